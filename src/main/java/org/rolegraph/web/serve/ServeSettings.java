package org.rolegraph.web.serve;

import java.util.List;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.web.jetty.ServerSettings;

/**
 * How a store is served.
 *
 * @param languages in which labels are shown where a client asks for none, best first
 * @param limits of each query
 * @param follows whether what other processes publish is served
 * @param program its version, which answers depend on
 */
public record ServeSettings(
        List<String> languages,
        Limits limits,
        boolean follows,
        String program,
        ServerSettings server) {
    public ServeSettings {
        languages = List.copyOf(languages);
    }
}
