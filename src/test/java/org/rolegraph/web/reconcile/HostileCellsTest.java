package org.rolegraph.web.reconcile;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** Whatever is sent to a service is answered or refused, in some bytes. */
class HostileCellsTest {
    private static final Set<Integer> STATUSES = Set.of(200, 303, 400, 404, 413);
    private static final int MOST = 1 << 20;

    private static final LocalServer SERVER = LocalServer.shared();

    @Property(tries = 400)
    @Holds(value = Promise.SENTENCES, tried = "hostile cells")
    void any_cell_is_answered_or_refused(
            @ForAll("texts") String text, @ForAll("fields") String field) throws IOException {
        for (String message : List.of(text, query(text), extension(text))) {
            ends(post(field, message));
        }
        String value = Values.encode(text);
        for (String target :
                List.of(
                        "/suggest/entity?prefix=",
                        "/suggest/property?prefix=",
                        "/suggest/type?cursor=",
                        "/properties?type=",
                        "/preview?id=",
                        "/view?id=")) {
            ends(SERVER.get("/reconcile" + target + value));
        }
    }

    @Example
    void what_is_too_much_is_refused() throws IOException {
        String many =
                IntStream.range(0, 501)
                        .mapToObj(i -> "\"q" + i + "\":{\"query\":\"a\"}")
                        .collect(Collectors.joining(",", "{", "}"));
        Assertions.assertEquals(413, post("queries", many).statusCode());
        String ids =
                IntStream.range(0, 201)
                        .mapToObj(i -> "\"role:r" + i + "\"")
                        .collect(Collectors.joining(",", "{\"ids\":[", "],\"properties\":[]}"));
        Assertions.assertEquals(413, post("extend", ids).statusCode());
        Assertions.assertEquals(413, post("queries", "x".repeat(1_100_000)).statusCode());
        Assertions.assertEquals(400, post("queries", "[".repeat(100_000)).statusCode());
        Assertions.assertEquals(
                200,
                post("queries", "{\"q\":{\"query\":\"" + "data ".repeat(100_000) + "\"}}")
                        .statusCode());
    }

    @Example
    void what_takes_too_long_ends() throws IOException {
        Limits limits = new Limits(Duration.ofMillis(1), 1000);
        try (LocalServer slow = LocalServer.packed(limits)) {
            String many =
                    IntStream.range(0, 400)
                            .mapToObj(i -> "\"q" + i + "\":{\"query\":\"data engineer\"}")
                            .collect(Collectors.joining(",", "{", "}"));
            HttpResponse<String> answer = post(slow, "queries", many);
            Assertions.assertEquals(503, answer.statusCode(), answer.body());
            assertTrue(answer.body().contains("send fewer queries"), answer.body());
        }
    }

    private static void ends(HttpResponse<String> answer) {
        assertTrue(STATUSES.contains(answer.statusCode()), answer.statusCode() + answer.body());
        assertTrue(answer.body().length() < MOST, "bounded");
    }

    private static String query(String text) {
        String name = quoted(text);
        return "{"
                + name
                + ":{\"query\":"
                + name
                + ",\"type\":["
                + name
                + ",\"role\"],\"properties\":[{\"pid\":\"also-called\",\"v\":["
                + name
                + ",1e400,true]},{\"pid\":"
                + name
                + ",\"v\":{\"id\":"
                + name
                + "}}]}}";
    }

    private static String extension(String text) {
        String name = quoted(text);
        return "{\"ids\":["
                + name
                + ",\"role:data-engineer\"],\"properties\":[{\"id\":"
                + name
                + ",\"settings\":{\"limit\":"
                + name
                + "}},{\"id\":\"label\"}]}";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            quoted.append(String.format(java.util.Locale.ROOT, "\\u%04x", (int) text.charAt(i)));
        }
        return quoted.append('"').toString();
    }

    private static HttpResponse<String> post(String field, String text) throws IOException {
        return post(SERVER, field, text);
    }

    private static HttpResponse<String> post(LocalServer to, String field, String text)
            throws IOException {
        return to.send(
                to.request("/reconcile", "Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        field + "=" + Values.encode(text)))
                        .build());
    }

    @Provide
    static Arbitrary<String> fields() {
        return Arbitraries.of("queries", "query", "extend", "callback");
    }

    @Provide
    static Arbitrary<String> texts() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "{",
                        "}",
                        "[",
                        "]",
                        "\"",
                        ":",
                        ",",
                        "null",
                        "1e999",
                        "-1",
                        "q0",
                        "query",
                        "{\"q0\":",
                        "\\u0000",
                        "\u0000",
                        "\ud800",
                        "\u202e",
                        "%",
                        "%zz",
                        "&",
                        "#",
                        "role:",
                        "http://",
                        "data",
                        "<script>",
                        "'",
                        "\n",
                        "𝔘",
                        "ß",
                        "İ",
                        " ");
        Arbitrary<String> made =
                pieces.list().ofMinSize(0).ofMaxSize(12).map(all -> String.join("", all));
        return Arbitraries.oneOf(made, Arbitraries.strings().all().ofMaxLength(40));
    }
}
