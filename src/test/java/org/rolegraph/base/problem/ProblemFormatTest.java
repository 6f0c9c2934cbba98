package org.rolegraph.base.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The formats of problems: whole outputs, held against the schema of SARIF and what readers of
 * JUnit's XML ask for. With {@code -Drolegraph.golden=write} the outputs are written anew.
 */
class ProblemFormatTest {
    private static final Path GOLDEN = Path.of("src/test/resources/problem-formats");

    private static final List<Explanation> RULES =
            List.of(
                    new Explanation("label-is-unique", Severity.WARNING, "is twice", "choose"),
                    new Explanation("claim-has-kind", Severity.ERROR, "needs a kind", "give one"),
                    new Explanation("one-source", Severity.INFO, "has one source", "find another"));

    private static final ProblemReport SOME =
            new ProblemReport(
                    "0.1.0",
                    RULES,
                    List.of(
                            Problem.error(
                                    "bad-syntax",
                                    new Location("my data/ä.ttl", 3, 14),
                                    "found \"<&>\u0007\"; expected a term",
                                    ""),
                            Problem.error(
                                    "claim-has-kind",
                                    Location.of("a.ttl", 2),
                                    "claim:x needs a kind",
                                    "give one | or two"),
                            Problem.error(
                                    "claim-has-kind",
                                    Location.of("a.ttl", 7),
                                    "claim:y needs a kind",
                                    "give one"),
                            Problem.warning(
                                    "label-is-unique",
                                    Location.of("/data/b.ttl"),
                                    "skill:x is twice; found \"two\nlines\"@en",
                                    "choose"),
                            new Problem(
                                    "one-source",
                                    Severity.INFO,
                                    Location.of("graph"),
                                    "claim:z has one source",
                                    "find another")),
                    Severity.ERROR);

    private static final ProblemReport NONE =
            new ProblemReport("0.1.0", RULES, List.of(), Severity.ERROR);

    private static String written(ProblemFormat format, ProblemReport report) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(report, out);
        return out.toString();
    }

    @TestFactory
    Stream<DynamicTest> a_report_is_written_as_its_golden_file_shows() {
        return Arrays.stream(ProblemFormat.values())
                .flatMap(
                        format ->
                                Stream.of(
                                        golden(format, SOME, "some-" + format.id() + ".txt"),
                                        golden(format, NONE, "none-" + format.id() + ".txt")));
    }

    private static DynamicTest golden(ProblemFormat format, ProblemReport report, String name) {
        return DynamicTest.dynamicTest(
                name,
                () -> {
                    Path file = GOLDEN.resolve(name);
                    String text = written(format, report);
                    if ("write".equals(System.getProperty("rolegraph.golden"))) {
                        Files.createDirectories(GOLDEN);
                        Files.writeString(file, text);
                    }
                    assertEquals(Files.readString(file), text);
                });
    }

    @Test
    void sarif_holds_to_its_schema() throws IOException {
        assertEquals(List.of(), faults(written(ProblemFormat.SARIF, SOME)));
        assertEquals(List.of(), faults(written(ProblemFormat.SARIF, NONE)));
        assertEquals(
                false,
                faults(written(ProblemFormat.SARIF, SOME).replace("startLine", "line")).isEmpty());
    }

    private static List<String> faults(String sarif) throws IOException {
        try (InputStream schema =
                ProblemFormatTest.class.getResourceAsStream("/schema/sarif-schema-2.1.0.json")) {
            JsonNode json = new ObjectMapper().readTree(sarif);
            return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V7)
                    .getSchema(schema)
                    .validate(json)
                    .stream()
                    .map(Object::toString)
                    .toList();
        }
    }

    @Test
    void sarif_points_each_result_at_its_rule() throws IOException {
        JsonNode run =
                new ObjectMapper().readTree(written(ProblemFormat.SARIF, SOME)).at("/runs/0");
        List<String> ids = new ArrayList<>();
        run.at("/results")
                .forEach(
                        result -> {
                            int index = result.get("ruleIndex").asInt();
                            JsonNode rule = run.at("/tool/driver/rules").get(index);
                            assertEquals(rule.get("id"), result.get("ruleId"));
                            ids.add(result.get("ruleId").asText());
                        });
        assertEquals(SOME.problems().stream().map(Problem::code).toList(), ids);
    }

    @Test
    void the_sums_of_junit_are_those_of_its_cases() throws Exception {
        for (ProblemReport report : List.of(SOME, NONE)) {
            Element root = xml(written(ProblemFormat.JUNIT, report)).getDocumentElement();
            Element suite = (Element) root.getElementsByTagName("testsuite").item(0);
            NodeList cases = suite.getElementsByTagName("testcase");
            int failures = suite.getElementsByTagName("failure").getLength();
            for (Element sums : List.of(root, suite)) {
                assertEquals(cases.getLength(), Integer.parseInt(sums.getAttribute("tests")));
                assertEquals(failures, Integer.parseInt(sums.getAttribute("failures")));
                assertEquals("0", sums.getAttribute("errors"));
            }
            for (int i = 0; i < cases.getLength(); i++) {
                Element each = (Element) cases.item(i);
                assertEquals(
                        List.of(false, false, "0"),
                        List.of(
                                each.getAttribute("name").isEmpty(),
                                each.getAttribute("classname").isEmpty(),
                                each.getAttribute("time")));
            }
            assertEquals(report.failed(), failures > 0);
        }
    }

    @Property(tries = 300)
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void any_text_is_well_formed_in_every_format(@ForAll String text) throws Exception {
        String message = text.isBlank() ? "x" : text;
        ProblemReport report =
                new ProblemReport(
                        "1",
                        List.of(),
                        List.of(Problem.error("a", Location.of("f.ttl", 1), message, text)),
                        Severity.ERROR);
        xml(written(ProblemFormat.JUNIT, report));
        new ObjectMapper().readTree(written(ProblemFormat.SARIF, report));
        assertEquals(3, written(ProblemFormat.MARKDOWN, report).lines().count());
    }

    private static Document xml(String text) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
