package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;

/**
 * Graphs of a server, changed by the Graph Store HTTP Protocol of SPARQL 1.1. What fails in a way
 * that may pass is tried again, so that each request is to have the same effect twice as once.
 */
public final class GraphStore {
    private static final int TRIES = 6;

    /** What a server says that may be well again soon (RFC 9110, 6585). */
    private static final Set<Integer> BUSY = Set.of(408, 429, 500, 502, 503, 504);

    private static final int NOT_FOUND = 404;

    private final SparqlServer server;
    private final URI address;
    private final Duration pause;

    /**
     * Changes nothing yet.
     *
     * @param server at the address of the graphs, for its secret and its sentences
     * @param pause before the second try; twice as long before each further one
     */
    public GraphStore(SparqlServer server, Duration pause) {
        this.server = server;
        this.address = server.address();
        this.pause = pause;
    }

    /**
     * Adds statements to a graph, which need not exist.
     *
     * @param lines N-Triples, without blank nodes
     */
    public void add(String graph, byte[] lines) {
        send("POST", graph, BodyPublishers.ofByteArray(lines));
    }

    /** Deletes a graph, which need not exist. */
    public void delete(String graph) {
        send("DELETE", graph, BodyPublishers.noBody());
    }

    private void send(String method, String graph, BodyPublisher body) {
        String query = address.getRawQuery() == null ? "?" : "&";
        URI there =
                URI.create(
                        address
                                + query
                                + "graph="
                                + URLEncoder.encode(graph, StandardCharsets.UTF_8));
        HttpRequest request =
                server.request(there)
                        .header("Content-Type", "application/n-triples")
                        .method(method, body)
                        .build();
        for (int attempt = 1; ; attempt++) {
            try (Asking asking = server.send(request)) {
                HttpResponse<InputStream> head = asking.head();
                int status = head.statusCode();
                if (status / 100 == 2 || status == NOT_FOUND && method.equals("DELETE")) {
                    asking.finish();
                    return;
                }
                if (attempt == TRIES || !BUSY.contains(status)) {
                    throw server.refused(head);
                }
            } catch (IOException e) {
                if (attempt == TRIES) {
                    throw server.unreachable(e);
                }
            }
            server.pause(pause.multipliedBy(1L << attempt - 1));
        }
    }
}
