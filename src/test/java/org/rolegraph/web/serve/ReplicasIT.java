package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.ConnectException;
import java.net.CookieManager;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.api.LoadInput;
import org.rolegraph.api.RoleGraph;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.cli.main.Main;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.testkit.FaultyProxy;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.jetty.ServerSettings;

/**
 * Three replicas behind the proxies of {@code docs/proxy}, as these files say, but for ports and
 * places: one is behind, one is killed, one is slow, and clients ask all the while.
 */
@Timeout(600)
class ReplicasIT {
    /** How often all of it comes: once in the ordinary build. */
    private static final int ROUNDS = Integer.getInteger("rolegraph.replicas", 1);

    private static final int CLIENTS = 2;
    private static final String HAPROXY = "haproxy-replicas.cfg";
    private static final String HOST = "roles.example.org";
    private static final List<String> PATHS =
            List.of("/ready", "/api/v1/search?q=data", "/sparql?query=ASK%7B%7D");

    @TempDir private Path folder;
    private final HttpClient plain = HttpClient.newHttpClient();
    private final List<Replicated> replicas = new ArrayList<>();
    private final List<String> trouble = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger answers = new AtomicInteger();
    private Serving origin;
    private final List<Process> proxies = new ArrayList<>();
    private int generation;

    /** A replica in a process of its own, with the lines to it and from it to the origin. */
    private final class Replicated implements AutoCloseable {
        private final Path store;
        private final FaultyProxy upstream;
        private final int port;
        private final FaultyProxy asked;
        private Jvm process;

        Replicated(int number) throws IOException {
            store = folder.resolve("replica-" + number);
            upstream = new FaultyProxy(origin.uri().getPort());
            try (ServerSocket free = new ServerSocket(0)) {
                port = free.getLocalPort();
            }
            asked = new FaultyProxy(port);
            start();
        }

        void start() {
            process =
                    Jvm.start(
                            Main.class,
                            "--store",
                            store.toString(),
                            "serve",
                            "--port",
                            Integer.toString(port),
                            "--base-url",
                            "https://" + HOST,
                            "--rate",
                            "0",
                            "--follow-every",
                            "1",
                            "--follow",
                            upstream.instead(origin.uri()) + "store");
            String said = process.line();
            while (said != null && !said.contains("is served")) {
                said = process.line();
            }
            assertTrue(said != null, "a replica did not start");
            Jvm started = process;
            Thread reader = new Thread(started::rest, "log");
            reader.setDaemon(true);
            reader.start();
        }

        String address() {
            return "127.0.0.1:" + asked.instead(origin.uri()).getPort();
        }

        void awaits(int number) throws IOException, InterruptedException {
            String said = "";
            for (int i = 0; i < 400 && !said.equals("generation 00000" + number + "\n"); i++) {
                Thread.sleep(100);
                said = ready("http://127.0.0.1:" + port + "/ready");
            }
            assertEquals("generation 00000" + number + "\n", said);
        }

        @Override
        public void close() throws IOException {
            process.close();
            upstream.close();
            asked.close();
        }
    }

    private String ready(String address) throws InterruptedException {
        try {
            HttpRequest request = HttpRequest.newBuilder(URI.create(address)).build();
            return plain.send(request, HttpResponse.BodyHandlers.ofString()).body();
        } catch (IOException e) {
            return "";
        }
    }

    private void publish() throws IOException {
        generation++;
        Path file = folder.resolve("given.ttl");
        Files.writeString(file, "<urn:s> <urn:p> " + generation + " .\n");
        RoleGraph.load(folder.resolve("origin"), LoadInput.of("rdf", file));
    }

    private void begin() throws IOException, InterruptedException {
        for (String tool : List.of("nginx", "haproxy", "openssl")) {
            assumeTrue(place(tool).isPresent(), "skipped: the test of replicas needs " + tool);
        }
        publish();
        origin =
                Serving.start(
                        StoreDirectory.at(folder.resolve("origin")),
                        new ServeSettings(
                                        List.of("en"),
                                        Limits.FILE,
                                        true,
                                        "test",
                                        List.of(),
                                        new ServerSettings(
                                                "127.0.0.1", 0, 0, Optional.empty(), false))
                                .sharing(new Sharing(true, Optional.empty(), Duration.ZERO)),
                        line -> {});
        for (int i = 0; i < 3; i++) {
            replicas.add(new Replicated(i));
        }
        certificate();
    }

    /** Starts a proxy, and waits until it answers; its port. */
    private int proxy(String name, String file, String... options)
            throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        String config =
                Files.readString(Path.of("docs", "proxy", file))
                        .replace("listen 443", "listen " + port)
                        .replace("bind :443", "bind :" + port)
                        .replace("127.0.0.1:8081", replicas.get(0).address())
                        .replace("127.0.0.1:8082", replicas.get(1).address())
                        .replace("127.0.0.1:8083", replicas.get(2).address())
                        .replace("/etc/ssl/" + HOST + ".key", folder.resolve("key").toString())
                        .replace("/etc/ssl/" + HOST + ".pem", folder.resolve("pem").toString());
        Files.writeString(folder.resolve(file), config);
        Files.writeString(
                folder.resolve("main.conf"),
                "daemon off; pid "
                        + folder
                        + "/pid; error_log stderr; events {}\n"
                        + "http { access_log off; include "
                        + folder.resolve(file)
                        + "; }\n");
        List<String> command = new ArrayList<>(List.of(place(name).orElseThrow()));
        command.addAll(List.of(options));
        proxies.add(
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve(name + ".log").toFile())
                        .start());
        listens(port);
        return port;
    }

    private static Optional<String> place(String program) {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .map(place -> Path.of(place, program))
                .filter(Files::isExecutable)
                .map(Path::toString)
                .findFirst();
    }

    private void certificate() throws IOException, InterruptedException {
        Process made =
                new ProcessBuilder(
                                List.of(
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
                                        "subjectAltName=IP:127.0.0.1",
                                        "-keyout",
                                        "key",
                                        "-out",
                                        "cert"))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("openssl").toFile())
                        .start();
        assertEquals(0, made.waitFor());
        Files.writeString(
                folder.resolve("pem"),
                Files.readString(folder.resolve("cert")) + Files.readString(folder.resolve("key")));
    }

    /** One that trusts the certificate, and keeps cookies as browsers do. */
    private HttpClient client(boolean keepsCookies) throws IOException {
        try (var in = Files.newInputStream(folder.resolve("cert"))) {
            KeyStore keys = KeyStore.getInstance(KeyStore.getDefaultType());
            keys.load(null);
            keys.setCertificateEntry(
                    "proxy", CertificateFactory.getInstance("X.509").generateCertificate(in));
            TrustManagerFactory trusted =
                    TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
            trusted.init(keys);
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, trusted.getTrustManagers(), null);
            HttpClient.Builder client = HttpClient.newBuilder().sslContext(context);
            client.version(HttpClient.Version.HTTP_1_1);
            if (keepsCookies) {
                client.cookieHandler(new CookieManager());
            }
            return client.build();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @AfterEach
    void end() throws IOException, InterruptedException {
        for (Process each : proxies) {
            each.destroy();
            each.waitFor();
        }
        for (Replicated each : replicas) {
            each.close();
        }
        if (origin != null) {
            origin.close();
        }
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "proxies before replicas in trouble")
    void clients_see_no_error_and_never_go_back_in_time(Tries tries) throws Exception {
        begin();
        String nginx = folder.resolve("main.conf").toString();
        int ofNginx = proxy("nginx", "nginx-replicas.conf", "-c", nginx);
        int ofHaproxy = proxy("haproxy", HAPROXY, "-db", "-f", HAPROXY);
        AtomicBoolean ends = new AtomicBoolean();
        List<Thread> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            clients.add(asking(client(true), ofNginx, ends));
            clients.add(asking(client(false), ofHaproxy, ends));
        }
        for (int round = 0; round < ROUNDS; round++) {
            trouble();
        }
        ends.set(true);
        for (Thread each : clients) {
            each.join();
        }
        assertEquals(List.of(), trouble);
        assertTrue(answers.get() > 100, answers + " answers");
        tries.held(proxies.size());
    }

    private Thread asking(HttpClient client, int port, AtomicBoolean ends) {
        Thread thread = new Thread(() -> ask(client, port, ends), "client of " + port);
        thread.start();
        return thread;
    }

    private void listens(int port) throws IOException, InterruptedException {
        HttpClient first = client(false);
        for (int i = 0; i < 100; i++) {
            try {
                if (asked(first, port, "/ready") == generation) {
                    return;
                }
            } catch (ConnectException e) {
                Thread.sleep(100);
            }
        }
    }

    /** A replica is behind, then another is killed while a third is slow; all come to the same. */
    private void trouble() throws IOException, InterruptedException {
        Replicated killed = replicas.get(0);
        Replicated behind = replicas.get(1);
        Replicated slow = replicas.get(2);
        behind.upstream.refuse(true);
        slow.asked.delay(20);
        publish();
        killed.awaits(generation);
        slow.awaits(generation);
        Thread.sleep(500);
        killed.process.kill();
        Thread.sleep(1500);
        killed.start();
        behind.upstream.refuse(false);
        behind.awaits(generation);
        publish();
        for (Replicated each : replicas) {
            each.awaits(generation);
        }
        slow.asked.delay(0);
        Thread.sleep(500);
    }

    private void ask(HttpClient client, int port, AtomicBoolean ends) {
        int last = 0;
        for (int i = 0; !ends.get(); i++) {
            String path = PATHS.get(i % PATHS.size());
            try {
                int now = asked(client, port, path);
                answers.incrementAndGet();
                Thread.sleep(5);
                if (now < last) {
                    trouble.add(path + ": " + (now == 0 ? "refused" : now + " after " + last));
                }
                last = Math.max(now, last);
            } catch (IOException | InterruptedException e) {
                trouble.add(path + ": " + e);
            }
        }
        if (last != generation) {
            trouble.add("has seen " + last + " of " + generation);
        }
    }

    /** Of which generation the answer is; 0 for a refusal. */
    private int asked(HttpClient client, int port, String path)
            throws IOException, InterruptedException {
        HttpResponse<String> answer =
                client.send(
                        HttpRequest.newBuilder(URI.create("https://127.0.0.1:" + port + path))
                                .timeout(Duration.ofSeconds(60))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        return answer.statusCode() == 200
                ? Integer.parseInt(answer.headers().firstValue("Rolegraph-Generation").orElse("0"))
                : 0;
    }
}
