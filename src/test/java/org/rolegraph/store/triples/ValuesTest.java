package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolegraph.store.pack.PackedStore;
import org.rolegraph.store.pack.StoreWriter;
import org.rolegraph.store.tdb.Literals;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Values of all types and sizes, through both ways of writing a store. */
class ValuesTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final Node G = NodeFactory.createURI("g:1");
    private static final Node S = NodeFactory.createURI("s:1");
    private static final Node P = NodeFactory.createURI("p:1");

    static {
        JenaSystem.init();
    }

    /** How a store is written. */
    enum Way {
        PACKED,
        TRANSACTION,
        /** A second transaction over a packed store. */
        BOTH;

        void write(Path tdb, List<Quad> quads) {
            int first = this == PACKED ? quads.size() : this == TRANSACTION ? 0 : quads.size() / 2;
            if (first > 0) {
                try (PackedStore store = PackedStore.create(tdb)) {
                    for (Quad q : quads.subList(0, first)) {
                        store.add(q.getGraph(), q.getSubject(), q.getPredicate(), q.getObject());
                    }
                    store.finish();
                }
            }
            if (first < quads.size()) {
                try (StoreWriter writer = StoreWriter.open(tdb)) {
                    // the terms of the packed half are there already
                    writer.replace(
                            Set.of("g:2"),
                            Map.of(),
                            out -> quads.forEach(q -> out.accept(inSecondGraph(q))));
                }
            }
        }

        private static Quad inSecondGraph(Quad q) {
            return Quad.create(
                    NodeFactory.createURI("g:2"), q.getSubject(), q.getPredicate(), q.getObject());
        }
    }

    private static Node literal(String type, String text) {
        return NodeFactory.createLiteralDT(
                text, TypeMapper.getInstance().getSafeTypeByName(XSD + type));
    }

    private static List<Quad> quads(List<Node> objects) {
        return objects.stream().map(object -> Quad.create(G, S, P, object)).toList();
    }

    /** What the store gives back of the objects, through its dataset and past it. */
    private static Set<String> readBack(Way way, List<Node> objects) {
        try {
            Path folder = Files.createTempDirectory("values");
            try {
                Path tdb = folder.resolve("tdb2");
                way.write(tdb, quads(objects));
                try (StoreReader reader = StoreReader.open(tdb)) {
                    IndexCheck.verifyDeeply(reader);
                    Set<String> read = new TreeSet<>();
                    reader.dataset()
                            .find()
                            .forEachRemaining(q -> read.add(NodeFmtLib.strNT(q.getObject())));
                    Set<String> numbered = new TreeSet<>();
                    reader.numbered()
                            .forEach(
                                    (s, p, o) ->
                                            numbered.add(
                                                    NodeFmtLib.strNT(reader.numbered().term(o))));
                    assertEquals(read, numbered);
                    for (Node object : objects) {
                        assertTrue(
                                reader.union().contains(S, P, object),
                                () -> "not found: " + object);
                    }
                    return read;
                }
            } finally {
                try (var files = Files.walk(folder)) {
                    for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                        Files.delete(file);
                    }
                }
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Provide
    Arbitrary<Node> values() {
        Arbitrary<BigInteger> integers =
                Arbitraries.oneOf(
                        Arbitraries.bigIntegers()
                                .between(
                                        BigInteger.ONE.negate().shiftLeft(200),
                                        BigInteger.ONE.shiftLeft(200)),
                        Arbitraries.longs().map(BigInteger::valueOf),
                        Arbitraries.integers().between(0, 200).map(BigInteger.ONE::shiftLeft));
        Arbitrary<String> types =
                Arbitraries.of(
                        "integer",
                        "long",
                        "int",
                        "short",
                        "byte",
                        "nonNegativeInteger",
                        "positiveInteger",
                        "negativeInteger",
                        "nonPositiveInteger",
                        "unsignedLong",
                        "unsignedInt",
                        "unsignedShort",
                        "unsignedByte",
                        "decimal");
        Arbitrary<Node> whole =
                Combinators.combine(types, integers, Arbitraries.of("", "0", "000"))
                        .as(
                                (type, n, zeros) ->
                                        literal(
                                                type,
                                                n.signum() < 0
                                                        ? "-" + zeros + n.negate()
                                                        : zeros + n));
        Arbitrary<Node> decimals =
                Combinators.combine(integers, Arbitraries.integers().between(0, 200))
                        .as(
                                (n, scale) ->
                                        literal(
                                                "decimal",
                                                new BigDecimal(n, scale).toPlainString()));
        Arbitrary<Node> doubles =
                Combinators.combine(
                                Arbitraries.of("double", "float"),
                                Arbitraries.oneOf(
                                        Arbitraries.longs()
                                                .map(Double::longBitsToDouble)
                                                .map(d -> Double.isNaN(d) ? "NaN" : d.toString()),
                                        Arbitraries.of(
                                                "1e400",
                                                "-0",
                                                "1e-999999999",
                                                "4.9E-324",
                                                "-Infinity",
                                                "INF",
                                                "-INF",
                                                "1E77",
                                                "1E78")))
                        .as((type, text) -> literal(type, text.replace("Infinity", "INF")));
        Arbitrary<String> zones =
                Combinators.combine(
                                Arbitraries.of("+", "-"), Arbitraries.integers().between(0, 840))
                        .as((sign, m) -> String.format("%s%02d:%02d", sign, m / 60, m % 60));
        Arbitrary<Node> moments =
                Combinators.combine(
                                Arbitraries.of("dateTime", "dateTimeStamp", "date"),
                                Arbitraries.oneOf(
                                        Arbitraries.integers().between(-12000, 12000),
                                        Arbitraries.integers().between(7990, 8200)),
                                Arbitraries.integers().between(1, 12),
                                Arbitraries.integers().between(1, 28),
                                Arbitraries.of(
                                        "00:00:00",
                                        "24:00:00",
                                        "23:59:59.999",
                                        "10:00:00.5",
                                        "10:00:00.500",
                                        "10:00:00.1234567",
                                        "10:00:00.0001"),
                                Arbitraries.oneOf(
                                        Arbitraries.of("", "Z", "-00:00", "+00:00"), zones))
                        .as(
                                (type, year, month, day, time, zone) ->
                                        literal(
                                                type,
                                                String.format(
                                                        "%s%04d-%02d-%02d%s%s",
                                                        year < 0 ? "-" : "",
                                                        Math.abs(year),
                                                        month,
                                                        day,
                                                        type.equals("date") ? "" : "T" + time,
                                                        zone)));
        Arbitrary<Node> others =
                Arbitraries.of(
                        literal("boolean", "1"), literal("boolean", "false"),
                        literal("boolean", "maybe"), literal("integer", "seven"),
                        literal("unsignedByte", "-1"), literal("date", "2021-02-30"),
                        literal("gYear", "12021"), literal("duration", "P1Y"),
                        literal("hexBinary", "0aFF"), literal("string", "007"));
        return Arbitraries.oneOf(whole, decimals, doubles, moments, others);
    }

    /** What goes in comes out: the same datatype and, but for the one spelling, the same text. */
    @Property(tries = 12)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    void every_value_is_read_back_in_its_one_spelling(
            @ForAll("lists") List<Node> objects, @ForAll Way way) {
        Set<String> expected = new TreeSet<>();
        objects.forEach(each -> expected.add(NodeFmtLib.strNT(Literals.canonical(each))));
        assertEquals(expected, readBack(way, objects));
    }

    @Provide
    Arbitrary<List<Node>> lists() {
        return values().list().ofMinSize(100).ofMaxSize(300);
    }

    /** The spelling changes no value, by Java's and SPARQL's own comparison. */
    @Property(tries = 2000)
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "values")
    void the_one_spelling_is_the_same_value(@ForAll("values") Node value) {
        Node spelled = Literals.canonical(value);
        assertEquals(value.getLiteralDatatypeURI(), spelled.getLiteralDatatypeURI());
        if (!spelled.equals(value) && !spelled.getLiteralLexicalForm().equals("NaN")) {
            assertTrue(
                    NodeValue.sameValueAs(NodeValue.makeNode(value), NodeValue.makeNode(spelled)),
                    value + " became " + spelled);
        }
        assertEquals(spelled, Literals.canonical(spelled));
    }

    @ParameterizedTest
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    @EnumSource(Way.class)
    void integers_beyond_64_bits_are_kept_compared_and_sorted_as_numbers(
            Way way, @TempDir Path folder) {
        Path tdb = folder.resolve("tdb2");
        List<String> sorted =
                List.of(
                        "-123456789012345678901234567890",
                        "-9223372036854775809",
                        "-36028797018963969",
                        "5",
                        "36028797018963968",
                        "9223372036854775807",
                        "9223372036854775808",
                        "123456789012345678901234567890");
        List<Node> objects = new ArrayList<>();
        for (String text : List.of("3", "7", "1", "0", "6", "2", "5", "4")) {
            objects.add(literal("integer", sorted.get(Integer.parseInt(text))));
        }
        way.write(tdb, quads(objects));
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertEquals(sorted, select(reader, "SELECT ?o { ?s ?p ?o } ORDER BY ?o"));
            assertEquals(
                    sorted.subList(5, 8),
                    select(
                            reader,
                            "SELECT ?o { ?s ?p ?o FILTER (?o >= 9223372036854775807) }"
                                    + " ORDER BY ?o"));
            assertEquals(
                    List.of("1"),
                    select(
                            reader,
                            "SELECT (COUNT(*) AS ?n) { ?s ?p"
                                    + " 0123456789012345678901234567890 }"));
            assertEquals(
                    List.of("9223372036854775809"),
                    select(
                            reader,
                            "SELECT (?o + 1 AS ?n) { ?s ?p ?o FILTER"
                                    + " (?o = 9223372036854775808) }"));
        }
    }

    private static List<String> select(StoreReader reader, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExec exec = QueryExec.dataset(reader.dataset()).query(query).build()) {
            RowSet set = exec.select();
            String name = set.getResultVars().get(0).getVarName();
            set.forEachRemaining(row -> rows.add(row.get(name).getLiteralLexicalForm()));
        }
        return rows;
    }

    /** Nine integers of nine types, and five numbers of other types: fourteen objects. */
    @ParameterizedTest
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "graphs against an oracle")
    @EnumSource(Way.class)
    void numbers_of_other_types_are_other_terms_in_every_answer(Way way, @TempDir Path folder) {
        Path tdb = folder.resolve("tdb2");
        List<Node> objects = new ArrayList<>();
        for (String type :
                List.of(
                        "byte",
                        "unsignedInt",
                        "integer",
                        "nonNegativeInteger",
                        "long",
                        "int",
                        "short",
                        "positiveInteger",
                        "unsignedByte",
                        "boolean",
                        "float",
                        "double",
                        "decimal")) {
            objects.add(literal(type, "1"));
        }
        objects.add(literal("float", "2"));
        way.write(tdb, quads(objects));
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertEquals(14, select(reader, "SELECT ?o { <s:1> <p:1> ?o }").size());
            assertEquals(14, select(reader, "SELECT ?o { ?s ?p ?o }").size());
            assertEquals(14, select(reader, "SELECT ?o { ?s <p:1> ?o . ?s <p:1> 1 }").size());
            assertEquals(
                    List.of("14"), select(reader, "SELECT (COUNT(*) AS ?n) { <s:1> <p:1> ?o }"));
            // twelve ones that are numbers: the sum is 12 if none is lost
            assertEquals(
                    List.of("12.0e0"),
                    select(reader, "SELECT (SUM(?o) AS ?n) { <s:1> <p:1> ?o FILTER (?o = 1) }"));
            assertEquals(14, reader.dataset().getUnionGraph().size());
            assertEquals(14, reader.union().find(S, P, Node.ANY).toList().size());
            try (QueryExec exec =
                    QueryExec.dataset(reader.dataset())
                            .query("CONSTRUCT WHERE { ?s ?p ?o }")
                            .build()) {
                assertEquals(14, exec.construct().size());
            }
        }
    }
}
