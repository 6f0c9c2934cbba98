package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.web.sparql.LocalServer;

/** Arguments and messages that no agent should send. */
class HostileArgumentsTest {
    private static final JsonMapper JSON = new JsonMapper();

    /** Twice what an answer has at most, since it comes as a text too, and its head. */
    private static final int MOST = 100_000;

    private static final List<String> VALUES =
            List.of(
                    "null",
                    "true",
                    "0",
                    "-1",
                    "1",
                    "5.0",
                    "7.5",
                    "1000000000",
                    "99999999999999999999999999",
                    "1e9",
                    "1e-400",
                    "1E400000",
                    "\"\"",
                    "\"role:data-engineer\"",
                    "\"data scientist\"",
                    "\"skill:python\"",
                    "\"SQL=4\"",
                    "\"needs-of-role\"",
                    "\"show-summary\"",
                    "\"../../etc/passwd\"",
                    "\"> } UNION { ?s ?p ?o } #\"",
                    "\"\\\" ) } DROP ALL #\"",
                    "\"java:java.lang.Runtime\"",
                    "\"<script>alert(1)</script>\"",
                    "\"\\u0000\\u001b[31m\"",
                    "\"\\ud800\"",
                    "\"\\u202etxt\"",
                    "\"" + "a".repeat(1_900) + "\"",
                    "\"" + "a ".repeat(3_000) + "\"",
                    "\"" + "ﷺ".repeat(300) + "\"",
                    "\"*\"",
                    "\"?x\"",
                    "[]",
                    "[[]]",
                    "[null,1,{}]",
                    "[\"role:data-analyst\",\"role:data-scientist\"]",
                    "{}",
                    "{\"role\":\"data engineer\"}",
                    "{\"role\":{\"role\":{}}}",
                    "{\"entity\":\"skill:python\",\"limit\":1e9}",
                    "[" + "\"a\",".repeat(600) + "\"a\"]",
                    "{".repeat(0) + "[".repeat(30) + "]".repeat(30));

    private static final LocalServer SERVER = LocalServer.shared();
    private static List<String> tools;
    private static List<String> names;

    @BeforeContainer
    static void start() throws IOException {
        AgentTools all = new AgentTools(Catalogue.packed());
        tools = all.names();
        Set<String> known = new java.util.TreeSet<>();
        for (String tool : tools) {
            all.get(tool)
                    .orElseThrow()
                    .inputSchema()
                    .get("properties")
                    .fieldNames()
                    .forEachRemaining(known::add);
        }
        known.addAll(List.of("", "__proto__", "format", "\\u0000", "role[]"));
        names = new ArrayList<>(known);
    }

    private static HttpResponse<String> post(String message) throws IOException {
        return SERVER.send(
                SERVER.request(
                                "/mcp",
                                "Accept",
                                "application/json",
                                "Content-Type",
                                "application/json",
                                "MCP-Protocol-Version",
                                "2025-11-25")
                        .POST(HttpRequest.BodyPublishers.ofString(message))
                        .build());
    }

    @Provide
    Arbitrary<String> calls() {
        Arbitrary<String> value =
                Arbitraries.oneOf(
                        Arbitraries.of(VALUES),
                        Arbitraries.strings().ofMaxLength(12).map(HostileArgumentsTest::quoted));
        Arbitrary<String> pair =
                Combinators.combine(Arbitraries.of(names), value)
                        .as((name, given) -> "\"" + name + "\":" + given);
        Arbitrary<String> arguments =
                pair.list()
                        .ofMaxSize(5)
                        .uniqueElements(each -> each.substring(0, each.indexOf(':')))
                        .map(all -> "{" + String.join(",", all) + "}");
        return Combinators.combine(Arbitraries.of(tools), arguments)
                .as((tool, given) -> "{\"name\":\"" + tool + "\",\"arguments\":" + given + "}");
    }

    private static String quoted(String text) {
        ObjectNode object = JSON.createObjectNode().put("a", text);
        return object.get("a").toString();
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    @Holds(value = Promise.SENTENCES, tried = "calls of agents made by chance")
    void no_call_is_a_defect_and_each_answer_is_bounded(@ForAll("calls") String call)
            throws IOException {
        HttpResponse<String> answer =
                post(
                        "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                                + call
                                + "}");
        assertEquals(200, answer.statusCode(), call + "\n" + answer.body());
        assertTrue(answer.body().length() < MOST, answer.body().length() + " " + call);
        JsonNode told = JSON.readTree(answer.body());
        assertTrue(told.has("result"), call + "\n" + answer.body());
        String text = told.at("/result/content/0/text").textValue();
        assertFalse(text.contains("\tat "), text);
        if (told.at("/result/isError").asBoolean()) {
            assertTrue(text.matches("(?s).+: .+ \\[[a-z-]+\\].*"), text);
        } else {
            assertEquals(JSON.readTree(text), told.at("/result/structuredContent"));
        }
    }

    @Provide
    Arbitrary<String> messages() {
        String good = "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/list\",\"params\":{}}";
        Arbitrary<String> cut =
                Arbitraries.integers().between(0, good.length()).map(end -> good.substring(0, end));
        Arbitrary<String> mixed =
                Arbitraries.of(VALUES)
                        .flatMap(
                                value ->
                                        Arbitraries.of(
                                                        "id", "method", "params", "jsonrpc",
                                                        "result")
                                                .map(
                                                        name ->
                                                                "{\"jsonrpc\":\"2.0\",\"x\":1,\""
                                                                        + name
                                                                        + "\":"
                                                                        + value
                                                                        + "}"));
        Arbitrary<String> deep =
                Arbitraries.integers()
                        .between(1, 50_000)
                        .map(depth -> "[".repeat(depth) + "]".repeat(depth));
        return Arbitraries.oneOf(cut, mixed, deep, Arbitraries.of(VALUES), Arbitraries.strings());
    }

    @Property(tries = 300, shrinking = ShrinkingMode.OFF)
    @Holds(value = Promise.SENTENCES, tried = "messages of agents made by chance")
    void no_message_is_a_defect(@ForAll("messages") String message) throws IOException {
        HttpResponse<String> answer = post(message);
        int status = answer.statusCode();
        assertTrue(Set.of(200, 202, 400).contains(status), status + " " + message);
        if (status != 202) {
            JsonNode told = JSON.readTree(answer.body());
            assertEquals("2.0", told.get("jsonrpc").textValue());
            assertFalse(told.at("/error/code").asInt() == RpcFault.DEFECT, message);
        }
    }
}
