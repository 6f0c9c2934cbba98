package org.rolegraph.store.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Disk;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.NQuadsLine;
import org.rolegraph.store.triples.SmallStores;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class StoreWriterTest {
    @TempDir Path dir;

    private Path tdb() {
        return dir.resolve("tdb2");
    }

    private List<String> content() {
        List<String> lines = new ArrayList<>();
        try (StoreReader reader = StoreReader.open(tdb())) {
            reader.dataset().find().forEachRemaining(q -> lines.add(NQuadsLine.of(q)));
        }
        return lines.stream().map(String::strip).sorted().toList();
    }

    @Test
    void replacing_a_graph_leaves_the_others() {
        SmallStores.write(tdb(), "<g:1> <s:1> <p:1> <o:1>", "<g:2> <s:2> <p:2> <o:2>");
        try (StoreWriter writer = StoreWriter.open(tdb())) {
            assertEquals(
                    Map.of("g:1", 1L, "g:2", 1L),
                    writer.replace(
                            Set.of("g:1"),
                            Map.of(),
                            SmallStores.quads("<g:1> <s:9> <p:9> <o:9>")::forEach));
        }
        assertEquals(List.of("<s:2> <p:2> <o:2> <g:2> .", "<s:9> <p:9> <o:9> <g:1> ."), content());
    }

    @Test
    void a_graph_replaced_by_nothing_is_gone() {
        SmallStores.write(tdb(), "<g:1> <s:1> <p:1> <o:1>");
        assertEquals(Map.of(), SmallStores.write(tdb()));
    }

    @Test
    void content_that_fails_changes_nothing() {
        SmallStores.write(tdb(), "<g:1> <s:1> <p:1> <o:1>");
        try (StoreWriter writer = StoreWriter.open(tdb())) {
            assertThrows(
                    IllegalStateException.class,
                    () ->
                            writer.replace(
                                    Set.of("g:1"),
                                    Map.of(),
                                    sink -> {
                                        sink.accept(SmallStores.quad("<g:1> <s:9> <p:9> <o:9>"));
                                        throw new IllegalStateException("the source fails");
                                    }));
        }
        assertEquals(List.of("<s:1> <p:1> <o:1> <g:1> ."), content());
    }

    /** What is to come, over what there was, in trees that both are compared in. */
    @Property(tries = 60)
    void whatever_a_graph_held_it_holds_what_replaces_it_in_every_index(
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> before,
            @ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> after)
            throws IOException {
        Path folder = Files.createTempDirectory("replaced");
        try {
            SmallStores.write(folder.resolve("tdb2"), numbered(before));
            try (StoreWriter writer = StoreWriter.open(folder.resolve("tdb2"))) {
                writer.replace(Set.of("g:1", "g:2"), Map.of(), numbered(after)::forEach);
            }
            List<String> lines = new ArrayList<>();
            try (StoreReader reader = StoreReader.open(folder.resolve("tdb2"))) {
                IndexCheck.verifyDeeply(reader);
                reader.dataset().find().forEachRemaining(q -> lines.add(NQuadsLine.of(q)));
            }
            assertEquals(
                    numbered(after).stream().map(NQuadsLine::of).distinct().sorted().toList(),
                    lines.stream().sorted().toList());
        } finally {
            Disk.delete(folder);
        }
    }

    /** IRIs, numbers kept within ids and numbers too long for that, in two graphs. */
    private static List<Quad> numbered(List<Integer> numbers) {
        return numbers.stream()
                .map(
                        i ->
                                SmallStores.quad(
                                        "<g:%d> <s:%d> <p:1> %s"
                                                .formatted(
                                                        1 + i % 2,
                                                        i / 4,
                                                        i % 3 == 0
                                                                ? "<o:" + i + ">"
                                                                : i % 3 == 1
                                                                        ? i
                                                                        : "12345678901234567890"
                                                                                + i)))
                .toList();
    }

    @Test
    void quads_elsewhere_and_blank_nodes_are_refused() {
        for (String terms :
                List.of(
                        "<g:3> <s:1> <p:1> <o:1>",
                        "<g:1> _:b <p:1> <o:1>",
                        "<g:1> <s:1> <p:1> _:b")) {
            assertThrows(
                    IllegalArgumentException.class, () -> SmallStores.write(tdb(), terms), terms);
        }
    }

    @Test
    void equal_values_are_one_triple() {
        assertEquals(
                Map.of("g:1", 4L),
                SmallStores.write(
                        tdb(),
                        "<g:1> <s:1> <p:1> 1.5",
                        "<g:1> <s:1> <p:1> 1.50",
                        "<g:1> <s:1> <p:1> 01.5",
                        "<g:1> <s:1> <p:2> 1.5e0",
                        "<g:1> <s:1> <p:2> 15e-1",
                        "<g:1> <s:1> <p:3> 7",
                        "<g:1> <s:1> <p:3> 007",
                        "<g:1> <s:1> <p:4> true",
                        "<g:1> <s:1> <p:4> '1'^^<http://www.w3.org/2001/XMLSchema#boolean>"));
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "orders")
    void the_same_content_has_the_same_digest_whatever_its_order_and_history() {
        List<Quad> quads =
                new ArrayList<>(
                        IntStream.range(0, 500)
                                .mapToObj(
                                        i ->
                                                SmallStores.quad(
                                                        "<g:1> <s:" + i % 50 + "> <p:1> " + i))
                                .toList());
        SmallStores.write(tdb(), quads);
        String digest = SmallStores.digest(tdb());
        SmallStores.write(tdb(), quads);
        assertEquals(digest, SmallStores.digest(tdb()), "loaded again");
        Path other = dir.resolve("other");
        Collections.shuffle(quads, new Random(7));
        SmallStores.write(other, quads.subList(0, 100));
        SmallStores.write(other, quads);
        assertEquals(digest, SmallStores.digest(other), "in another order, over another content");
        SmallStores.write(other, quads.subList(1, 500));
        assertEquals(false, digest.equals(SmallStores.digest(other)), "one triple less");
    }
}
