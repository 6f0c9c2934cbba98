package org.rolegraph.web.jetty;

import java.io.PrintWriter;
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
 */
public record ServerSettings(
        String host, int port, int rate, Optional<PrintWriter> log, boolean logsQueries) {
    private static final Set<String> LOOPBACK =
            Set.of("localhost", "127.0.0.1", "::1", "[::1]", "[0:0:0:0:0:0:0:1]");

    /** Whether a host names this machine to itself alone. */
    public static boolean isLoopback(String host) {
        return LOOPBACK.contains(host.toLowerCase(Locale.ROOT));
    }
}
