package org.rolegraph.web.jetty;

import java.io.PrintWriter;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * How a server listens.
 *
 * @param host name or address to listen at
 * @param port 0 for any that is free
 * @param rate requests a second of one client, on average; 0 for any number
 * @param log takes a line for each request, where there is one
 * @param logsQueries whether the lines have the query strings
 * @param published where a proxy of this machine publishes it, {@code https://host}, without a
 *     path: what answers call the server; clients are then told apart by what the proxy says of
 *     them
 */
public record ServerSettings(
        String host,
        int port,
        int rate,
        Optional<PrintWriter> log,
        boolean logsQueries,
        Optional<URI> published) {
    /** A server without a proxy before it. */
    public ServerSettings(
            String host, int port, int rate, Optional<PrintWriter> log, boolean logsQueries) {
        this(host, port, rate, log, logsQueries, Optional.empty());
    }

    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");

    /** Whether only this machine is answered. */
    boolean isClosed() {
        return isLoopback(host) && published.isEmpty();
    }

    /** Whether a request for a host is for this server. */
    boolean answersTo(String name) {
        return !isLoopback(host)
                || isLoopback(name)
                || published.map(URI::getHost).filter(name::equalsIgnoreCase).isPresent();
    }

    /** Whether a host names this machine to itself alone. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
