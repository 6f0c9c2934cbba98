package org.rolegraph.ingest;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.check.Checker;
import org.rolegraph.generation.Derived;
import org.rolegraph.generation.DerivedFiles;
import org.rolegraph.generation.Draft;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.Manifest;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.generation.WriteLock;
import org.rolegraph.model.Iri;
import org.rolegraph.names.LabelFile;
import org.rolegraph.names.TextIndex;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Source;
import org.rolegraph.store.ContentDigest;
import org.rolegraph.store.IndexCheck;
import org.rolegraph.store.StoreReader;
import org.rolegraph.store.StoreWriter;
import org.rolegraph.vocab.Graphs;
import org.rolegraph.vocab.Prefixes;

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
        List<Source> named = given.all();
        String command =
                named.stream().map(Source::name).collect(Collectors.joining(" ", "load ", ""));
        try (WriteLock lock = store.lock(settings.patience(), command, settings.now())) {
            Optional<Generation> current = store.current();
            try (Draft draft = lock.begin(current)) {
                return write(draft, current, named);
            }
        } catch (NoSuchFileException e) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.NO_FILE,
                    Location.of(e.getFile()),
                    "there is no such file",
                    "name one that exists");
        } catch (IOException e) {
            throw Failure.of(
                    Exit.DATA,
                    Codes.NO_FILE,
                    Location.of(command),
                    "a file cannot be read: " + e,
                    "make it readable and load again; nothing was changed");
        }
    }

    private Outcome write(Draft draft, Optional<Generation> current, List<Source> named)
            throws IOException {
        List<Source> sources = new ArrayList<>(named);
        sources.add(new OntologySource());
        Problems found = new Problems();
        Map<String, Long> triples;
        List<Manifest.Source> records;
        try (StoreWriter writer = StoreWriter.open(draft)) {
            Set<String> graphs = new TreeSet<>();
            for (Source source : sources) {
                source.graphs().forEach(graph -> graphs.add(graph.value()));
            }
            writer.replace(graphs, Prefixes.map(), out -> read(sources, new FactQuads(out), found));
            settings.policy().applied(found).stopOnErrors(Exit.DATA);
            List<Manifest.Source> before =
                    current.map(generation -> generation.manifest().sources()).orElse(List.of());
            records = records(before, sources, graphs);
            triples = recordLoad(writer, draft, records);
        }
        Manifest manifest = check(draft, sources, records, triples, found);
        return new Outcome(draft.publish(manifest), manifest, settings.policy().applied(found));
    }

    /** Checks and completes the written draft; all its files are closed afterwards. */
    private Manifest check(
            Draft draft,
            List<Source> sources,
            List<Manifest.Source> records,
            Map<String, Long> triples,
            Problems found) {
        try (StoreReader reader = StoreReader.open(draft.tdb())) {
            progress.phase("checking");
            Checker.check(reader.dataset().getUnionGraph(), new Origins(sources), found);
            settings.policy().applied(found).stopOnErrors(Exit.DATA);
            progress.phase("verifying");
            IndexCheck.verify(reader);
            progress.phase("indexing");
            return Manifest.of(
                    draft.id(),
                    settings.version(),
                    settings.now().toString(),
                    settings.ontology(),
                    records,
                    triples,
                    ContentDigest.of(reader.dataset(), Set.of(Graphs.LOADS.value())),
                    DerivedFiles.build(draft, derived(), reader.triples()));
        }
    }

    /** What is computed beside the triples of every generation. */
    public static List<Derived> derived() {
        return List.of(new LabelFile(), new TextIndex());
    }

    private void read(Collection<Source> sources, FactQuads quads, Problems problems) {
        long[] facts = {0};
        for (Source source : sources) {
            progress.phase("reading " + source.name());
            try {
                source.read(
                        (graph, fact, where) -> {
                            quads.accept(graph, fact);
                            progress.count(++facts[0]);
                        },
                        problems);
            } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        }
    }

    /** The sources of the new generation: the new ones, and of the old what they leave. */
    private static List<Manifest.Source> records(
            List<Manifest.Source> before, List<Source> sources, Set<String> replaced)
            throws IOException {
        List<Manifest.Source> records = new ArrayList<>();
        for (Manifest.Source old : before) {
            Set<String> left = new HashSet<>(old.graphs());
            left.removeAll(replaced);
            if (!left.isEmpty()) {
                records.add(new Manifest.Source(old.name(), List.copyOf(left), old.inputs()));
            }
        }
        for (Source source : sources) {
            records.add(
                    new Manifest.Source(
                            source.name(),
                            source.graphs().stream().map(Iri::value).toList(),
                            source.inputs().stream()
                                    .map(i -> new Manifest.Input(i.name(), i.bytes(), i.sha256()))
                                    .toList()));
        }
        return records;
    }

    private Map<String, Long> recordLoad(
            StoreWriter writer, Draft draft, List<Manifest.Source> records) {
        Consumer<Consumer<Quad>> content =
                out -> LoadRecords.write(records, draft.id(), settings, new FactQuads(out));
        return writer.replace(Set.of(Graphs.LOADS.value()), Map.of(), content);
    }
}
