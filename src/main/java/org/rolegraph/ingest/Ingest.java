package org.rolegraph.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rolegraph.generation.Derived;
import org.rolegraph.generation.DerivedFiles;
import org.rolegraph.generation.Draft;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.Manifest;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.generation.WriteLock;
import org.rolegraph.names.LabelFile;
import org.rolegraph.names.TextIndex;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.skills.SkillGraphFile;
import org.rolegraph.source.Source;
import org.rolegraph.store.ContentDigest;
import org.rolegraph.store.IndexCheck;
import org.rolegraph.store.StoreReader;
import org.rolegraph.vocab.Graphs;

/**
 * Loads sources into a store: a new generation in which they replace what they were before, and all
 * other sources stay. It is read, written, checked as a whole, its indexes verified, and only then
 * published; whatever stops it on the way leaves the current generation as it is.
 */
public final class Ingest {
    /**
     * How to load.
     *
     * @param policy what becomes of warnings and errors
     * @param patience how long to wait for another writer
     * @param version of this program
     * @param ontology version of the packed ontology
     * @param now for the records
     */
    public record Settings(
            Policy policy, Duration patience, String version, String ontology, Instant now) {}

    /**
     * What became of it.
     *
     * @param problems warnings only, else it would have failed
     */
    public record Outcome(Generation generation, Manifest manifest, Problems problems) {}

    private final StoreDirectory store;
    private final Settings settings;
    private final Progress progress;

    public Ingest(StoreDirectory store, Settings settings, Progress progress) {
        this.store = store;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Loads the sources and publishes the new generation.
     *
     * @throws Failure exit {@code DATA} with all problems when the sources are wrong, exit {@code
     *     STORE} when the store cannot be written
     */
    public Outcome load(Sources given) {
        String command =
                given.all().stream()
                        .map(Source::name)
                        .collect(Collectors.joining(" ", "load ", ""));
        try (WriteLock lock = store.lock(settings.patience(), command, settings.now())) {
            Optional<Generation> current = store.current();
            List<Source> sources = given.over(current.map(Generation::manifest));
            Existing existing = new Existing(current, sources);
            NewContent content = NewContent.of(current, existing.sources(), settings.now());
            try (Draft draft = lock.begin(content.copied())) {
                return write(draft, content, existing);
            }
        } catch (NoSuchFileException e) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.NO_FILE,
                    Location.of(e.getFile()),
                    "there is no such file",
                    "name one that exists");
        } catch (IOException | UncheckedIOException e) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.NO_FILE,
                    Location.of(command),
                    "a file cannot be read: " + e.getMessage(),
                    "make it readable and load again; nothing was changed");
        }
    }

    private Outcome write(Draft draft, NewContent content, Existing existing) {
        Problems found = new Problems();
        Map<String, Long> triples =
                content.write(
                        draft,
                        out -> {
                            JoinQuads joins = new JoinQuads(out);
                            FactQuads quads = new FactQuads(joins);
                            read(content.sources(), quads, existing, found);
                            settings.policy().applied(found).stopOnErrors(Exit.DATA);
                            joins.finish(content.current(), content.kept(), found);
                            settings.policy().applied(found).stopOnErrors(Exit.DATA);
                            LoadRecords.write(content.records(), draft.id(), settings, quads);
                        });
        Problems warnings = settings.policy().applied(found);
        Manifest manifest = check(draft, content, triples, warnings);
        return new Outcome(draft.publish(manifest), manifest, warnings);
    }

    /** Checks and completes the written draft; all its files are closed afterwards. */
    private Manifest check(
            Draft draft, NewContent content, Map<String, Long> triples, Problems warnings) {
        try (StoreReader reader = StoreReader.open(draft.tdb())) {
            progress.phase("checking");
            StoreCheck.check(reader, new Origins(content.sources()), warnings);
            settings.policy().ofGraph(warnings).stopOnErrors(Exit.DATA);
            progress.phase("verifying");
            IndexCheck.verify(reader);
            Map<String, String> digests = digests(reader, content, triples.keySet());
            progress.phase("indexing");
            return Manifest.of(
                    draft.id(),
                    settings.version(),
                    settings.now().toString(),
                    settings.ontology(),
                    content.records(),
                    triples,
                    digests,
                    ContentDigest.total(digests.values()),
                    DerivedFiles.build(draft, derived(), reader.triples(), content.current()));
        }
    }

    /** Those of graphs that stayed as they were are those of the generation before. */
    private static Map<String, String> digests(
            StoreReader reader, NewContent content, Set<String> graphs) {
        Set<String> untouched = content.untouched();
        Set<String> others = new TreeSet<>(graphs);
        others.remove(Graphs.LOADS.value());
        others.removeAll(untouched);
        Map<String, String> digests = ContentDigest.ofGraphs(reader, others);
        if (!untouched.isEmpty()) {
            Generation before = content.current().orElseThrow();
            try (StoreReader original = StoreReader.open(before)) {
                IndexCheck.verifyKept(reader, original, untouched);
            }
            untouched.forEach(graph -> digests.put(graph, before.manifest().digests().get(graph)));
        }
        return digests;
    }

    /** What is computed beside the triples of every generation. */
    public static List<Derived> derived() {
        return List.of(new LabelFile(), new TextIndex(), new SkillGraphFile());
    }

    private void read(List<Source> sources, FactQuads quads, Existing existing, Problems problems) {
        long[] facts = {0};
        for (Source source : sources) {
            progress.phase("reading " + source.name());
            try {
                source.read(
                        (graph, fact, where) -> {
                            quads.accept(graph, fact);
                            existing.tell(graph, fact);
                            progress.count(++facts[0]);
                        },
                        problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
