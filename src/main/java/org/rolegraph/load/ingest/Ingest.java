package org.rolegraph.load.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.career.build.SkillGraphFile;
import org.rolegraph.load.check.Recheck;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.quads.JoinQuads;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.csv.CsvSource;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.text.TextIndex;
import org.rolegraph.store.triples.ContentDigest;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.StoreReader;

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
     * @param changes graphs that were there before and hold something else now, by IRI
     */
    public record Outcome(
            Generation generation, Manifest manifest, Problems problems, List<Change> changes) {}

    /**
     * A graph whose triples a load took away, to put others in their place or none.
     *
     * @param graph its IRI
     * @param before how many triples it had
     * @param now how many it has
     */
    public record Change(String graph, long before, long now) {}

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
     *     STORE} when the store cannot be written, or the current generation is damaged
     */
    public Outcome load(Sources given) {
        return load(given, false);
    }

    /**
     * Loads the sources into a generation that keeps nothing of the current one, so that it does
     * not matter whether that is damaged, of another format, or there.
     *
     * @throws Failure as {@link #load}
     */
    public Outcome loadAnew(Sources given) {
        return load(given, true);
    }

    private Outcome load(Sources given, boolean anew) {
        String command =
                given.all().stream()
                        .map(Source::name)
                        .collect(Collectors.joining(" ", "load ", ""));
        // the lock before the current generation is looked up: another writer may be publishing one
        try (WriteLock lock = store.lock(settings.patience(), command, settings.now())) {
            // what is kept is copied, and what is damaged would be published as if it were whole;
            // whether the triples are, is seen while they are copied or packed
            Optional<Generation> current =
                    anew ? Optional.empty() : store.current().map(Generation::withWholeDerived);
            List<Source> sources = given.over(current.map(Generation::manifest));
            Existing existing = new Existing(current, sources);
            checkFirst(given, existing);
            NewContent content = NewContent.of(current, existing.sources(), settings.now());
            try (Draft draft = lock.begin(content.copied())) {
                return write(draft, content, existing, given.offers());
            }
        } catch (IOException e) {
            throw failed(e, command);
        } catch (UncheckedIOException e) {
            throw failed(e.getCause(), command);
        }
    }

    /**
     * Reads a table once for its problems alone, where it is all that is loaded: a name that is
     * wrong is said before the store is copied. Several sources may speak of one another, and of
     * those only the load itself knows. What the table asks for is gathered once for both readings.
     */
    private void checkFirst(Sources given, Existing existing) throws IOException {
        if (given.all().size() != 1 || !(given.all().get(0) instanceof CsvSource)) {
            return;
        }
        Problems found = new Problems();
        for (Source source : existing.sources()) {
            if (source.name().equals(given.all().get(0).name())) {
                progress.phase("checking " + source.name());
                source.read((graph, fact, where) -> {}, found);
            }
        }
        settings.policy().applied(found).stopOnErrors(Exit.DATA);
    }

    /** What is read are the sources, what is written is the store; nothing has changed. */
    private Failure failed(IOException e, String command) {
        return FileTrouble.isOfWriting(e)
                ? new Failure(Exit.STORE, FileTrouble.writing(store.dir().toString(), e))
                : FileTrouble.of(e, command);
    }

    private Outcome write(Draft draft, NewContent content, Existing existing, Offers offers)
            throws IOException {
        Problems found = new Problems();
        NewContent.Written written =
                content.write(
                        draft,
                        out -> {
                            // what is read goes straight on to the store; only matches are held
                            // back
                            JoinQuads joins = new JoinQuads(out);
                            FactQuads quads = new FactQuads(joins);
                            read(content.sources(), quads, existing, found);
                            settings.policy().applied(found).stopOnErrors(Exit.DATA);
                            // after all sources: one match can undo another's join, whichever was
                            // read first
                            joins.finish(content.current(), content.kept(), found);
                            settings.policy().applied(found).stopOnErrors(Exit.DATA);
                            new LoadRecords(offers, quads)
                                    .write(content.records(), draft.id(), settings);
                        });
        Problems warnings = settings.policy().applied(found);
        Manifest manifest = check(draft, content, offers, written, warnings);
        Generation published = draft.publish(manifest);
        return new Outcome(
                published, published.manifest(), warnings, changes(content.current(), manifest));
    }

    private static List<Change> changes(Optional<Generation> before, Manifest now) {
        if (before.isEmpty()) {
            return List.of();
        }
        Manifest old = before.get().manifest();
        return old.digests().keySet().stream()
                .filter(graph -> !Graphs.isOfProgram(new Iri(graph)))
                .filter(graph -> !old.digests().get(graph).equals(now.digests().get(graph)))
                .map(
                        graph ->
                                new Change(
                                        graph,
                                        old.triples().getOrDefault(graph, 0L),
                                        now.triples().getOrDefault(graph, 0L)))
                .filter(change -> change.before() > 0)
                .toList();
    }

    /** Checks and completes the written draft; all its files are closed afterwards. */
    private Manifest check(
            Draft draft,
            NewContent content,
            Offers offers,
            NewContent.Written written,
            Problems warnings)
            throws IOException {
        try (StoreReader reader = StoreReader.open(draft.tdb())) {
            progress.phase("checking");
            Origins origins = new Origins(content.sources());
            Optional<Recheck> recheck = content.recheck(written);
            Faults.write(draft, StoreCheck.check(reader, recheck, offers, origins, warnings));
            settings.policy().ofGraph(warnings).stopOnErrors(Exit.DATA);
            progress.phase("verifying");
            Set<String> untouched = content.untouched(written, reader.triples().keyed());
            // before anything is computed from indexes that may disagree
            verify(reader, content, written, untouched);
            Map<String, String> digests =
                    digests(reader, content, written.triples().keySet(), untouched);
            progress.phase("indexing");
            return Manifest.of(
                    draft.id(),
                    settings.version(),
                    settings.now().toString(),
                    settings.ontology(),
                    content.records(),
                    written.triples(),
                    digests,
                    ContentDigest.total(digests.values()),
                    derive(draft, reader.triples(), content.current(), written, digests));
        }
    }

    private static List<Manifest.DerivedFile> derive(
            Draft draft,
            Triples triples,
            Optional<Generation> current,
            NewContent.Written written,
            Map<String, String> digests) {
        // they are of all graphs but the records of loads, which have names and skills of nothing
        Optional<Generation> same =
                current.filter(before -> before.manifest().digests().equals(digests));
        if (same.isPresent()) {
            return DerivedFiles.keep(draft, derived(), triples, same.get());
        }
        return written.changes()
                .map(
                        changes ->
                                DerivedFiles.renew(
                                        draft, derived(), triples, current.orElseThrow(), changes))
                .orElseGet(() -> DerivedFiles.build(draft, derived(), triples, current));
    }

    /** Of a copy what changed: the current generation's indexes agree, or it was not published. */
    private static void verify(
            StoreReader reader,
            NewContent content,
            NewContent.Written written,
            Set<String> untouched) {
        if (written.changes().isEmpty()) {
            IndexCheck.verify(reader);
            return;
        }
        try (StoreReader original = StoreReader.open(content.current().orElseThrow())) {
            IndexCheck.verifyChanged(reader, original, untouched);
        }
    }

    /** Those of graphs that were found to have stayed as they were are taken over. */
    private static Map<String, String> digests(
            StoreReader reader, NewContent content, Set<String> graphs, Set<String> untouched) {
        Set<String> others = new TreeSet<>(graphs);
        // when it was loaded is no content: the same sources give the same digest
        others.remove(Graphs.LOADS.value());
        others.removeAll(untouched);
        Map<String, String> digests = ContentDigest.ofGraphs(reader, others);
        if (!untouched.isEmpty()) {
            Manifest before = content.current().orElseThrow().manifest();
            untouched.forEach(graph -> digests.put(graph, before.digests().get(graph)));
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
                            existing.note(graph, fact);
                            progress.count(++facts[0]);
                        },
                        problems);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
