package org.rolegraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFLib;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import org.rolegraph.load.ingest.Ingest;
import org.rolegraph.load.ingest.Offers;
import org.rolegraph.load.ingest.StoreCheck;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.store.triples.ContentDigest;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.pack.PackedStore;
import org.rolegraph.store.pack.StorePacker;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.base.vocab.Prefixes;

/**
 * What writing a store costs. {@code nquads SIZE FILE} writes the labour market as N-Quads; {@code
 * generate SIZE} makes it and drops it, to know what the making costs; {@code pack SIZE DIR} makes it
 * and packs a store; {@code parse FILE} parses N-Quads and drops them; {@code load FILE DIR} parses them and packs a
 * store; {@code
 * publish FILE STORE} does the same and all else that a load does of it: checks, verification, digest,
 * label file, text index, publication; {@code query
 * DIR FILE.rq} counts the rows of a query.
 */
public final class PackBench {
    private static final long SEED = 20_26;

    private PackBench() {}

    public static void main(String[] args) throws IOException {
        JenaSystem.init();
        switch (args[0]) {
            case "nquads" -> nquads(Long.parseLong(args[1]), Path.of(args[2]));
            case "generate" -> LabourMarket.generate(
                    Long.parseLong(args[1]), SEED, (g, s, p, o) -> {});
            case "pack" -> pack(Long.parseLong(args[1]), Path.of(args[2]));
            case "parse" -> RDFParser.source(args[1]).lang(Lang.NQUADS).parse(StreamRDFLib.sinkNull());
            case "load" -> load(args[1], Path.of(args[2]));
            case "publish" -> publish(args[1], StoreDirectory.at(Path.of(args[2])));
            case "query" -> query(Path.of(args[1]), Path.of(args[2]));
            default -> throw new IllegalArgumentException(args[0]);
        }
        report("all");
    }

    private static void nquads(long size, Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
            StreamRDF writer = StreamRDFWriter.getWriterStream(out, Lang.NQUADS);
            writer.start();
            LabourMarket.generate(
                    size, SEED, (g, s, p, o) -> writer.quad(Quad.create(g, s, p, o)));
            writer.finish();
        }
    }

    private static void pack(long size, Path directory) {
        try (PackedStore store = PackedStore.create(directory)) {
            LabourMarket.generate(size, SEED, store::add);
            report("taken");
            System.out.println(store.finish());
        }
    }

    private static void load(String file, Path directory) {
        try (PackedStore store = PackedStore.create(directory)) {
            StreamRDF sink =
                    new StreamRDFBase() {
                        @Override
                        public void quad(Quad quad) {
                            store.add(
                                    quad.getGraph(),
                                    quad.getSubject(),
                                    quad.getPredicate(),
                                    quad.getObject());
                        }
                    };
            RDFParser.source(file).lang(Lang.NQUADS).parse(sink);
            report("taken");
            System.out.println(store.finish());
        }
    }

    private static void publish(String file, StoreDirectory store) {
        String now = Instant.EPOCH.toString();
        try (WriteLock lock = store.lock(Duration.ZERO, "bench", Instant.EPOCH);
                Draft draft = lock.begin(Optional.empty())) {
            SortedMap<String, Long> triples;
            try (StorePacker packer = StorePacker.open(draft)) {
                RDFParser.source(file)
                        .lang(Lang.NQUADS)
                        .parse(
                                new StreamRDFBase() {
                                    @Override
                                    public void quad(Quad quad) {
                                        packer.add(quad);
                                    }
                                });
                triples = packer.finish(Prefixes.map());
            }
            report("packed");
            Manifest manifest;
            try (StoreReader reader = StoreReader.open(draft.tdb())) {
                Problems problems = new Problems();
                StoreCheck.check(reader, Offers.ALL, node -> Optional.empty(), problems);
                problems.stopOnErrors(Exit.DATA);
                report("checked");
                IndexCheck.verify(reader);
                SortedMap<String, String> digests = ContentDigest.ofGraphs(reader, triples.keySet());
                report("verified");
                List<Manifest.DerivedFile> derived =
                        DerivedFiles.build(
                                draft, Ingest.derived(), reader.triples(), Optional.empty());
                manifest =
                        Manifest.of(
                                draft.id(), "bench", now, "bench", List.of(), triples, digests,
                                ContentDigest.total(digests.values()), derived);
            }
            draft.publish(manifest);
        }
    }

    private static void query(Path directory, Path file) throws IOException {
        try (StoreReader reader = StoreReader.open(directory)) {
            String text = Files.readString(file);
            try (QueryExec query = QueryExec.dataset(reader.dataset()).query(text).build()) {
                System.out.println(Iter.count(query.select()) + " rows");
            }
        }
    }

    private static void report(String what) {
        var system =
                (com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean();
        System.out.printf("%s: %.1f CPU s%n", what, system.getProcessCpuTime() / 1e9);
        try {
            Files.lines(Path.of("/proc/self/status"))
                    .filter(line -> line.matches("(VmHWM|RssAnon|RssFile):.*"))
                    .forEach(System.out::println);
        } catch (IOException e) {
            System.out.println("memory: not known here");
        }
    }
}
