package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.cli.Loaded;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Npm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.sparql.LocalServer;

/**
 * The client of the protocol's own SDK, which holds each answer to the schema of its tool. {@code
 * mvn -Poracle verify} brings it from npm to {@code target/agent}; it needs Node and the network
 * once.
 */
@EnabledIfSystemProperty(
        named = "rolegraph.oracle",
        matches = "true",
        disabledReason = "runs with -Poracle alone")
class AgentClientTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final int BURST = 100;

    private static Map<String, Object> call(String tool, Map<String, ?> arguments) {
        return Map.of("name", tool, "arguments", arguments);
    }

    /** Each tool once, then mistakes that its caller can mend. */
    private static final List<Map<String, Object>> ASKED =
            List.of(
                    call("ground", Map.of("name", List.of("data engineer", "pythn", "SQL"))),
                    call("search", Map.of("q", "machine learning", "limit", 3)),
                    call("show", Map.of("iri", "role:data-engineer")),
                    call("gap", Map.of("from", "data analyst", "to", "role:data-scientist")),
                    call("path", Map.of("from", "data analyst", "to", "data scientist", "k", 2)),
                    call("similar", Map.of("of", "SQL", "limit", 3)),
                    call("matrix", Map.of("role", List.of("role:data-scientist"))),
                    call("coverage", Map.of()),
                    call("queries", Map.of("about", "role skill")),
                    call(
                            "query",
                            Map.of(
                                    "name",
                                    "needs-of-role",
                                    "parameters",
                                    Map.of("role", "data engineer"))),
                    call("gap", Map.of("from", "data analyst", "to", "nobody here")),
                    call("gap", Map.of("to", 7)),
                    call("query", Map.of("name", "needs-of-rolle")));

    private static final int MISTAKES = 3;

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "calls of another's client of agents, by lines")
    void all_tools_answer_by_lines(Tries tries) throws IOException, InterruptedException {
        hold(
                tries,
                List.of(
                        "stdio",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        classPath(),
                        "org.rolegraph.cli.main.Main",
                        "--store",
                        Loaded.packed().folder().resolve(".local/share/rolegraph").toString(),
                        "mcp"));
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "calls of another's client of agents, by HTTP")
    void all_tools_answer_by_http(Tries tries) throws IOException, InterruptedException {
        try (LocalServer server = LocalServer.packed()) {
            hold(tries, List.of("http", server.base() + "/mcp"));
        }
    }

    private static List<String> names(JsonNode tools) {
        List<String> names = new ArrayList<>();
        tools.forEach(tool -> names.add(tool.get("name").textValue()));
        return names;
    }

    /** The program and all that it stands on, from any folder. */
    private static String classPath() {
        String path =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        return Stream.of(path.split(File.pathSeparator))
                .map(each -> Path.of(each).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void hold(Tries tries, List<String> where)
            throws IOException, InterruptedException {
        Npm npm = Npm.of(Path.of("src/test/agent"), Path.of("target/agent"));
        List<Map<String, Object>> wrong =
                List.of(call("grund", Map.of()), call("", Map.of()), Map.of("name", "gap/../show"));
        Files.writeString(
                npm.folder().resolve("calls.json"),
                JSON.writeValueAsString(Map.of("asked", ASKED, "wrong", wrong, "burst", BURST)));
        List<String> command =
                new ArrayList<>(List.of("node", "client.js", "calls.json", "answers.json"));
        command.addAll(where);
        npm.run(command.toArray(String[]::new));
        JsonNode told = JSON.readTree(npm.folder().resolve("answers.json").toFile());
        assertEquals("rolegraph", told.at("/server/name").textValue());
        assertEquals(new AgentTools(Catalogue.packed()).names(), names(told.get("tools")));
        for (int i = 0; i < ASKED.size(); i++) {
            JsonNode answer = told.get("answers").get(i);
            boolean mistake = i >= ASKED.size() - MISTAKES;
            assertEquals(mistake, answer.path("isError").asBoolean(), answer.toString());
            String text = answer.at("/content/0/text").textValue();
            if (mistake) {
                assertTrue(text.contains("["), text);
            } else {
                assertEquals(answer.get("structuredContent"), JSON.readTree(text));
                assertFalse(answer.at("/structuredContent/coverage").isEmpty(), text);
            }
        }
        assertEquals("[-32602,-32602,-32602]", told.get("faults").toString());
        assertEquals(-32601, told.get("resources").intValue());
        assertEquals(BURST, told.get("burst").intValue());
        assertEquals("[]", told.get("unexpected").toString());
        tries.held(ASKED.size() + BURST);
    }
}
