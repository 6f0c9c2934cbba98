package org.rolegraph.store.transfer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.sun.net.httpserver.HttpExchange;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32C;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Whatever a web server says, it ends in one sentence, and what was current here stays so. */
@Timeout(120)
class HostileUpstreamTest {
    private static final Path SENTENCES = Path.of("src/test/resources/store/hostile-upstreams.txt");
    private static final Patience QUICK = new Patience(2, Duration.ofMillis(1));
    private static final String POINTER = "CURRENT";
    private static final String MANIFEST = "generations/000002/manifest.json";
    private static final String LABELS = "generations/000002/labels.bin";

    @TempDir private Path folder;
    private StoreDirectory origin;
    private StoreDirectory replica;
    private String manifest;
    private final Map<String, Map<String, ShownFolder.Lie>> cases = new LinkedHashMap<>();

    @BeforeEach
    void stores() throws IOException {
        origin = StoreDirectory.at(folder.resolve("origin"));
        replica = StoreDirectory.at(folder.resolve("replica"));
        TestStores.publish(origin, 10);
        try (Upstream first = UpstreamFolder.of(origin)) {
            new Transfer(first, replica, QUICK, ArrivalWatch.NONE)
                    .run(Duration.ZERO, "test", Instant.EPOCH);
        }
        TestStores.publish(origin, 11);
        manifest = Files.readString(origin.dir().resolve(MANIFEST));
    }

    @Test
    @Holds(value = Promise.SENTENCES, tried = "hostile upstreams")
    void every_lie_of_a_server_ends_in_a_sentence_and_changes_nothing(Tries tries)
            throws IOException {
        pointers();
        manifests();
        files();
        Map<String, String> before = TestStores.content(replica.dir());
        StringBuilder sentences = new StringBuilder();
        try (ShownFolder elsewhere = new ShownFolder(origin.dir(), true)) {
            lie("a pointer that is elsewhere", POINTER, redirect(elsewhere));
            lie("a file that is elsewhere", LABELS, redirect(elsewhere));
            for (Map.Entry<String, Map<String, ShownFolder.Lie>> each : cases.entrySet()) {
                sentences.append(each.getKey()).append("\n  ");
                sentences.append(sentence(each.getValue(), elsewhere)).append('\n');
                Map<String, String> after = TestStores.content(replica.dir());
                after.keySet().removeIf(name -> name.contains(".part"));
                assertEquals(before, after, each.getKey());
                assertEquals("000001", replica.current().orElseThrow().id());
                tries.held();
            }
            assertEquals(List.of(), elsewhere.requests);
        }
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(SENTENCES, sentences);
        }
        assertEquals(Files.readString(SENTENCES), sentences.toString());
    }

    private String sentence(Map<String, ShownFolder.Lie> lies, ShownFolder elsewhere)
            throws IOException {
        try (ShownFolder web = new ShownFolder(origin.dir(), true)) {
            web.lies.putAll(lies);
            Failure failure =
                    assertThrows(
                            Failure.class,
                            () ->
                                    new Transfer(web.upstream(), replica, QUICK, ArrivalWatch.NONE)
                                            .run(Duration.ZERO, "test", Instant.EPOCH));
            assertEquals(Exit.NETWORK, failure.exit(), failure.getMessage());
            Problem problem = failure.problems().get(0);
            return (problem.where() + ": " + problem.message())
                    .replace(web.address().toString(), "http://server/")
                    .replace(elsewhere.address().toString(), "http://elsewhere/");
        }
    }

    private void pointers() {
        lie("no pointer", POINTER, status(404));
        lie("a pointer that needs a password", POINTER, status(401));
        lie("a server that is busy for ever", POINTER, status(503));
        lie("an empty pointer", POINTER, text(""));
        lie("a page instead of a pointer", POINTER, text("<html>not found</html>"));
        lie("a pointer that leads out", POINTER, text("../../etc 1a2b3c4d\n"));
        lie("a pointer of an old store", POINTER, text("000002\n"));
        lie("a pointer without end", POINTER, HostileUpstreamTest::endless);
        lie("a pointer to nothing", POINTER, text("000007 1a2b3c4d\n"));
        lie("a pointer to another manifest", POINTER, text("000002 1a2b3c4d\n"));
    }

    private void manifests() {
        lie("a manifest without end", MANIFEST, HostileUpstreamTest::endless);
        lie("a manifest that is cut", MANIFEST, text(manifest.substring(0, 200)));
        lie("a manifest with another byte", MANIFEST, text(manifest.replace("0.2.0", "0.2.1")));
        manifest("names that lead out", "labels.bin", "../../labels.bin");
        manifest("names of the whole machine", "labels.bin", "/etc/labels.bin");
        manifest("names that lead out later", "labels.bin", "tdb2/../../../x");
        manifest("names of Windows", "labels.bin", "C:\\\\labels.bin");
        manifest("hidden names", "labels.bin", ".labels.bin");
        manifest("empty names", "labels.bin", "");
        manifest("names that steer a terminal", "labels.bin", "\\u001B[2J");
        manifest("names beyond measure", "labels.bin", "x".repeat(5000));
        manifest("the manifest itself", "labels.bin", "manifest.json");
        manifest("what readers write", "labels.bin", "rebuilt/labels.bin");
        manifest("a file twice", "labels.bin", "faults.txt");
        manifest("a file where a folder is", "labels.bin", "tdb2");
        manifest("no name", "\"labels.bin\"", "null");
        manifest("no triples", "tdb2/", "tdb3/");
        manifest("less than nothing", "" + TestStores.DENSE, "-1");
        manifest("no number", "" + TestStores.DENSE, "\"many\"");
        manifest("no checksum", "\"crc32c\": \"", "\"crc32c\": \"x");
        manifest("a format to come", "\"format\": 4", "\"format\": 99");
        manifest("another generation", "\"000002\"", "\"000003\"");
        manifest("a field of its own", "\"content\"", "\"owner\": 1,\n  \"content\"");
        manifest("other spaces", "\"content\": ", "\"content\":  ");
    }

    private void files() {
        manifest("a file that is longer than it says", "" + TestStores.DENSE, "7");
        manifest("a file that is shorter than it says", "" + TestStores.DENSE, "700002");
        manifest("a file as large as the world", "" + TestStores.DENSE, "" + Long.MAX_VALUE);
        lie("a file that is not there", LABELS, status(404));
        lie("a file that is forbidden", LABELS, status(403));
        lie("a file of other bytes", LABELS, bytes(TestStores.random(TestStores.DENSE, 99)));
        lie("a page instead of a file", LABELS, text("<html>come in</html>"));
        lie("a file without end", LABELS, HostileUpstreamTest::endless);
        lie("a file that never comes", LABELS, exchange -> pause(4000));
        lie("a file that drips", LABELS, HostileUpstreamTest::dripping);
        lie("a file in a coding nobody asked for", LABELS, coded("br", new byte[50]));
        lie("a file that is no gzip", LABELS, coded("gzip", new byte[50]));
        lie("a file that unpacks without end", LABELS, HostileUpstreamTest::bomb);
        lie(
                "a part that is another one",
                LABELS,
                exchange -> {
                    if (exchange.getRequestHeaders().getFirst("Range") != null) {
                        exchange.getResponseHeaders().set("Content-Range", "bytes 0-9/10");
                        ShownFolder.send(exchange, 206, new byte[10]);
                    } else {
                        ShownFolder.send(exchange, 200, new byte[8192]);
                    }
                });
    }

    private void lie(String name, String path, ShownFolder.Lie lie) {
        cases.put(name, Map.of(path, lie));
    }

    /** A manifest that agrees with itself and with the pointer, with another word in it. */
    private void manifest(String name, String word, String other) {
        int seal = manifest.lastIndexOf(",\n  \"crc32c\"");
        String body = manifest.substring(0, seal).replace(word, other);
        CRC32C sum = new CRC32C();
        sum.update(body.getBytes(StandardCharsets.UTF_8));
        String hex = String.format("%08x", sum.getValue());
        cases.put(
                name,
                Map.of(
                        MANIFEST,
                        text(body + ",\n  \"crc32c\": \"" + hex + "\"\n}\n"),
                        POINTER,
                        text("000002 " + hex + "\n")));
    }

    private static ShownFolder.Lie redirect(ShownFolder elsewhere) {
        return exchange -> {
            exchange.getResponseHeaders()
                    .set(
                            "Location",
                            elsewhere
                                    .address()
                                    .resolve(exchange.getRequestURI().getPath())
                                    .toString());
            ShownFolder.send(exchange, 302, new byte[0]);
        };
    }

    private static ShownFolder.Lie status(int status) {
        return exchange -> ShownFolder.send(exchange, status, new byte[0]);
    }

    private static ShownFolder.Lie text(String text) {
        return bytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private static ShownFolder.Lie bytes(byte[] bytes) {
        return exchange -> ShownFolder.send(exchange, 200, bytes);
    }

    private static ShownFolder.Lie coded(String coding, byte[] bytes) {
        return exchange -> {
            exchange.getResponseHeaders().set("Content-Encoding", coding);
            ShownFolder.send(exchange, 200, bytes);
        };
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(new byte[1 << 16]);
            }
        }
    }

    private static void dripping(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream out = exchange.getResponseBody()) {
            while (true) {
                out.write(1);
                out.flush();
                pause(50);
            }
        }
    }

    private static void bomb(HttpExchange exchange) throws IOException {
        ByteArrayOutputStream zipped = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(zipped)) {
            for (int i = 0; i < 100; i++) {
                zip.write(new byte[1 << 20]);
            }
        }
        coded("gzip", zipped.toByteArray()).answer(exchange);
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
