package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class CurveDrawingTest {
    private static final Path GOLDEN = Path.of("src/test/resources/link/curve.svg");

    @Test
    void two_sets_are_drawn() throws IOException {
        String svg = drawn(List.of(evaluation("one", "baker", "cook"), evaluation("two", "baker")));
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, svg);
        }
        assertEquals(Files.readString(GOLDEN), svg);
    }

    @Test
    void every_set_has_a_look_of_its_own() throws Exception {
        List<Evaluation> sets =
                IntStream.range(0, 32).mapToObj(i -> evaluation("set " + i, "baker")).toList();
        var paths = document(drawn(sets)).getElementsByTagName("g");
        assertEquals(32, paths.getLength());
        assertEquals(
                32,
                IntStream.range(0, 32)
                        .mapToObj(
                                i ->
                                        (Element)
                                                ((Element) paths.item(i))
                                                        .getElementsByTagName("path")
                                                        .item(0))
                        .map(path -> path.getAttribute("class"))
                        .distinct()
                        .count());
    }

    @Test
    void any_name_is_text() throws Exception {
        String hostile = "<script>&\"'\u0007\u202e\ud83d\ude80" + "x".repeat(10_000);
        Document svg = document(drawn(List.of(evaluation(hostile, "baker"))));
        assertEquals(0, svg.getElementsByTagName("script").getLength());
    }

    @Test
    void a_set_without_questions_has_no_line() throws Exception {
        Document svg = document(drawn(List.of(evaluation("none"))));
        assertEquals(0, svg.getElementsByTagName("g").getLength());
    }

    private static String drawn(List<Evaluation> evaluations) {
        return CurveDrawing.of(evaluations).file();
    }

    private static Document document(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(svg)));
    }

    /** Each title asks for the concept of its name, or for that of the last of the target. */
    private static Evaluation evaluation(String name, String... titles) {
        Pool target =
                Pool.of(
                        List.of(
                                Entry.titled("urn:baker", "baker"),
                                Entry.titled("urn:cook", "chef")));
        Map<String, Entry> queries = new TreeMap<>();
        Map<String, Set<String>> relevant = new TreeMap<>();
        for (String title : titles) {
            queries.put(title, Entry.titled(title, title));
            relevant.put(
                    title, Set.of(title.equals("baker") ? "urn:baker baker" : "urn:cook chef"));
        }
        Benchmark set = new Benchmark(name, "en", queries, target, relevant);
        return Evaluation.of(set, Matcher.lexical(target, "en"));
    }
}
