package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.Loaded;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.jetty.ServerSettings;

/** Published by the proxies of {@code docs/proxy}, as these files say, but for ports and places. */
class BehindProxiesIT {
    private static final String HOST = "roles.example.org";
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 60_000);

    @TempDir private Path folder;
    private final StringWriter log = new StringWriter();
    private Serving serving;
    private Process proxy;
    private int port;

    @AfterEach
    void end() throws InterruptedException {
        if (proxy != null) {
            proxy.destroy();
            proxy.waitFor();
        }
        if (serving != null) {
            serving.close();
        }
    }

    private void publish(String name) throws IOException, InterruptedException {
        for (String tool : List.of(name, "openssl", "curl")) {
            assumeTrue(isThere(tool), "skipped: the test behind " + name + " needs " + tool);
        }
        run(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=" + HOST,
                "-addext",
                "subjectAltName=DNS:" + HOST,
                "-keyout",
                "key",
                "-out",
                "cert");
        Path pem = folder.resolve(HOST + ".pem");
        Files.writeString(
                pem,
                Files.readString(folder.resolve("cert")) + Files.readString(folder.resolve("key")));
        Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");
        serving =
                Serving.start(
                        StoreDirectory.at(store),
                        new ServeSettings(
                                List.of("en"),
                                LIMITS,
                                false,
                                "test",
                                List.of(),
                                new ServerSettings(
                                        "127.0.0.1",
                                        0,
                                        100,
                                        Optional.of(new PrintWriter(log)),
                                        false,
                                        Optional.of(URI.create("https://" + HOST)))),
                        line -> {});
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String file = name.equals("nginx") ? "nginx.conf" : "haproxy.cfg";
        String config =
                Files.readString(Path.of("docs", "proxy", file))
                        .replace("listen 443", "listen " + port)
                        .replace("bind :443", "bind :" + port)
                        .replace("127.0.0.1:8080", "127.0.0.1:" + serving.uri().getPort())
                        .replace("/etc/ssl/" + HOST + ".key", folder.resolve("key").toString())
                        .replace("/etc/ssl/" + HOST + ".pem", pem.toString());
        Files.writeString(folder.resolve(file), config);
        Files.writeString(
                folder.resolve("main.conf"),
                "daemon off; pid "
                        + folder
                        + "/pid; error_log stderr; events {}\n"
                        + "http { access_log off; include "
                        + folder.resolve(file)
                        + "; }\n");
        List<String> command =
                name.equals("nginx")
                        ? List.of("nginx", "-c", folder.resolve("main.conf").toString())
                        : List.of("haproxy", "-db", "-f", folder.resolve(file).toString());
        proxy =
                program(command)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("said").toFile())
                        .start();
        for (int i = 0; i < 100 && !curl("/ready").contains("generation"); i++) {
            Thread.sleep(100);
        }
    }

    private static boolean isThere(String program) {
        return places().map(place -> place.resolve(program)).anyMatch(Files::isExecutable);
    }

    /** Servers lie where only root's path looks. */
    private static Stream<Path> places() {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":")).map(Path::of);
    }

    private ProcessBuilder program(List<String> command) {
        List<String> found = new ArrayList<>(command);
        found.set(
                0,
                places().map(place -> place.resolve(command.get(0)))
                        .filter(Files::isExecutable)
                        .findFirst()
                        .orElseThrow()
                        .toString());
        return new ProcessBuilder(found).directory(folder.toFile());
    }

    /** What it writes, then its exit code. */
    private String run(String... command) throws IOException, InterruptedException {
        Process process = program(List.of(command)).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return said + "\nexit " + process.waitFor();
    }

    private String curl(String path, String... more) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                "curl",
                                "-sS",
                                "-i",
                                "--cacert",
                                folder.resolve("cert").toString(),
                                "--resolve",
                                HOST + ":" + port + ":127.0.0.1"));
        command.addAll(List.of(more));
        command.add("https://" + HOST + ":" + port + path);
        return run(command.toArray(String[]::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy"})
    void answers_as_by_itself(String name) throws IOException, InterruptedException {
        publish(name);
        String page = curl("/role/data-scientist", "-H", "Accept: text/html");
        assertTrue(page.contains(" 200"), page + Files.readString(folder.resolve("said")));
        assertTrue(page.toLowerCase(java.util.Locale.ROOT).contains("content-security-policy: "));
        assertTrue(page.strip().replaceAll("\\s+", " ").endsWith("</html> exit 0"), page);
        Matcher tag = Pattern.compile("(?i)etag: (\\S+)").matcher(page);
        assertTrue(tag.find(), page);
        String known =
                curl(
                        "/role/data-scientist",
                        "-H",
                        "Accept: text/html",
                        "-H",
                        "If-None-Match: " + tag.group(1));
        assertTrue(known.contains(" 304"), known);
        assertTrue(
                curl("/reconcile").contains("\"https://" + HOST + "/reconcile/view?id={{id}}\""));
        String rows =
                curl(
                        "/sparql",
                        "-H",
                        "Accept: text/csv",
                        "-H",
                        "Origin: https://" + HOST,
                        "--data-urlencode",
                        "query=SELECT (1 + 1 AS ?two) {}");
        assertTrue(rows.contains("two\r\n2\r\n"), rows);
        Path table = Files.writeString(folder.resolve("jobs.csv"), "title\ndata engineer\n");
        String matched =
                curl("/match", "-F", "type=role", "-F", "format=csv", "-F", "file=@" + table);
        assertTrue(matched.contains("https://w3id.org/rolegraph/role/data-engineer"), matched);
        assertEquals(
                413,
                status(
                        curl(
                                "/match",
                                "-F",
                                "table=" + "x".repeat(3 << 20 >> 5),
                                "-F",
                                "file=@" + large())));
        assertEquals(404, status(curl("/role/nobody-is-called-so")));
    }

    private Path large() throws IOException {
        return Files.writeString(folder.resolve("large.csv"), "title\n" + "x".repeat(3 << 20));
    }

    private static int status(String answer) {
        Matcher status = Pattern.compile("HTTP/[0-9.]+ (\\d+)").matcher(answer);
        int last = 0;
        while (status.find()) {
            last = Integer.parseInt(status.group(1)); // after 100 Continue
        }
        return last;
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy"})
    void what_is_cut_does_not_look_whole(String name) throws IOException, InterruptedException {
        publish(name);
        String cut =
                curl(
                        "/sparql",
                        "-o",
                        folder.resolve("rows").toString(),
                        "--data-urlencode",
                        "query=SELECT ?a ?b { ?a a rg:Role . ?b a rg:Skill }");
        assertTrue(Files.size(folder.resolve("rows")) > 1 << 20, cut);
        assertTrue(cut.endsWith("exit 18") || cut.endsWith("exit 92"), cut);
    }

    @ParameterizedTest
    @ValueSource(strings = {"nginx", "haproxy"})
    void clients_cannot_take_other_names(String name) throws IOException, InterruptedException {
        publish(name);
        curl(
                "/ready",
                "-H",
                "X-Forwarded-For: 192.0.2.7",
                "-H",
                "Forwarded: for=192.0.2.8;host=evil.example",
                "-H",
                "X-Forwarded-Host: " + HOST);
        log.flush();
        assertTrue(log.toString().contains("127.0.0.1 "), log.toString());
        assertEquals(List.of(), log.toString().lines().filter(s -> s.startsWith("192.")).toList());
        String direct =
                run("curl", "-sS", "-i", "-H", "Host: evil.example", serving.uri().toString());
        assertEquals(421, status(direct), direct);
        assertNotEquals(
                421,
                status(run("curl", "-sS", "-i", "-H", "Host: " + HOST, serving.uri() + "ready")));
    }
}
