package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.reconcile.ReconciledTable;
import org.rolegraph.web.serve.ServeSettings;
import org.rolegraph.web.serve.Serving;

/** The server as {@code rolegraph serve} starts it, in the test's process, and a client. */
public final class LocalServer implements AutoCloseable {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(30), 100_000);

    private final Serving serving;
    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private LocalServer(Run.Place place, Limits limits, ReconciledTable... tables)
            throws IOException {
        this(place, limits, Catalogue.packed(), tables);
    }

    private LocalServer(
            Run.Place place, Limits limits, Catalogue catalogue, ReconciledTable... tables)
            throws IOException {
        Path store = place.folder().resolve(".local/share/rolegraph");
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false);
        serving =
                Serving.start(
                        StoreDirectory.at(store),
                        new ServeSettings(
                                        List.of("en"),
                                        limits,
                                        false,
                                        "test",
                                        List.of(tables),
                                        settings)
                                .asking(catalogue),
                        line -> {});
    }

    /** Holds the one that all share. */
    private static final class Shared {
        static final LocalServer PACKED = start();

        private static LocalServer start() {
            try {
                return packed();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /**
     * Over the data that is packed with the program, one for all tests of a process that only ask;
     * it ends with the process.
     */
    public static LocalServer shared() {
        return Shared.PACKED;
    }

    /** One of its own over that data. */
    public static LocalServer packed() throws IOException {
        return new LocalServer(Loaded.packed(), LIMITS);
    }

    /** The same with other queries that have names. */
    public static LocalServer packed(Catalogue catalogue) throws IOException {
        return new LocalServer(Loaded.packed(), LIMITS, catalogue);
    }

    /** The same with tables to match names with. */
    public static LocalServer packed(ReconciledTable... tables) throws IOException {
        return new LocalServer(Loaded.packed(), LIMITS, tables);
    }

    /** The same with other limits. */
    public static LocalServer packed(Limits limits) throws IOException {
        return new LocalServer(Loaded.packed(), limits);
    }

    /** Over files of RDF alone, loaded into a folder. */
    public static LocalServer over(Path folder, Path... files) throws IOException {
        Run.Place place = Run.Place.at(folder);
        List<String> command = new ArrayList<>(List.of("load"));
        for (Path file : files) {
            command.add("rdf=" + file);
        }
        Run run = place.run(command.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return new LocalServer(place, LIMITS);
    }

    /** Without a slash at its end. */
    public String base() {
        return serving.uri().toString().replaceAll("/$", "");
    }

    public URI uri() {
        return serving.uri();
    }

    /** A GET of what follows the port; headers as names and values. */
    public HttpResponse<String> get(String target, String... headers) throws IOException {
        return send(request(target, headers).GET().build());
    }

    /** A query by GET. */
    public HttpResponse<String> ask(String query, String... headers) throws IOException {
        return get("/sparql?query=" + Values.encode(query), headers);
    }

    /** A request to be finished. */
    public HttpRequest.Builder request(String target, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base() + target));
        return headers.length == 0 ? request : request.headers(headers);
    }

    public HttpResponse<String> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofString());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        serving.close();
    }
}
