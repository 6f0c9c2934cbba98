package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Whole conversations by lines: what a client sends, and all that comes back. */
class AgentTranscriptTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** What a server answers to lines; on standard error it says nothing. */
    static List<String> answers(String lines) {
        Run run = Loaded.packed().reading(lines).run("mcp");
        assertEquals(0, run.exit(), run.err());
        assertEquals("", run.err());
        return run.out().lines().toList();
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "conversations of agents")
    Stream<DynamicTest> whole_conversations() throws IOException {
        return new GoldenFolder("agents", "out.jsonl")
                .tests(folder -> replay(folder.resolve("in.jsonl")));
    }

    /** In the order of the ids: answers come as they are made. */
    private static String replay(Path file) throws IOException {
        List<String> answers = new ArrayList<>(answers(Files.readString(file)));
        answers.sort(
                Comparator.comparingInt(AgentTranscriptTest::number)
                        .thenComparing(Comparator.naturalOrder()));
        return answers.stream().map(each -> each + "\n").collect(Collectors.joining());
    }

    private static int number(String answer) {
        try {
            return JSON.readTree(answer).path("id").asInt(-1);
        } catch (IOException e) {
            throw new IllegalArgumentException(answer, e);
        }
    }

    /** Arguments of tools that find something. */
    private static final List<String> CALLS =
            List.of(
                    "ground {\"name\":[\"data engineer\",\"pythn\"]}",
                    "search {\"q\":\"machine learning\"}",
                    "show {\"iri\":\"role:data-scientist\",\"limit\":200}",
                    "gap {\"from\":\"data analyst\",\"to\":\"data scientist\",\"limit\":200}",
                    "path {\"from\":\"data analyst\",\"to\":\"data scientist\",\"skills\":100}",
                    "similar {\"of\":\"data scientist\",\"limit\":200}",
                    "similar {\"of\":\"SQL\",\"limit\":200}",
                    "matrix {\"group\":\"2\",\"limit\":200}",
                    "coverage {}",
                    "queries {}",
                    "queries {\"about\":\"role\"}",
                    "query {\"name\":\"skills-in-demand\",\"limit\":200}");

    @Test
    void answers_are_bounded_say_what_they_rest_on_and_how_to_read_on() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (String call : CALLS) {
            String[] words = call.split(" ", 2);
            lines.append("{\"jsonrpc\":\"2.0\",\"id\":\"")
                    .append(words[0])
                    .append("\",\"method\":\"tools/call\",\"params\":{\"name\":\"")
                    .append(words[0])
                    .append("\",\"arguments\":")
                    .append(words[1])
                    .append("}}\n");
        }
        List<String> answers = answers(lines.toString());
        assertEquals(CALLS.size(), answers.size());
        for (String answer : answers) {
            JsonNode result = JSON.readTree(answer).get("result");
            String text = result.at("/content/0/text").textValue();
            assertTrue(!result.path("isError").asBoolean(), text);
            assertTrue(text.length() < BoundedAnswer.MOST + 4000, text.length() + " " + text);
            JsonNode told = JSON.readTree(text);
            String rests = told.get("coverage").get(told.get("coverage").size() - 1).textValue();
            assertTrue(rests.startsWith("loaded: curated; small parts alone of "), rests);
        }
    }
}
