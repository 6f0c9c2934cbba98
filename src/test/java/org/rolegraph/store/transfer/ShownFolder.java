package org.rolegraph.store.transfer;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/** A web server that shows a folder, as plain ones do, but for paths that it lies about. */
final class ShownFolder implements AutoCloseable {
    /** Answers instead of the folder. */
    interface Lie {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final HttpServer server;
    private final Path folder;
    private final boolean ranges;
    final Map<String, Lie> lies = new ConcurrentHashMap<>();

    /** What came: the path, and the range where one was asked for. */
    final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    /**
     * Of a folder.
     *
     * @param ranges whether parts of files are given
     */
    ShownFolder(Path folder, boolean ranges) throws IOException {
        this.folder = folder;
        this.ranges = ranges;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/", this::handle);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    int port() {
        return server.getAddress().getPort();
    }

    UpstreamWeb upstream() {
        return UpstreamWeb.at(address().toString(), "test", java.time.Duration.ofMillis(1500));
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring(1);
        String range = exchange.getRequestHeaders().getFirst("Range");
        requests.add(path + (range == null ? "" : " " + range));
        try (exchange) {
            Lie lie = lies.get(path);
            if (lie != null) {
                lie.answer(exchange);
                return;
            }
            Path file = folder.resolve(path);
            if (!Files.isRegularFile(file)) {
                send(exchange, 404, new byte[0]);
                return;
            }
            byte[] bytes = Files.readAllBytes(file);
            if (range == null || !ranges) {
                send(exchange, 200, bytes);
                return;
            }
            int from = Integer.parseInt(range.replaceAll("\\D", ""));
            exchange.getResponseHeaders()
                    .set(
                            "Content-Range",
                            "bytes " + from + "-" + (bytes.length - 1) + "/" + bytes.length);
            send(exchange, 206, java.util.Arrays.copyOfRange(bytes, from, bytes.length));
        }
    }

    static void send(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(bytes);
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
