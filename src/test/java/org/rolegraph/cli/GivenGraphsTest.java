package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Files of triples never throw a source away, and bring back those that a store lacks. */
class GivenGraphsTest {
    private static final Path CASES = Path.of("src/test/resources/cli").toAbsolutePath();
    private static final String NS = "https://w3id.org/rolegraph/graph/";
    private static final String TRIPLE = "<https://e.x/s> <https://e.x/p> <https://e.x/o> .";

    /** Every kind of source that fills a graph of its own. */
    private static final String ALL =
            String.join(
                    " ",
                    "curated=@/tiny",
                    "esco=@/esco",
                    "onet=@/../onet/every-table/input",
                    "esco-labels=@/esco-labels",
                    "crosswalk=@/crosswalk.csv",
                    "sssom=@/links.sssom.tsv",
                    "csv=@/fixed.csv --map @/people.map.csv",
                    "rdf=@/occupations.ttl --skip-bad-rows");

    @TempDir private Path folder;
    private Run.Place place;

    @BeforeEach
    void here() {
        place = Run.Place.at(folder);
    }

    private Run load(String store, String words) {
        String[] arguments =
                Stream.of("--store " + store + " load " + words)
                        .flatMap(line -> Arrays.stream(line.split(" ")))
                        .map(word -> word.replace("@", CASES.toString()))
                        .toArray(String[]::new);
        return place.run(arguments);
    }

    private void loaded(String store, String words) {
        Run run = load(store, words);
        assertEquals(0, run.exit(), run.err());
    }

    private Manifest manifest(String store) {
        return StoreDirectory.at(folder.resolve(store)).current().orElseThrow().manifest();
    }

    private void write(String name, String text) {
        try {
            Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Names of sources and their graphs. */
    private static List<String> sources(Manifest manifest) {
        return manifest.sources().stream().map(s -> s.name() + " " + s.graphs()).toList();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "loads onto another source")
    void a_graph_of_each_source_is_refused_in_a_file_and_by_option(Tries tries) {
        loaded("a", ALL);
        Manifest before = manifest("a");
        List<Manifest.Source> sources =
                before.sources().stream()
                        .filter(source -> !List.of("rdf", "ontology").contains(source.name()))
                        .toList();
        assertEquals(7, sources.size());
        write("one.ttl", TRIPLE);
        for (Manifest.Source source : sources) {
            for (String graph : source.graphs()) {
                String short_ = "graph:" + graph.substring(NS.length());
                write("one.trig", "\n<" + graph + "> { " + TRIPLE + " }");
                write("one.nq", "\n\n" + TRIPLE.replace(" .", " <" + graph + "> ."));
                for (String file : List.of("one.trig:2", "one.nq:3")) {
                    Run run = load("a", "rdf=" + file.replaceAll(":.*", ""));
                    assertEquals(3, run.exit(), run.err());
                    assertTrue(run.err().contains(file), run.err());
                    assertTrue(
                            run.err()
                                    .contains(
                                            "graph "
                                                    + short_
                                                    + " is filled by the source "
                                                    + source.name()
                                                    + ","),
                            run.err());
                    assertTrue(run.err().contains("[held-graph]\n  fix: "), run.err());
                    tries.held();
                }
                for (String name : List.of(graph, short_, graph.substring(NS.length()))) {
                    Run run = load("a", "rdf=one.ttl --graph " + name);
                    assertEquals(2, run.exit(), run.err());
                    assertTrue(run.err().startsWith("--graph: graph " + short_), run.err());
                    tries.held();
                }
            }
        }
        assertEquals(before, manifest("a"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"graph:loads", "loads", "graph:ontology", "urn:x-arq:DefaultGraph"})
    void the_programs_own_graphs_are_nobodys_to_fill(String graph) {
        write("one.ttl", TRIPLE);
        Run run = load("a", "rdf=one.ttl --graph " + graph);
        assertEquals(2, run.exit(), run.err());
        assertTrue(run.err().contains("is the program's own [held-graph]"), run.err());
    }

    @Test
    void another_ontology_is_refused_by_a_store_and_left_out_of_a_new_one() {
        write("one.trig", "<" + NS + "ontology> { " + TRIPLE + " }");
        Run fresh = load("a", "rdf=one.trig");
        assertEquals(0, fresh.exit(), fresh.err());
        assertTrue(fresh.err().contains("one.trig:1:"), fresh.err());
        assertTrue(fresh.err().contains("left out 1 statements of graph:ontology"), fresh.err());
        loaded("b", "curated=@/tiny");
        Manifest before = manifest("b");
        assertEquals(before.digests().get(NS + "ontology"), ontology(manifest("a")));
        Run held = load("b", "rdf=one.trig");
        assertEquals(3, held.exit(), held.err());
        assertTrue(held.err().contains("[held-graph]"), held.err());
        assertEquals(before, manifest("b"));
    }

    private static String ontology(Manifest manifest) {
        return manifest.digests().get(NS + "ontology");
    }

    @Test
    void two_sources_of_one_load_are_not_mixed_in_one_graph() {
        write("one.trig", "<" + NS + "curated> { " + TRIPLE + " }");
        Run run = load("a", "curated=@/tiny rdf=one.trig");
        assertEquals(3, run.exit(), run.err());
        assertTrue(run.err().contains("the source curated of the same load"), run.err());
    }

    @Test
    void graphs_of_ones_own_are_filled_and_named_as_elsewhere() {
        write("one.ttl", TRIPLE);
        loaded("a", "curated=@/tiny");
        for (String name : List.of("mine", "graph:mine", NS + "mine")) {
            loaded("a", "rdf=one.ttl --graph " + name);
            assertEquals(1L, manifest("a").triples().get(NS + "mine"));
        }
        assertTrue(sources(manifest("a")).contains("rdf [" + NS + "mine]"));
    }

    /** What is loaded, as an export, restores the same: digest, sources, graphs. */
    @ParameterizedTest
    @CsvSource({
        "curated,trig,trig",
        "curated=@/tiny,trig,trig",
        "esco=@/esco,trig,trig",
        "curated=@/tiny esco=@/esco,nquads,nq",
        "curated onet=@/../onet/every-table/input --skip-bad-rows,trig,trig",
        "curated=@/tiny csv=@/fixed.csv --map @/people.map.csv,trig,trig",
        "rdf=@/occupations.ttl --graph https://e.x/mine,nquads,nq"
    })
    void an_export_restores_its_sources_in_a_new_store(
            String words, String format, String extension) throws IOException {
        loaded("a", words);
        restored("a", "b", format, extension);
    }

    @Test
    void an_export_of_every_source_restores_them_in_each_syntax_with_graphs() throws IOException {
        loaded("a", ALL);
        restored("a", "b", "trig", "trig");
        restored("a", "c", "nquads", "nq");
        restored("a", "d", "jsonld", "jsonld");
        assertEquals(3, load("b", "rdf=dump.trig").exit());
    }

    @Test
    void an_export_of_ones_own_triples_is_loaded_as_often_as_one_likes() throws IOException {
        loaded("a", "rdf=@/occupations.ttl");
        restored("a", "b", "trig", "trig");
        loaded("b", "rdf=dump.trig");
        assertEquals(manifest("a").digests(), manifest("b").digests());
    }

    private void restored(String from, String to, String format, String extension)
            throws IOException {
        Run export = place.run("--store", from, "export", "-o", format);
        assertEquals(0, export.exit(), export.err());
        write("dump." + extension, export.out());
        Run load = load(to, "rdf=dump." + extension);
        assertEquals(0, load.exit(), load.err());
        assertEquals(manifest(from).digests(), manifest(to).digests());
        assertEquals(manifest(from).content(), manifest(to).content());
        assertEquals(sources(manifest(from)), sources(manifest(to)));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "restores")
    void one_source_restores_beside_others_and_gives_way_to_the_publishers_files()
            throws IOException {
        loaded("a", "curated=@/tiny esco=@/esco");
        Run export = place.run("--store", "a", "export", "-o", "trig", "--graph", "esco");
        write("esco.trig", export.out());
        loaded("b", "curated=@/tiny");
        loaded("b", "rdf=esco.trig");
        assertEquals(manifest("a").digests(), manifest("b").digests());
        assertEquals(sources(manifest("a")), sources(manifest("b")));
        write("less.trig", "<" + NS + "esco> { " + TRIPLE + " }");
        loaded("c", "rdf=less.trig");
        Run whole = load("c", "esco=@/esco");
        long before = manifest("b").triples().get(NS + "esco");
        assertTrue(
                whole.err()
                        .matches(
                                "(?s).*replaced graph:esco: 1 triples before, "
                                        + before
                                        + " now\n.*"),
                whole.err());
    }

    @Test
    void what_a_load_takes_away_is_counted() {
        write("two.ttl", TRIPLE + TRIPLE.replace("/o", "/o2"));
        write("one.ttl", TRIPLE);
        loaded("a", "rdf=two.ttl");
        assertEquals("", load("a", "rdf=two.ttl").err().replaceAll("generation .*\n", ""));
        assertEquals(
                "replaced graph:user: 2 triples before, 1 now\n",
                load("a", "rdf=one.ttl").err().replaceAll("generation .*\n", ""));
        loaded("b", "curated");
        TreeMap<String, Long> sizes = new TreeMap<>(manifest("b").triples());
        Run tiny = load("b", "curated=@/tiny");
        assertTrue(
                tiny.err()
                        .contains(
                                String.format(
                                        "replaced graph:esco: %,d triples before, none now\n",
                                        sizes.get(NS + "esco"))),
                tiny.err());
        assertTrue(tiny.err().contains("replaced graph:curated: "), tiny.err());
    }
}
