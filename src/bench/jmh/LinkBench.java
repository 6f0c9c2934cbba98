package org.rolegraph.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.triples.StoreReader;

/** What a proposal costs in a process that is warm: O*NET's roles among ESCO's. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
public class LinkBench {
    @Param({""})
    public String store;

    @Param({""})
    public String models;

    @Param({""})
    public String cache;

    /** {@code none} for words and letters. */
    @Param({"none", "bge-small-en"})
    public String model;

    /** The title alone, or other names and the description too. */
    @Param({"title", "all"})
    public String known;

    private final List<Entry> entries = new ArrayList<>();
    private Target target;
    private int next;

    @Setup
    public void open() throws IOException {
        Generation generation = StoreDirectory.at(Path.of(store)).current().orElseThrow();
        try (StoreReader reader = StoreReader.open(generation)) {
            Labels labels =
                    LabelFile.open(DerivedFiles.find(generation, new LabelFile(), reader::triples));
            Pool esco = Pool.of(labels, reader.triples(), "esco", Kind.ROLE, "en");
            Pool onet = Pool.of(labels, reader.triples(), "onet", Kind.ROLE, "en");
            for (Entry entry : onet.entries().values()) {
                entries.add(
                        known.equals("all") ? entry : Entry.titled(entry.id(), entry.title()));
            }
            target = new Target(esco, matcher(esco));
            target.scorer().expect(entries);
        }
    }

    private Matcher matcher(Pool pool) throws IOException {
        return model.equals("none")
                ? Matcher.lexical(pool, "en")
                : Matcher.embedding(
                        pool,
                        "en",
                        Embedder.of(
                                Models.named(model),
                                new ModelFolder(Path.of(models)),
                                Path.of(cache),
                                count -> {}));
    }

    /** One role's candidates. */
    @Benchmark
    public List<Candidate> find() {
        next = (next + 1) % entries.size();
        return target.find(entries.get(next), 10);
    }
}
