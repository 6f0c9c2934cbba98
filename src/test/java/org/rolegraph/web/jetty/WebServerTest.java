package org.rolegraph.web.jetty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.http.Exchange;
import org.rolegraph.web.http.WebRequest;

/** A server whose answers say what was asked. */
class WebServerTest {
    private static final String END = "Host: localhost\r\nConnection: close\r\n\r\n";

    private static final String FROM_ELSEWHERE =
            """
            POST /x HTTP/1.1
            Content-Length: 0
            Origin: https://example.org
            Host: graph.example.org
            Connection: close

            """
                    .replace("\n", "\r\n");

    private final StringWriter log = new StringWriter();
    private final CountDownLatch begun = new CountDownLatch(1);
    private WebServer server;
    private URI uri;

    @BeforeEach
    void start() throws IOException {
        server = start("127.0.0.1", 0);
        uri = server.uri();
    }

    private WebServer start(String host, int rate) throws IOException {
        return WebServer.start(
                new ServerSettings(host, 0, rate, Optional.of(new PrintWriter(log, true)), false),
                this::answer);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, 192.0.2.7",
        "'192.0.2.1, 192.0.2.7', 192.0.2.7",
        "'spoofed, 2001:db8::7', [2001:db8:0:0:0:0:0:7]",
        "aaaa, 127.0.0.1",
        "999.1.1.1, 127.0.0.1",
        "'192.0.2.7, localhost', 127.0.0.1",
    })
    void a_client_is_whom_the_proxy_before_it_names(String said, String client)
            throws IOException, InterruptedException {
        server.close();
        server =
                WebServer.start(
                        new ServerSettings(
                                "127.0.0.1",
                                0,
                                100,
                                Optional.of(new PrintWriter(log, true)),
                                false,
                                Optional.of(URI.create("https://roles.example.org"))),
                        this::answer);
        HttpRequest request =
                HttpRequest.newBuilder(server.uri().resolve("/x"))
                        .header("X-Forwarded-For", said)
                        .build();
        HttpResponse<String> answer =
                HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(200, answer.statusCode());
        server.close();
        assertTrue(log.toString().startsWith(client + " "), log.toString());
    }

    @AfterEach
    void stop() {
        server.close();
    }

    private void answer(WebRequest request, Exchange exchange) {
        byte[] body =
                (request.method()
                                + " "
                                + request.path()
                                + " "
                                + request.query()
                                + " "
                                + request.bodyText(StandardCharsets.UTF_8))
                        .getBytes(StandardCharsets.UTF_8);
        Map<String, String> head =
                Map.of("Content-Type", "text/plain", "Access-Control-Allow-Origin", "*");
        if (request.path().equals("/slow")) {
            begun.countDown();
            sleep(700);
        }
        if (request.path().equals("/broken")) {
            try {
                exchange.begin(200, head, -1).write(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            exchange.abort();
            return;
        }
        try (OutputStream out = exchange.begin(200, head, body.length)) {
            out.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void a_client_that_reads_too_slowly_is_cut_off_and_others_are_not() throws Exception {
        AtomicLong written = new AtomicLong();
        CompletableFuture<IOException> cut = new CompletableFuture<>();
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false);
        try (WebServer impatient =
                        WebServer.start(
                                settings,
                                (request, exchange) -> {
                                    byte[] much = new byte[32 << 20];
                                    try (OutputStream out =
                                            exchange.begin(200, Map.of(), much.length)) {
                                        out.write(much);
                                        written.addAndGet(much.length);
                                    } catch (IOException e) {
                                        cut.complete(e);
                                        exchange.abort();
                                    }
                                },
                                200_000);
                Socket slow = new Socket()) {
            slow.setReceiveBufferSize(4096);
            slow.connect(
                    new InetSocketAddress(
                            InetAddress.getLoopbackAddress(), impatient.uri().getPort()));
            slow.getOutputStream()
                    .write(("GET / HTTP/1.1\r\n" + END).getBytes(StandardCharsets.US_ASCII));
            // some bytes each time, so that the connection is never idle
            while (!cut.isDone() && slow.getInputStream().readNBytes(100).length > 0) {
                sleep(20);
            }
            assertEquals("the answer is read too slowly", cut.get().getCause().getMessage());
            assertEquals(0, written.get());
            String whole = RawHttp.ask(impatient.uri(), "GET / HTTP/1.1\r\n" + END);
            assertEquals(32 << 20, whole.length() - whole.indexOf("\r\n\r\n") - 4);
        }
    }

    private String ask(String request) throws IOException {
        return RawHttp.ask(uri, request);
    }

    @Test
    void gives_what_was_asked() throws IOException {
        String answer = ask("GET /a/%C3%A4%20b?x=1&y=%2B HTTP/1.1\r\n" + END);
        assertTrue(
                answer.endsWith(
                        new String(
                                "GET /a/ä b x=1&y=%2B ".getBytes(StandardCharsets.UTF_8),
                                StandardCharsets.ISO_8859_1)),
                answer);
        answer = ask("POST /form HTTP/1.1\r\nContent-Length: 5\r\n" + END + "a=b&c");
        assertTrue(answer.endsWith("POST /form  a=b&c"), answer);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET / HTTP/1.1\r\n" + END,
                "TRACE / HTTP/1.1\r\n" + END,
                "GET / HTTP/1.1\r\nHost: example.org\r\nConnection: close\r\n\r\n",
                "GET / HTTP/9.9\r\n" + END,
                "GET /%zz HTTP/1.1\r\n" + END,
                "GET /../../etc/passwd HTTP/1.1\r\n" + END,
                "POST / HTTP/1.1\r\nContent-Length: 99999999\r\n" + END,
                "nonsense\r\n\r\n",
            })
    @Holds(value = Promise.CLOSED, tried = "requests")
    void has_its_headers_on_every_answer(String request) throws IOException {
        String answer = ask(request);
        for (String header :
                List.of(
                        "Content-Security-Policy: default-src 'none'",
                        "X-Content-Type-Options: nosniff",
                        "X-Frame-Options: DENY",
                        "Referrer-Policy: same-origin")) {
            assertTrue(answer.contains(header), answer);
        }
        assertFalse(answer.contains("Server:"), answer);
        assertFalse(answer.contains("Jetty"), answer);
        assertFalse(answer.contains("Set-Cookie"), answer);
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "malformed requests")
    void refuses_what_two_servers_may_read_otherwise(Tries tries) throws IOException {
        List<String> requests =
                List.of(
                        "POST / HTTP/1.1\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n"
                                + END
                                + "0\r\n\r\n",
                        "POST / HTTP/1.1\r\nContent-Length: 5\r\nContent-Length: 6\r\n"
                                + END
                                + "hello!",
                        "POST / HTTP/1.1\r\nTransfer-Encoding: xchunked\r\n" + END,
                        "POST / HTTP/1.1\r\nTransfer-Encoding : chunked\r\n" + END,
                        "GET / HTTP/1.1\r\nX: a\r\n b\r\n" + END,
                        "GET / HTTP/1.1\r\nHost: localhost\r\n" + END,
                        "GET / HTTP/1.1\r\nConnection: close\r\n\r\n",
                        "GET / HTTP/1.1\r\nX: a\0b\r\n" + END,
                        "GET /%00 HTTP/1.1\r\n" + END,
                        "GET /a%2fb HTTP/1.1\r\n" + END,
                        "GET /%2e%2e/x HTTP/1.1\r\n" + END,
                        "GET /a%0d%0aSet-Cookie:x HTTP/1.1\r\n" + END,
                        "GET /%c0%ae%c0%ae/x HTTP/1.1\r\n" + END,
                        "GET /?q=%zz HTTP/1.1\r\n" + END,
                        "GET /?q=%ff HTTP/1.1\r\n" + END,
                        "GET //x HTTP/1.1\r\n" + END,
                        "GET / HTTP/1.1\r\nHost: local host\r\nConnection: close\r\n\r\n",
                        "GET\t/ HTTP/1.1\r\n" + END);
        for (String request : requests) {
            String answer = ask(request);
            assertEquals(400, RawHttp.status(answer), request + "\n" + answer);
            tries.held();
        }
    }

    @Test
    void refuses_names_of_other_hosts_on_the_loopback() throws IOException {
        for (String host : List.of("example.org", "127.0.0.1.nip.io", "localhost.example.org")) {
            String answer =
                    ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertEquals(421, RawHttp.status(answer), host);
        }
        for (String host : List.of("localhost:9", "127.0.0.1", "[::1]:80", "LOCALHOST")) {
            String answer =
                    ask("GET / HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n");
            assertEquals(200, RawHttp.status(answer), host);
        }
    }

    @Test
    void lets_pages_of_this_machine_alone_read_on_the_loopback() throws IOException {
        String foreign = "Origin: https://example.org\r\n" + END;
        assertEquals(
                403, RawHttp.status(ask("POST / HTTP/1.1\r\nContent-Length: 0\r\n" + foreign)));
        assertEquals(403, RawHttp.status(ask("OPTIONS / HTTP/1.1\r\n" + foreign)));
        assertFalse(ask("GET / HTTP/1.1\r\n" + foreign).contains("Access-Control-Allow-Origin"));
        assertFalse(
                ask("GET / HTTP/1.1\r\nOrigin: null\r\n" + END)
                        .contains("Access-Control-Allow-Origin"));
        String own = ask("GET / HTTP/1.1\r\nOrigin: http://localhost:3333\r\n" + END);
        assertTrue(own.contains("Access-Control-Allow-Origin: *"), own);
        assertTrue(own.contains("Vary: Origin"), own);
    }

    @Test
    void lets_everybody_read_elsewhere() throws IOException {
        try (WebServer open = start("0.0.0.0", 0)) {
            URI at = URI.create("http://127.0.0.1:" + open.uri().getPort() + "/");
            String answer = RawHttp.ask(at, FROM_ELSEWHERE);
            assertEquals(200, RawHttp.status(answer), answer);
            assertTrue(answer.contains("Access-Control-Allow-Origin: *"), answer);
        }
    }

    @Test
    void has_limits_of_heads_and_bodies() throws IOException {
        assertEquals(
                414, RawHttp.status(ask("GET /" + "a".repeat(40_000) + " HTTP/1.1\r\n" + END)));
        assertEquals(
                431,
                RawHttp.status(ask("GET / HTTP/1.1\r\nX: " + "a".repeat(40_000) + "\r\n" + END)));
        assertEquals(
                413, RawHttp.status(ask("POST / HTTP/1.1\r\nContent-Length: 3000000\r\n" + END)));
        String chunk = "100000\r\n" + "a".repeat(1 << 20) + "\r\n";
        assertEquals(
                413,
                RawHttp.status(
                        ask(
                                "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n"
                                        + END
                                        + chunk
                                        + chunk
                                        + chunk)));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "connections")
    void answers_beside_clients_that_send_nothing(Tries tries) throws IOException {
        List<RawHttp> silent = new ArrayList<>();
        for (int i = 0; i < 1_000; i++) {
            RawHttp one = new RawHttp(uri);
            if (i % 4 == 0) {
                one.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n");
            } else if (i % 4 == 1) {
                one.send("GET / HTTP/1.1\r\nHost: loc");
            }
            silent.add(one);
            tries.held();
        }
        assertTimeoutPreemptively(
                Duration.ofSeconds(5),
                () -> assertEquals(200, RawHttp.status(ask("GET / HTTP/1.1\r\n" + END))));
        for (RawHttp one : silent) {
            one.close();
        }
    }

    @Test
    void ends_a_head_that_drips() throws IOException {
        try (RawHttp drip = new RawHttp(uri)) {
            long begin = System.nanoTime();
            drip.send("GET / HTTP/1.1\r\nHost: localhost\r\n");
            CompletableFuture<Void> drips =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    while (true) {
                                        drip.send("X");
                                        sleep(300);
                                    }
                                } catch (IOException e) {
                                    // closed at last
                                }
                            });
            drip.rest();
            long seconds = Duration.ofNanos(System.nanoTime() - begin).toSeconds();
            assertTrue(seconds >= 8 && seconds < 25, "closed after " + seconds + " s");
            drips.cancel(true);
        }
    }

    @Test
    void ends_a_body_that_drips() throws IOException {
        try (RawHttp drip = new RawHttp(uri)) {
            drip.send("POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1000\r\n\r\n");
            CompletableFuture<Void> drips =
                    CompletableFuture.runAsync(
                            () -> {
                                try {
                                    while (true) {
                                        drip.send("x");
                                        sleep(500);
                                    }
                                } catch (IOException e) {
                                    // closed at last
                                }
                            });
            assertEquals(408, RawHttp.status(drip.rest()));
            drips.cancel(true);
        }
    }

    @Test
    void breaks_what_cannot_be_finished() throws IOException {
        String answer = ask("GET /broken HTTP/1.1\r\n" + END);
        assertFalse(answer.endsWith("0\r\n\r\n"), answer);
    }

    @Test
    void finishes_what_is_under_way_when_it_ends() throws Exception {
        CompletableFuture<String> slow =
                CompletableFuture.supplyAsync(
                        () -> {
                            try {
                                return ask("GET /slow HTTP/1.1\r\n" + END);
                            } catch (IOException e) {
                                throw new UncheckedIOException(e);
                            }
                        });
        begun.await();
        server.close();
        assertEquals(200, RawHttp.status(slow.get()));
    }

    @Test
    void tells_a_client_that_asks_too_often() throws IOException {
        try (WebServer limited = start("127.0.0.1", 5)) {
            int refused = 0;
            for (int i = 0; i < 40; i++) {
                String answer = RawHttp.ask(limited.uri(), "GET / HTTP/1.1\r\n" + END);
                refused += RawHttp.status(answer) == 429 ? 1 : 0;
            }
            assertTrue(refused > 10, refused + " refused");
        }
    }

    @Test
    void logs_paths_alone() throws IOException {
        ask("GET /a?q=secret HTTP/1.1\r\n" + END);
        server.close(); // what is logged is logged by then
        assertTrue(
                log.toString().matches("(?s)127\\.0\\.0\\.1 \\S+ GET /a 200 \\d+ \\d+\\s+"),
                log.toString());
    }
}
