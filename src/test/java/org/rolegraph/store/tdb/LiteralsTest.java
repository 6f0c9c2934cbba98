package org.rolegraph.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.apache.jena.datatypes.TypeMapper;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;

class LiteralsTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    static {
        JenaSystem.init();
    }

    private static Node literal(String type, String text) {
        return NodeFactory.createLiteralDT(
                text, TypeMapper.getInstance().getSafeTypeByName(XSD + type));
    }

    private static String spelled(String type, String text) {
        Node spelled = Literals.canonical(literal(type, text));
        assertEquals(XSD + type, spelled.getLiteralDatatypeURI());
        return spelled.getLiteralLexicalForm();
    }

    @Test
    void each_value_has_one_spelling() {
        Map<String, List<String>> spellings =
                Map.ofEntries(
                        Map.entry("decimal 1.5", List.of("1.5", "1.50", "+1.5", "01.5", " 1.5 ")),
                        Map.entry("decimal 5.0", List.of("5", "5.0", "5.", "05.00")),
                        Map.entry("decimal -0.5", List.of("-.5", "-0.50")),
                        Map.entry("decimal 0.0", List.of("0", "-0", "-0.00", ".0")),
                        Map.entry(
                                "decimal 100000000000000000000.0",
                                List.of("100000000000000000000", "+0100000000000000000000.00")),
                        Map.entry(
                                "integer 7",
                                List.of("7", "007", "+7", "0000000000000000000000007")),
                        Map.entry("integer 0", List.of("0", "-0", "+000")),
                        Map.entry(
                                "integer -123456789012345678901234567890",
                                List.of("-00123456789012345678901234567890")),
                        Map.entry("unsignedByte 1", List.of("1", "01", "+1")),
                        Map.entry("double 1.5e0", List.of("1.5", "15e-1", "1.5E0")),
                        Map.entry("double 1.0E200", List.of("1E200", "10.0e199")),
                        Map.entry("double 0.0e0", List.of("0", "1e-999999999")),
                        Map.entry("float 1.5", List.of("1.50", "15e-1")),
                        Map.entry("boolean true", List.of("1", "true")),
                        Map.entry("boolean false", List.of("0", "false")),
                        Map.entry(
                                "dateTime 2021-04-23T10:00:00Z",
                                List.of("2021-04-23T10:00:00Z", "2021-04-23T10:00:00.000Z")),
                        Map.entry(
                                "dateTime 2021-04-23T10:00:00.25+00:00",
                                List.of("2021-04-23T10:00:00.2500-00:00")),
                        Map.entry("date 2021-04-23", List.of("2021-04-23", " 2021-04-23")));
        spellings.forEach(
                (expected, texts) -> {
                    String type = expected.substring(0, expected.indexOf(' '));
                    for (String text : texts) {
                        assertEquals(expected, type + " " + spelled(type, text));
                    }
                });
    }

    @Test
    void what_is_no_value_stays_as_it_is() {
        for (Node term :
                List.of(
                        literal("integer", "seven"),
                        literal("unsignedByte", "0300"),
                        literal("string", "1.50"),
                        literal("gYearMonth", "2021-04"),
                        NodeFactory.createLiteralLang("007", "en"),
                        NodeFactory.createURI("urn:007"))) {
            assertSame(term, Literals.canonical(term));
        }
    }

    @Property(tries = 500)
    void decimals_keep_their_value_and_have_one_spelling(
            @ForAll long digits, @ForAll @IntRange(max = 200) int scale) {
        BigDecimal value = BigDecimal.valueOf(digits, scale);
        String spelled = spelled("decimal", value.toPlainString());
        assertEquals(0, value.compareTo(new BigDecimal(spelled)));
        assertEquals(spelled, spelled("decimal", spelled));
        String otherwise = value.setScale(scale + 3).toPlainString();
        assertEquals(spelled, spelled("decimal", digits < 0 ? otherwise : "+00" + otherwise));
    }
}
