package org.rolegraph.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Makes {@code cost-of-stores.md} and {@code .svg} of what {@code src/bench/stores} measured. */
public final class CostOfStores {
    private static final Map<String, String> STORES = new LinkedHashMap<>();
    private static final Map<String, String> COLOURS =
            Map.of("packed", "#0b7a75", "rolegraph", "#19535f", "basic", "#d1495b", "lmdb", "#edae49");

    static {
        STORES.put("packed", "rolegraph, the store alone");
        STORES.put("rolegraph", "rolegraph, all of a load");
        STORES.put("basic", "Jena tdbloader basic");
        STORES.put("lmdb", "RDF4J LMDB");
    }

    /** Values by size, store, what was measured; of several, the median. */
    private final Map<Long, Map<String, Map<String, List<Double>>>> values = new TreeMap<>();

    private CostOfStores() {}

    public static void main(String[] args) throws IOException {
        CostOfStores cost = new CostOfStores();
        for (String line : Files.readAllLines(Path.of(args[0]))) {
            String[] cells = line.split("\t");
            cost.values
                    .computeIfAbsent(Long.valueOf(cells[0]), s -> new TreeMap<>())
                    .computeIfAbsent(cells[1], s -> new TreeMap<>())
                    .computeIfAbsent(cells[2], s -> new ArrayList<>())
                    .add(Double.valueOf(cells[3]));
        }
        Path docs = Path.of(args[1]);
        Files.writeString(docs.resolve("cost-of-stores.md"), cost.page());
        Files.writeString(docs.resolve("cost-of-stores.svg"), cost.picture());
    }

    /** NaN for what was not measured. */
    private double value(long size, String store, String what) {
        List<Double> all =
                values.get(size).getOrDefault(store, Map.of()).getOrDefault(what, List.of());
        return all.isEmpty() ? Double.NaN : all.stream().sorted().toList().get(all.size() / 2);
    }

    private double micros(long size, String store) {
        return value(size, store, "load") * 1e6 / value(size, "all", "quads");
    }

    /** Without what Jena's parser takes by itself, which is the same for all but LMDB. */
    private double written(long size, String store) {
        double seconds = value(size, store, "load") - value(size, "all", "parse");
        return store.equals("lmdb") ? Double.NaN : seconds * 1e6 / value(size, "all", "quads");
    }

    private String page() {
        StringBuilder text = new StringBuilder();
        text.append(
                """
                # What a store costs

                A made-up labour market (`src/bench/java/…/LabourMarket.java`) of several sizes, as sorted N-Quads of six named graphs, loaded with a heap of 2 GiB: by this program's packing alone, by that and all else that a load does of it (checks, verification of nine indexes, digest, label file, text index), by Jena's `tdb2.tdbloader --loader=basic`, and by RDF4J's LMDB store with the indexes it has by default. CPU seconds, user and system, of whole processes, all of a size in one run, one after the other on a machine of two cores that others used too: trust the ratios, not the seconds.

                ![CPU microseconds a quad, megabytes on disk, CPU seconds of queries](cost-of-stores.svg)

                | quads | by | CPU s | µs a quad | × basic | µs a quad without parsing | × basic | MB on disk | B a quad |
                |--:|---|--:|--:|--:|--:|--:|--:|--:|
                """);
        for (long size : values.keySet()) {
            STORES.forEach((store, name) -> {
                if (!Double.isNaN(value(size, store, "load"))) {
                    text.append(row(size, store, name).replace("NaN", "–"));
                }
            });
        }
        text.append(
                """

                Three join queries (`src/bench/queries`), each in a process of its own, start of Java and all, median of three, CPU seconds. Jena's loader makes a store that is read as ours is.

                """);
        List<String> queries = queries();
        text.append("| quads | by |");
        queries.forEach(query -> text.append(' ').append(query).append(" |"));
        text.append("\n|--:|---|").append("--:|".repeat(queries.size())).append('\n');
        Map<String, String> readers = new LinkedHashMap<>();
        readers.put("rolegraph", "rolegraph query");
        readers.put("packed", "Jena, plain Java");
        readers.put("lmdb", "RDF4J LMDB, plain Java");
        for (long size : values.keySet()) {
            readers.forEach((store, name) -> {
                if (Double.isNaN(value(size, store, queries.get(0)))) {
                    return;
                }
                text.append(String.format(Locale.ROOT, "| %,d | %s |", quads(size), name));
                for (String query : queries) {
                    text.append(String.format(Locale.ROOT, " %.2f |", value(size, store, query)));
                }
                text.append('\n');
            });
        }
        text.append(
                """

                To measure anew: `mvn package`, then `src/bench/stores DIR 1000000 5000000 20000000`. The largest size wants some 20 GB of disk. Sizes may be measured one by one; this page and its picture are made of all that `DIR/measured.tsv` holds.
                """);
        return text.toString();
    }

    private String row(long size, String store, String name) {
        return String.format(
                Locale.ROOT,
                "| %,d | %s | %.1f | %.2f | %.2f | %.2f | %.2f | %,.0f | %.0f |%n",
                quads(size),
                name,
                value(size, store, "load"),
                micros(size, store),
                value(size, store, "load") / value(size, "basic", "load"),
                written(size, store),
                written(size, store) / written(size, "basic"),
                value(size, store, "disk"),
                value(size, store, "disk") * 1048576 / value(size, "all", "quads"));
    }

    private long quads(long size) {
        return (long) value(size, "all", "quads");
    }

    private List<String> queries() {
        return values.values().stream()
                .flatMap(stores -> stores.getOrDefault("lmdb", Map.of()).keySet().stream())
                .distinct()
                .filter(what -> !what.equals("load") && !what.equals("disk"))
                .toList();
    }

    private String picture() {
        StringBuilder svg = new StringBuilder();
        svg.append(
                """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 960 330" width="960" height="330" font-family="sans-serif" font-size="12" role="img" aria-label="Cost of stores">
                <rect width="960" height="330" fill="#ffffff"/>
                """);
        List<String> loaded = List.of("packed", "rolegraph", "basic", "lmdb");
        panel(svg, 10, "load: CPU µs a quad", loaded, this::micros);
        panel(
                svg,
                330,
                "disk: bytes a quad",
                loaded,
                (size, store) -> value(size, store, "disk") * 1048576 / value(size, "all", "quads"));
        panel(
                svg,
                650,
                "three queries from cold: CPU s",
                List.of("rolegraph", "basic", "lmdb"),
                (size, store) -> queried(size, store.equals("basic") ? "packed" : store));
        int x = 20;
        for (Map.Entry<String, String> store : STORES.entrySet()) {
            svg.append(
                    String.format(
                            "<rect x=\"%d\" y=\"304\" width=\"12\" height=\"12\" fill=\"%s\"/><text"
                                    + " x=\"%d\" y=\"314\">%s</text>%n",
                            x, COLOURS.get(store.getKey()), x + 18, store.getValue()));
            x += 40 + store.getValue().length() * 7;
        }
        return svg.append("</svg>\n").toString();
    }

    /** All queries together; plain Jena reads our store, which is as its own loader's. */
    private double queried(long size, String store) {
        return queries().stream().mapToDouble(query -> value(size, store, query)).sum();
    }

    /** A value by size and store. */
    private interface Measure {
        double of(long size, String store);
    }

    private void panel(
            StringBuilder svg, int left, String title, List<String> stores, Measure measure) {
        double most = 0;
        for (long size : values.keySet()) {
            for (String store : stores) {
                double value = measure.of(size, store);
                most = Double.isNaN(value) ? most : Math.max(most, value);
            }
        }
        int height = 220;
        int base = 270;
        svg.append(
                String.format(
                        "<text x=\"%d\" y=\"26\" font-size=\"14\" font-weight=\"bold\">%s</text>%n",
                        left + 10, title));
        svg.append(
                String.format(
                        "<path d=\"M%d %dh290\" stroke=\"#444444\" fill=\"none\"/>%n", left, base));
        int group = 290 / values.size();
        int at = left;
        for (long size : values.keySet()) {
            int width = (group - 14) / stores.size();
            int x = at + 7;
            for (String store : stores) {
                double value = measure.of(size, store);
                if (Double.isNaN(value)) {
                    x += width;
                    continue;
                }
                double tall = height * value / most;
                svg.append(
                        String.format(
                                Locale.ROOT,
                                "<rect x=\"%d\" y=\"%.1f\" width=\"%d\" height=\"%.1f\""
                                        + " fill=\"%s\"/><text x=\"%.1f\" y=\"%.1f\" font-size=\"9\""
                                        + " text-anchor=\"middle\">%s</text>%n",
                                x,
                                base - tall,
                                width - 2,
                                tall,
                                COLOURS.get(store),
                                x + (width - 2) / 2.0,
                                base - tall - 4,
                                number(value)));
                x += width;
            }
            svg.append(
                    String.format(
                            "<text x=\"%d\" y=\"288\" text-anchor=\"middle\">%s million</text>%n",
                            at + group / 2, Math.round(size / 1e6)));
            at += group;
        }
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 100 ? "%.1f" : "%.0f", value);
    }
}
