package org.rolegraph.web.agent;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.sparql.LocalServer;

/** The protocol by HTTP. */
class AgentRouteTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PING = "{\"jsonrpc\":\"2.0\",\"id\":0,\"method\":\"ping\"}";

    private static final LocalServer SERVER = LocalServer.shared();

    private static HttpResponse<String> post(String message, String... headers) throws IOException {
        return SERVER.send(request(message, headers));
    }

    /** As clients post messages; headers in the place of theirs. */
    private static HttpRequest request(String message, String... headers) {
        HttpRequest.Builder request =
                SERVER.request(
                        "/mcp",
                        "Accept",
                        "application/json, text/event-stream",
                        "Content-Type",
                        "application/json");
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return request.POST(HttpRequest.BodyPublishers.ofString(message)).build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"tools", "mistakes"})
    void an_answer_is_that_by_lines(String conversation) throws IOException {
        Path folder = Path.of("src/test/resources/agents", conversation);
        List<String> answers = new ArrayList<>();
        for (String line : Files.readAllLines(folder.resolve("in.jsonl"))) {
            HttpResponse<String> answer = post(line, "MCP-Protocol-Version", "2025-11-25");
            boolean asks = line.contains("\"id\"");
            assertEquals(asks ? 200 : 202, answer.statusCode(), line);
            assertTrue(answer.headers().firstValue("mcp-session-id").isEmpty());
            if (asks) {
                assertEquals(
                        "application/json", answer.headers().firstValue("content-type").orElse(""));
                answers.add(answer.body());
            } else {
                assertEquals("", answer.body());
            }
        }
        assertEquals(Files.readAllLines(folder.resolve("out.jsonl")), answers);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no JSON | 400 | -32700",
                "{} | 200 | -32600",
                "[] | 200 | -32600",
                "7 | 200 | -32600",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"id\":1,\"method\":\"ping\"} | 400 | -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"ping\",\"params\":{\"a\":NaN}} | 400 |"
                        + " -32700",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"sampling/createMessage\"} | 200 |"
                        + " -32601",
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\"} | 200 | -32602"
            })
    void faults_are_errors_of_json_rpc(String message, int status, int code) throws IOException {
        HttpResponse<String> answer = post(message);
        assertEquals(status, answer.statusCode(), answer.body());
        JsonNode error = JSON.readTree(answer.body());
        assertEquals("2.0", error.get("jsonrpc").textValue());
        assertEquals(code, error.at("/error/code").intValue(), answer.body());
    }

    @Test
    void several_at_once_are_of_one_version_which_counts_where_none_is_said() throws IOException {
        String both = "[" + PING + ",{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"method\":\"ping\"}]";
        String answers =
                "[{\"jsonrpc\":\"2.0\",\"id\":0,\"result\":{}},"
                        + "{\"jsonrpc\":\"2.0\",\"id\":\"b\",\"result\":{}}]";
        assertEquals(answers, post(both).body());
        assertEquals(answers, post(both, "MCP-Protocol-Version", "2025-03-26").body());
        assertTrue(post(both, "MCP-Protocol-Version", "2025-06-18").body().contains("-32600"));
        assertEquals(
                202,
                post("[{\"jsonrpc\":\"2.0\",\"method\":\"notifications/initialized\"}]")
                        .statusCode());
    }

    @Test
    void objects_are_of_versions_that_have_them() throws IOException {
        String call =
                "{\"jsonrpc\":\"2.0\",\"id\":1,\"method\":\"tools/call\",\"params\":"
                        + "{\"name\":\"coverage\"}}";
        assertFalse(post(call).body().contains("structuredContent"));
        assertTrue(
                post(call, "MCP-Protocol-Version", "2025-06-18")
                        .body()
                        .contains("structuredContent"));
    }

    @ParameterizedTest
    @CsvSource({"GET, 405", "HEAD, 405", "DELETE, 405", "PUT, 405", "OPTIONS, 405"})
    void there_is_no_stream_and_no_session(String method, int status) throws IOException {
        HttpRequest request =
                SERVER.request("/mcp", "Accept", "text/event-stream")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<String> answer = SERVER.send(request);
        assertEquals(status, answer.statusCode());
        assertTrue(answer.headers().firstValue("allow").orElse("").contains("POST"));
    }

    @ParameterizedTest
    @CsvSource({
        "Content-Type, text/plain, 415",
        "Accept, text/event-stream, 406",
        "Origin, https://example.org, 403",
        "Origin, null, 403",
        "MCP-Protocol-Version, 1999-01-01, 400"
    })
    void what_no_client_sends_is_refused(String header, String value, int status)
            throws IOException {
        assertEquals(status, post(PING, header, value).statusCode());
    }

    @Test
    void own_pages_may_ask() throws IOException {
        assertEquals(200, post(PING, "Origin", SERVER.base()).statusCode());
    }

    @Test
    void a_message_that_is_too_long_is_refused() throws IOException {
        assertEquals(413, post(" ".repeat(300_000) + PING).statusCode());
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "calls of agents at once by HTTP, all of them answered")
    void a_hundred_at_once_are_answered(Tries tries) {
        java.net.http.HttpClient client = java.net.http.HttpClient.newHttpClient();
        List<CompletableFuture<HttpResponse<String>>> answers = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            String call =
                    "{\"jsonrpc\":\"2.0\",\"id\":"
                            + i
                            + ",\"method\":\"tools/call\",\"params\":{\"name\":\"gap\","
                            + "\"arguments\":{\"from\":\"data analyst\",\"to\":\"data scientist\"}}}";
            answers.add(client.sendAsync(request(call), HttpResponse.BodyHandlers.ofString()));
        }
        for (int i = 0; i < answers.size(); i++) {
            HttpResponse<String> answer = answers.get(i).join();
            assertEquals(200, answer.statusCode(), answer.body());
            assertTrue(
                    answer.body().startsWith("{\"jsonrpc\":\"2.0\",\"id\":" + i + ",\"result\""),
                    answer.body());
            tries.held();
        }
    }
}
