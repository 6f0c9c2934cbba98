package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;

/**
 * A reconciliation service on this machine. It offers two entities for each name, unless other
 * answers were planned, and remembers what it was asked.
 */
public final class TestService implements AutoCloseable {
    /** An answer that was planned. */
    public record Answer(int status, Map<String, String> headers, String body) {}

    /** Ids are of Wikidata's form, three queries at most. */
    public static final String MANIFEST =
            """
            {"versions": ["0.1", "0.2"], "name": "Test", "serviceVersion": "7",
             "identifierSpace": "http://www.wikidata.org/entity/",
             "schemaSpace": "http://www.wikidata.org/prop/direct/",
             "view": {"url": "https://www.wikidata.org/wiki/{{id}}"}, "batchSize": 3}
            """;

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private final Deque<Answer> planned = new ArrayDeque<>();

    /** What came: {@code GET /api}, or {@code POST /api name, name}. */
    public final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /** The manifest. */
    public volatile String manifest = MANIFEST;

    /** Whether no answer comes before it is closed. */
    public volatile boolean silent;

    private final CountDownLatch closed = new CountDownLatch(1);

    /** Listens at a free port of the loopback. */
    public TestService() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/api");
    }

    /** Answers the next request so, whatever it is. */
    public TestService then(int status, String body, String... headers) {
        Map<String, String> all = new java.util.TreeMap<>();
        for (int i = 0; i < headers.length; i += 2) {
            all.put(headers[i], headers[i + 1]);
        }
        planned.add(new Answer(status, all, body));
        return this;
    }

    private void handle(HttpExchange exchange) {
        try (exchange) {
            String form =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            JsonNode queries =
                    form.startsWith("queries=")
                            ? JSON.readTree(
                                    URLDecoder.decode(form.substring(8), StandardCharsets.UTF_8))
                            : JSON.createObjectNode();
            List<String> names = new ArrayList<>();
            queries.forEach(
                    query ->
                            names.add(
                                    query.path("query").asText()
                                            + (query.has("type")
                                                    ? " of " + query.get("type")
                                                    : "")));
            String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            requests.add((what + " " + String.join(", ", names)).strip());
            Answer answer = planned.poll();
            if (answer == null) {
                boolean get = exchange.getRequestMethod().equals("GET");
                answer = new Answer(200, Map.of(), get ? manifest : offers(queries));
            }
            if (silent) {
                closed.await();
            }
            answer.headers().forEach(exchange.getResponseHeaders()::set);
            byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(answer.status(), bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e); // the client went away
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static String offers(JsonNode queries) {
        ObjectNode results = JSON.createObjectNode();
        queries.properties()
                .forEach(
                        query -> {
                            String name = query.getValue().path("query").asText();
                            int number = Math.floorMod(name.hashCode(), 1000);
                            ArrayNode offers = results.putObject(query.getKey()).putArray("result");
                            ObjectNode first = offers.addObject();
                            first.put("id", "Q" + number).put("name", name).put("score", 100);
                            first.put("match", true).put("description", "the same");
                            first.putArray("type").addObject().put("id", "Q1").put("name", "work");
                            ObjectNode second = offers.addObject();
                            second.put("id", "Q" + (number + 1000)).put("name", name + " other");
                            second.put("score", 54.25);
                        });
        return results.toString();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }
}
