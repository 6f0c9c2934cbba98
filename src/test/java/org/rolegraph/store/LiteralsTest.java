package org.rolegraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;

class LiteralsTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static {
        JenaSystem.init();
    }

    private static final Node G = NodeFactory.createURI("g:1");
    private static final Node P = NodeFactory.createURI("p:1");

    @TempDir Path dir;

    private static Node literal(String type, String text) {
        return NodeFactory.createLiteralDT(
                text, TypeMapper.getInstance().getSafeTypeByName(XSD + type));
    }

    private static String stored(String type, String text) {
        try {
            Node stored = Literals.stored(literal(type, text), Location.of("here"));
            assertEquals(XSD + type, stored.getLiteralDatatypeURI());
            return stored.getLiteralLexicalForm();
        } catch (Failure e) {
            return e.getMessage();
        }
    }

    @Test
    void each_value_has_one_spelling() {
        Map<String, List<String>> spellings =
                Map.of(
                        "decimal 1.5", List.of("1.5", "1.50", "+1.5", "01.5"),
                        "decimal 5.0", List.of("5", "5.0", "5.", "05.00"),
                        "decimal 0.0", List.of("0", "-0", "-0.00"),
                        "decimal 100000000000000000000.0", List.of("100000000000000000000"),
                        "integer 7", List.of("7", "007", "+7", "00000000000000000000000000007"),
                        "integer 0", List.of("0", "-0"),
                        "double 1.5e0", List.of("1.5", "15e-1", "1.5E0"),
                        "boolean true", List.of("1", "true"),
                        "dateTime 2021-04-23T10:00:00Z",
                                List.of("2021-04-23T10:00:00Z", "2021-04-23T10:00:00.000Z"),
                        "date 2021-04-23", List.of("2021-04-23"));
        spellings.forEach(
                (expected, texts) -> {
                    String type = expected.substring(0, expected.indexOf(' '));
                    for (String text : texts) {
                        assertEquals(expected, type + " " + stored(type, text));
                    }
                });
    }

    @Test
    void what_is_no_value_stays_as_it_is() {
        assertEquals("seven", stored("integer", "seven"));
        assertEquals("1.50", stored("string", "1.50"));
        assertEquals("2021-04", stored("gYearMonth", "2021-04"));
    }

    @Test
    void what_the_store_would_give_back_as_something_else_is_refused() {
        assertEquals(
                "the literal \"9223372036854775808\"^^xsd:integer would be given back as"
                        + " \"-9223372036854775808\"^^xsd:integer",
                stored("integer", "9223372036854775808"));
        assertEquals(
                "the literal \"9223372036854775807\"^^xsd:long would be given back as"
                        + " \"9223372036854775807\"^^xsd:integer",
                stored("long", "9223372036854775807"));
        assertEquals("18446744073709551615", stored("unsignedLong", "18446744073709551615"));
        assertEquals(
                "123456789012345678901234567890.0",
                stored("decimal", "123456789012345678901234567890"));
    }

    @Test
    void every_value_is_read_back_as_it_was_stored() {
        List<Quad> quads = new ArrayList<>();
        Set<String> refused = new TreeSet<>();
        for (Node value : values()) {
            Node subject = NodeFactory.createURI("s:" + quads.size());
            try {
                quads.add(new Quad(G, subject, P, Literals.stored(value, Location.of("here"))));
            } catch (Failure e) {
                refused.add(value.getLiteralDatatypeURI().substring(XSD.length()));
            }
        }
        Path tdb = dir.resolve("tdb2");
        Quads.write(tdb, quads);
        Set<String> read = new TreeSet<>();
        try (StoreReader reader = StoreReader.open(tdb)) {
            reader.dataset().find().forEachRemaining(q -> read.add(NQuadsLine.of(q)));
        }
        List<String> other =
                quads.stream().map(NQuadsLine::of).filter(line -> !read.remove(line)).toList();
        assertEquals(List.of(), other, () -> "given back: " + read);
        assertEquals(Set.of(), read);
        assertEquals(Set.of("integer", "long"), refused);
    }

    /** Numbers of all sizes, short and long, around the widths at which TDB2 changes its ways. */
    private static List<Node> values() {
        List<Node> values = new ArrayList<>();
        Random random = new Random(11);
        values.add(literal("integer", "123456789012345678901234567890"));
        List<String> integers =
                List.of("integer", "long", "unsignedLong", "nonNegativeInteger", "positiveInteger");
        for (int bits = 1; bits < 64; bits++) {
            long number = (1L << bits) - 1 + random.nextInt(3);
            for (String type : integers) {
                values.add(literal(type, Long.toUnsignedString(number)));
            }
            values.add(literal("integer", "-" + Long.toUnsignedString(number)));
            for (int scale : new int[] {0, 1, 3, 20, 127, 128, 200, -5}) {
                values.add(literal("decimal", BigDecimal.valueOf(number, scale).toPlainString()));
            }
            values.add(
                    literal("double", Double.toString(Double.longBitsToDouble(random.nextLong()))));
            values.add(literal("double", Double.toString(random.nextInt() / 1000.0)));
            values.add(literal("float", Float.toString(random.nextInt() / 1000.0f)));
        }
        for (String text : List.of("1e400", "1e-310", "NaN", "INF", "-INF", "-0.0", "4.9E-324")) {
            values.add(literal("double", text));
            values.add(literal("float", text));
        }
        for (String text :
                List.of(
                        "2021-04-23T10:00:00.5Z",
                        "2021-04-23T10:00:00.123456Z",
                        "2021-04-23T10:00:00+00:00",
                        "2021-04-23T10:00:00-05:30",
                        "2021-04-23T10:00:00",
                        "10000-01-01T00:00:00Z",
                        "-0044-03-15T12:00:00Z")) {
            values.add(literal("dateTime", text));
        }
        for (String text : List.of("2021-04-23", "2021-04-23Z", "-0044-03-15", "12021-04-23")) {
            values.add(literal("date", text));
        }
        return values;
    }
}
