package org.rolegraph.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDF;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.riot.system.StreamRDFWriter;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.store.PackedStore;

/**
 * What writing a store costs. {@code nquads SIZE FILE} writes the labour market as N-Quads; {@code
 * generate SIZE} makes it and drops it, to know what the making costs; {@code pack SIZE DIR} makes it
 * and packs a store; {@code load FILE DIR} parses N-Quads and packs a store.
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
            case "load" -> load(args[1], Path.of(args[2]));
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
