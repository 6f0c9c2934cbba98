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
import java.util.stream.Stream;
import org.apache.jena.datatypes.RDFDatatype;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.OpenedStore;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** The oracle is TDB2 itself, writing the same quads in an ordinary transaction. */
class PackedStoreTest {
    private static final Node P = iri("p");
    private static final Node Q = iri("q");

    @TempDir Path temp;

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 254, 255, 256, 340, 341, 511, 5_000, 20_000})
    void is_what_tdb2_would_have_written(int size) {
        List<Quad> quads = market(size, 7);
        Path packed = pack("packed", quads);
        Path oracle = oracle("oracle", quads);
        try (OpenedStore a = new OpenedStore(packed);
                OpenedStore b = new OpenedStore(oracle)) {
            a.checkTrees();
            assertEquals(b.rows(), a.rows());
            assertEquals(b.checkTerms(), a.checkTerms());
            assertEquals(b.dump(), a.dump());
        }
    }

    @Test
    void repeated_and_shuffled_rows_give_the_same_graph() {
        List<Quad> quads = market(3_000, 11);
        List<Quad> shuffled = new ArrayList<>(quads);
        shuffled.addAll(quads.subList(0, 1_500));
        Collections.shuffle(shuffled, new Random(5));
        try (OpenedStore a = new OpenedStore(pack("packed", shuffled));
                OpenedStore b = new OpenedStore(oracle("oracle", quads))) {
            a.checkTrees();
            assertEquals(b.dump(), a.dump());
            assertAgree(a.sums());
        }
    }

    @Test
    void counts_what_it_wrote() {
        Path directory = temp.resolve("packed");
        try (PackedStore store = PackedStore.create(directory)) {
            int s = store.term(iri("s"));
            int p = store.term(P);
            int one = store.term(number("1", XSDDatatype.XSDinteger));
            store.add(s, p, one);
            store.add(store.term(iri("g")), s, p, one);
            store.add(store.term(iri("g")), s, p, one);
            store.add(Quad.defaultGraphIRI, iri("s"), P, iri("s"));
            assertEquals(new PackedStore.Summary(2, 1, 1, 4), store.finish());
        }
    }

    @Test
    void triples_of_the_default_graph_and_quads_live_together() {
        List<Quad> quads = new ArrayList<>();
        for (Quad q : market(2_000, 3)) {
            boolean triple = q.hashCode() % 3 == 0;
            quads.add(triple ? Quad.create(Quad.defaultGraphNodeGenerated, q.asTriple()) : q);
        }
        try (OpenedStore a = new OpenedStore(pack("packed", quads));
                OpenedStore b = new OpenedStore(oracle("oracle", quads))) {
            a.checkTrees();
            assertEquals(b.rows(), a.rows());
            assertEquals(b.dump(), a.dump());
        }
    }

    @Test
    void more_graphs_than_one_digit_counts() {
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 9_000; i++) {
            quads.add(Quad.create(iri("g" + i), iri("s" + i * 7 % 90), P, iri("o" + i * 13 % 500)));
            quads.add(Quad.create(iri("g" + i * 11 % 9_000), iri("s" + i % 90), Q, iri("o" + i % 7)));
        }
        try (OpenedStore a = new OpenedStore(pack("packed", quads));
                OpenedStore b = new OpenedStore(oracle("oracle", quads))) {
            a.checkTrees();
            assertEquals(b.rows(), a.rows());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 6_000})
    void plain_jena_updates_it_as_it_updates_its_own(int size) {
        List<Quad> quads = market(size, 23);
        Path packed = pack("packed", quads);
        Path oracle = oracle("oracle", quads);
        for (Path directory : List.of(packed, oracle)) {
            try (OpenedStore store = new OpenedStore(directory)) {
                store.update(
                        "INSERT DATA { GRAPH <urn:new> { <urn:a> <urn:b> 'new', 5, 1.5, <urn:s3> }"
                                + " <urn:a> <urn:b> 'default' }");
                store.update(
                        "DELETE { GRAPH ?g { ?s <urn:p0> ?o } } WHERE { GRAPH ?g { ?s <urn:p0> ?o } }");
                store.update(
                        "INSERT { GRAPH ?g { ?o <urn:back> ?s } } WHERE"
                                + " { GRAPH ?g { ?s <urn:p1> ?o } FILTER(isIRI(?o)) }");
            }
        }
        try (OpenedStore a = new OpenedStore(packed);
                OpenedStore b = new OpenedStore(oracle)) {
            a.checkTrees();
            assertEquals(b.rows(), a.rows());
            assertEquals(b.dump(), a.dump());
            assertEquals(b.checkTerms(), a.checkTerms());
        }
    }

    @Test
    void hostile_literals_come_back_as_they_went_in() {
        List<Node> terms =
                List.of(
                        text(""),
                        text("x".repeat(1 << 20)),
                        text("\uD83D\uDE00\uD83D\uDC69\u200D\uD83D\uDCBB"),
                        text("tab\t line\n cr\r quote\" back\\ nul\u0000 del\u007f nbsp\u00a0"),
                        text("\u202Eright to left\u202C e\u0301 \uFEFF"),
                        NodeFactory.createLiteralLang("wort", "de"),
                        NodeFactory.createLiteralLang("wort", "de-CH-1996"),
                        NodeFactory.createLiteralLang("wort", "en"),
                        NodeFactory.createLiteralDT("a|b||uri", NodeFactory.getType("urn:own")),
                        number("2024-02-29", XSDDatatype.XSDdate),
                        number("2024-02-30", XSDDatatype.XSDdate),
                        number("2024-02-29Z", XSDDatatype.XSDdate),
                        number("9999-12-31", XSDDatatype.XSDdate),
                        number("-0044-03-15", XSDDatatype.XSDdate),
                        number("2024-02-29T12:00:00.5+05:45", XSDDatatype.XSDdateTime),
                        number("2024-02-29T12:00:00.123456789Z", XSDDatatype.XSDdateTime),
                        number("2024", XSDDatatype.XSDgYear),
                        number("2024-02", XSDDatatype.XSDgYearMonth),
                        number("true", XSDDatatype.XSDboolean),
                        number("not a number", XSDDatatype.XSDinteger),
                        number("1.5.2", XSDDatatype.XSDdecimal),
                        NodeFactory.createBlankNode("b|0"),
                        iri("%20/\u00e9?x#y"));
        assertEquals(spelled(terms), stored(terms));
    }

    @Test
    void numbers_keep_their_value_and_their_type() {
        List<Node> terms = new ArrayList<>();
        for (String integer :
                List.of(
                        "0",
                        "-1",
                        "36028797018963967",
                        "36028797018963968",
                        "-36028797018963969",
                        "9223372036854775807",
                        "9223372036854775808",
                        "-9223372036854775809",
                        "9999999999999999999",
                        "123456789012345678901234567890")) {
            terms.add(number(integer, XSDDatatype.XSDinteger));
        }
        terms.add(number("9223372036854775807", XSDDatatype.XSDlong));
        terms.add(number("18446744073709551615", XSDDatatype.XSDunsignedLong));
        terms.add(number("18446744073709551615", XSDDatatype.XSDpositiveInteger));
        terms.add(number("1.5", XSDDatatype.XSDdecimal));
        terms.add(number("-1.5", XSDDatatype.XSDdecimal));
        terms.add(number("2.0", XSDDatatype.XSDdecimal));
        terms.add(number("0.0", XSDDatatype.XSDdecimal));
        terms.add(number("123456789012345678901234567890.12345", XSDDatatype.XSDdecimal));
        terms.add(number("0.000000000000000000000000000001", XSDDatatype.XSDdecimal));
        terms.add(number("1.5e0", XSDDatatype.XSDdouble));
        terms.add(number("-0.0e0", XSDDatatype.XSDdouble));
        terms.add(number("1.7976931348623157E308", XSDDatatype.XSDdouble));
        terms.add(number("4.9E-324", XSDDatatype.XSDdouble));
        terms.add(number("NaN", XSDDatatype.XSDdouble));
        terms.add(number("INF", XSDDatatype.XSDdouble));
        terms.add(number("-INF", XSDDatatype.XSDdouble));
        terms.add(number("1.5", XSDDatatype.XSDfloat));
        terms.add(number("INF", XSDDatatype.XSDfloat));
        assertEquals(spelled(terms), stored(terms));
    }

    @Test
    void spellings_of_one_number_are_one_term() {
        List<Node> terms =
                List.of(
                        number("1.5", XSDDatatype.XSDdecimal),
                        number("1.50", XSDDatatype.XSDdecimal),
                        number("+01.500", XSDDatatype.XSDdecimal),
                        number("1.50", XSDDatatype.XSDdouble),
                        number("15E-1", XSDDatatype.XSDdouble),
                        number("1E200", XSDDatatype.XSDdouble),
                        number("10.0e199", XSDDatatype.XSDdouble),
                        number("0000000000000000000000000000042", XSDDatatype.XSDinteger),
                        number("+42", XSDDatatype.XSDinteger),
                        number("0123456789012345678901", XSDDatatype.XSDinteger),
                        number("123456789012345678901", XSDDatatype.XSDinteger),
                        number("1", XSDDatatype.XSDboolean),
                        number("true", XSDDatatype.XSDboolean));
        assertEquals(
                List.of(
                        "\"1.0E200\"^^<http://www.w3.org/2001/XMLSchema#double>",
                        "\"1.5\"^^<http://www.w3.org/2001/XMLSchema#decimal>",
                        "\"1.5e0\"^^<http://www.w3.org/2001/XMLSchema#double>",
                        "\"123456789012345678901\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                        "\"42\"^^<http://www.w3.org/2001/XMLSchema#integer>",
                        "\"true\"^^<http://www.w3.org/2001/XMLSchema#boolean>"),
                stored(terms));
    }

    @Test
    void the_rest_of_the_room_opens_and_verifies_it() throws IOException {
        Path packed = pack("packed", market(1_000, 4));
        try (Stream<Path> files = Files.walk(packed)) {
            assertEquals(List.of(), files.filter(f -> f.endsWith("tdb.lock")).toList());
        }
        try (StoreReader reader = StoreReader.open(packed)) {
            IndexCheck.verifyDeeply(reader);
        }
    }

    @Test
    void what_cannot_stand_there_is_refused() {
        try (PackedStore store = PackedStore.create(temp.resolve("packed"))) {
            int iri = store.term(P);
            int text = store.term(text("x"));
            int inline = store.term(number("1", XSDDatatype.XSDinteger));
            int blank = store.term(NodeFactory.createBlankNode("b"));
            for (int literal : List.of(text, inline)) {
                assertThrows(
                        IllegalArgumentException.class, () -> store.add(literal, iri, iri, iri));
                assertThrows(
                        IllegalArgumentException.class, () -> store.add(iri, literal, iri, iri));
                assertThrows(
                        IllegalArgumentException.class, () -> store.add(iri, iri, literal, iri));
            }
            assertThrows(IllegalArgumentException.class, () -> store.add(iri, iri, blank, iri));
            assertThrows(IllegalArgumentException.class, () -> store.term(Node.ANY));
            store.add(blank, blank, iri, inline);
            store.finish();
            assertThrows(IllegalStateException.class, () -> store.add(iri, iri, iri));
            assertThrows(IllegalStateException.class, store::finish);
        }
    }

    @Test
    void only_an_empty_directory_is_taken() throws IOException {
        Path full = Files.createDirectory(temp.resolve("full"));
        Files.writeString(full.resolve("x"), "x");
        Failure failure = assertThrows(Failure.class, () -> PackedStore.create(full));
        assertEquals(
                "is not empty; expected an empty directory for a new database",
                failure.problems().get(0).message());
    }

    @Test
    void what_was_not_finished_holds_nothing() {
        Path directory = temp.resolve("packed");
        try (PackedStore store = PackedStore.create(directory)) {
            store.add(iri("g"), iri("s"), P, text("o"));
        }
        try (OpenedStore opened = new OpenedStore(directory)) {
            assertEquals(List.of(), opened.dump());
        }
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "repetitions")
    void same_input_same_bytes() throws IOException {
        List<Quad> quads = market(4_000, 2);
        assertEquals(bytes(pack("one", quads)), bytes(pack("two", quads)));
    }

    private static List<String> bytes(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            List<String> hashes = new ArrayList<>();
            for (Path f : files.filter(Files::isRegularFile).sorted().toList()) {
                if (!f.endsWith("tdb.lock")) {
                    hashes.add(
                            directory.relativize(f)
                                    + " "
                                    + java.util.Arrays.hashCode(Files.readAllBytes(f)));
                }
            }
            return hashes;
        }
    }

    /** The objects of one subject, read from a store that only they were written to. */
    private List<String> stored(List<Node> objects) {
        List<Quad> quads = new ArrayList<>();
        objects.forEach(o -> quads.add(Quad.create(iri("g"), iri("s"), P, o)));
        try (OpenedStore store = new OpenedStore(pack("terms" + objects.hashCode(), quads))) {
            store.checkTrees();
            store.checkTerms();
            assertAgree(store.sums());
            List<Node> found = new ArrayList<>();
            store.read(
                    s -> {
                        store.dataset
                                .find(iri("g"), iri("s"), P, Node.ANY)
                                .forEachRemaining(q -> found.add(q.getObject()));
                        return null;
                    });
            store.read(
                    s -> {
                        for (Node node : found) {
                            assertEquals(
                                    true,
                                    store.dataset.contains(iri("g"), iri("s"), P, node),
                                    () -> "not found again: " + node);
                        }
                        return null;
                    });
            return spelled(found);
        }
    }

    private static List<String> spelled(List<Node> nodes) {
        return nodes.stream().map(NodeFmtLib::strNT).sorted().toList();
    }

    private static void assertAgree(Map<String, String> sums) {
        assertEquals(1, sums.values().stream().filter(s -> !s.startsWith("0:")).distinct().count());
    }

    private Path pack(String name, List<Quad> quads) {
        Path directory = temp.resolve(name);
        try (PackedStore store = PackedStore.create(directory)) {
            for (Quad q : quads) {
                store.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject());
            }
            store.finish();
        }
        return directory;
    }

    private Path oracle(String name, List<Quad> quads) {
        Path directory = temp.resolve(name);
        try (OpenedStore store = new OpenedStore(directory)) {
            store.write(() -> quads.forEach(store.dataset::add));
        }
        return directory;
    }

    /** Quads of few graphs and predicates, many subjects, and objects of every kind. */
    private static List<Quad> market(int size, long seed) {
        Random random = new Random(seed);
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            int kind = random.nextInt(6);
            int n = random.nextInt(1 + size / 3);
            Node object =
                    switch (kind) {
                        case 0 -> text("label " + n);
                        case 1 -> NodeFactory.createLiteralLang("mot " + n, "fr");
                        case 2 -> number(Integer.toString(n - size / 6), XSDDatatype.XSDinteger);
                        case 3 -> number(n + ".5", XSDDatatype.XSDdecimal);
                        default -> iri("s" + n);
                    };
            quads.add(
                    Quad.create(
                            iri("g" + random.nextInt(4)),
                            iri("s" + random.nextInt(1 + size / 8)),
                            iri("p" + random.nextInt(9)),
                            object));
        }
        return quads;
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private static Node text(String lexical) {
        return NodeFactory.createLiteralString(lexical);
    }

    private static Node number(String lexical, RDFDatatype type) {
        return NodeFactory.createLiteralDT(lexical, type);
    }
}
