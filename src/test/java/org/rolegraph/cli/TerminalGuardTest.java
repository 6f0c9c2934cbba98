package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Steering;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** No format brings a terminal what steers it, and files get what there is. */
class TerminalGuardTest {
    static {
        JenaSystem.init();
    }

    private static final String STRING = "http://www.w3.org/2001/XMLSchema#string";
    private static final List<Integer> STEERING =
            List.of(
                    0x00, 0x07, 0x0d, 0x1b, 0x7f, 0x80, 0x9b, 0xAD, 0x061C, 0x200E, 0x200F, 0x2028,
                    0x2029, 0x202A, 0x202E, 0x2066, 0x2069, 0x206A, 0xFEFF, 0xFFF9, 0xE0000,
                    0xE0041, 0xE007F);

    @Property(tries = 100)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void no_format_of_tables_steers_a_terminal(@ForAll("texts") List<String> texts)
            throws IOException {
        for (Format format : Format.values()) {
            if (format.binary()) {
                continue; // refused where there is a terminal
            }
            String shown = shown(texts, format);
            clean(format.id(), shown);
            if (format == Format.JSON) {
                assertEquals(
                        texts.size(),
                        new ObjectMapper().readTree(shown).at("/results/bindings").size());
                for (int i = 0; i < texts.size(); i++) {
                    assertEquals(
                            texts.get(i),
                            new ObjectMapper()
                                    .readTree(shown)
                                    .at("/results/bindings/" + i + "/text/value")
                                    .asText());
                }
            }
        }
    }

    @Property(tries = 50)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void no_format_of_graphs_steers_a_terminal(@ForAll("texts") List<String> texts)
            throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        for (int i = 0; i < texts.size(); i++) {
            graph.add(
                    NodeFactory.createURI("https://example.org/" + i),
                    NodeFactory.createURI("http://www.w3.org/2004/02/skos/core#prefLabel"),
                    NodeFactory.createLiteralString(texts.get(i)));
        }
        for (GraphFormat format : GraphFormat.values()) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            Console console = console(out, true);
            try {
                Export.write(format, graph, console.out());
            } catch (Failure unsayable) {
                assertEquals(GraphFormat.RDFXML, format, unsayable::getMessage);
            }
            console.out().flush();
            String shown = out.toString(StandardCharsets.UTF_8);
            clean(format.id(), shown);
            if (format == GraphFormat.NTRIPLES || format == GraphFormat.TURTLE) {
                Graph read = GraphFactory.createDefaultGraph();
                RDFParser.fromString(
                                shown, format == GraphFormat.TURTLE ? Lang.TURTLE : Lang.NTRIPLES)
                        .parse(read);
                assertTrue(read.isIsomorphicWith(graph), shown);
            }
        }
    }

    @Property(tries = 100)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void files_get_the_bytes_as_they_are(@ForAll("texts") List<String> texts) throws IOException {
        byte[] bytes = String.join("\n", texts).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        console(out, false).out().write(bytes);
        assertEquals(List.of(boxed(bytes)), List.of(boxed(out.toByteArray())));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        console(out, true).into(file).out().write(bytes);
        assertEquals(List.of(boxed(bytes)), List.of(boxed(file.toByteArray())));
    }

    @Property(tries = 100)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void pieces_of_any_size_are_guarded_alike(@ForAll("texts") List<String> texts)
            throws IOException {
        byte[] bytes = String.join("\r\n", texts).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        console(whole, true).out().write(bytes);
        ByteArrayOutputStream pieces = new ByteArrayOutputStream();
        Console console = console(pieces, true);
        for (byte one : bytes) {
            console.out().write(one);
            console.out().flush();
        }
        assertEquals(
                whole.toString(StandardCharsets.UTF_8), pieces.toString(StandardCharsets.UTF_8));
        clean("bytes", whole.toString(StandardCharsets.UTF_8));
    }

    @Test
    void what_hides_is_spelled_out_on_a_terminal_as_turtle_reads_it() throws IOException {
        String text = "pay\u00adpal\udb40\udc41\u202e\u200d\ud83d\ude80";
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        console(out, true).out().write(text.getBytes(StandardCharsets.UTF_8));
        String spelled = "pay\\u00adpal\\U000e0041\\u202e\u200d\ud83d\ude80";
        assertEquals(spelled, out.toString(StandardCharsets.UTF_8));
        assertEquals(spelled, Steering.visible(text));
    }

    @Provide
    Arbitrary<List<String>> texts() {
        Arbitrary<String> steering = Arbitraries.of(STEERING).map(Character::toString);
        Arbitrary<String> letters =
                Arbitraries.of("a", "\"", "\\", "<", "é", "\u05d0", "\u200d", "\ud83d\ude80", "\n");
        return Arbitraries.oneOf(steering, letters)
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static String shown(List<String> texts, Format format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Console console = console(out, true);
        PrintWriter text = console.text();
        List<List<Cell>> rows =
                texts.stream()
                        .map(each -> List.<Cell>of(new Cell.Value(each, STRING, "")))
                        .toList();
        format.write(Table.of(List.of("text"), rows), new Style(80, false, true), text);
        text.flush();
        return out.toString(StandardCharsets.UTF_8);
    }

    private static void clean(String format, String shown) {
        // lines of CSV end so
        shown.replace("\r\n", "\n")
                .codePoints()
                .forEach(
                        c ->
                                assertFalse(
                                        Steering.isSteering(c),
                                        () -> format + ": U+" + Integer.toHexString(c)));
    }

    private static List<Byte> boxed(byte[] bytes) {
        List<Byte> boxed = new ArrayList<>();
        for (byte one : bytes) {
            boxed.add(one);
        }
        return boxed;
    }

    private static Console console(ByteArrayOutputStream out, boolean terminal) {
        return new Console(
                new ByteArrayInputStream(new byte[0]),
                out,
                new PrintWriter(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8),
                terminal,
                0,
                false,
                Map.of(),
                Path.of(""));
    }
}
