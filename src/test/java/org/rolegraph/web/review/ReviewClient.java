package org.rolegraph.web.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;

/** A reviewer's program. */
public final class ReviewClient {
    /** The token of tests. */
    public static final String TOKEN = "tests-have-this-token.0123456789";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final URI server;
    private final String queue;

    /** A client that knows the queue. */
    public ReviewClient(URI server) throws IOException {
        this.server = server;
        this.queue = get("/review/queue").get("queue").textValue();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(server.resolve(path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + TOKEN);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** What a path answers, which must be JSON. */
    public JsonNode get(String path) throws IOException {
        return JSON.readTree(send(request(path).build()).body());
    }

    HttpResponse<String> post(String path, String body) throws IOException {
        return send(
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    /** The body of an opinion. */
    String body(int pair, String says, String who, boolean second) throws IOException {
        return JSON.writeValueAsString(
                Map.of("queue", queue, "pair", pair, "says", says, "who", who, "second", second));
    }

    /** Decides, and gives the status. */
    public int decide(int pair, String says, String who) throws IOException {
        return post("/review/decide", body(pair, says, who, false)).statusCode();
    }

    /** The digest of the queue. */
    String queue() {
        return queue;
    }

    static JsonNode json(HttpResponse<String> answer) throws IOException {
        return JSON.readTree(answer.body());
    }
}
