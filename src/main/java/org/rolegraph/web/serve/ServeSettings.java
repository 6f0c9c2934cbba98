package org.rolegraph.web.serve;

import java.util.List;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.reconcile.ReconciledTable;

/**
 * How a store is served.
 *
 * @param languages in which labels are shown where a client asks for none, best first
 * @param limits of each query
 * @param follows whether what other processes publish is served
 * @param program its version, which answers depend on
 * @param tables to match names with, beside the graph; no two of one path
 */
public record ServeSettings(
        List<String> languages,
        Limits limits,
        boolean follows,
        String program,
        List<ReconciledTable> tables,
        ServerSettings server) {
    public ServeSettings {
        tables = List.copyOf(tables);
        languages = List.copyOf(languages);
    }
}
