package org.rolegraph.web.serve;

import java.util.List;
import java.util.Optional;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.reconcile.ReconciledTable;
import org.rolegraph.web.review.ReviewSettings;

/**
 * How a store is served.
 *
 * @param languages in which labels are shown where a client asks for none, best first
 * @param limits of each query
 * @param follows whether what other processes publish is served
 * @param program its version, which answers depend on
 * @param tables to match names with, beside the graph; no two of one path
 * @param catalogue the queries that have a name, each of which gives a table
 * @param review what is reviewed, where that is allowed
 * @param sharing how generations come and go
 */
public record ServeSettings(
        List<String> languages,
        Limits limits,
        boolean follows,
        String program,
        List<ReconciledTable> tables,
        Catalogue catalogue,
        Optional<ReviewSettings> review,
        Sharing sharing,
        ServerSettings server) {
    public ServeSettings {
        tables = List.copyOf(tables);
        languages = List.copyOf(languages);
    }

    /** With the queries of the program, and without a review. */
    public ServeSettings(
            List<String> languages,
            Limits limits,
            boolean follows,
            String program,
            List<ReconciledTable> tables,
            ServerSettings server) {
        this(
                languages,
                limits,
                follows,
                program,
                tables,
                Catalogue.packed(),
                Optional.empty(),
                Sharing.NONE,
                server);
    }

    /** The same with other queries. */
    public ServeSettings asking(Catalogue queries) {
        return new ServeSettings(
                languages, limits, follows, program, tables, queries, review, sharing, server);
    }

    /** The same with a review. */
    public ServeSettings reviewing(Optional<ReviewSettings> what) {
        return new ServeSettings(
                languages, limits, follows, program, tables, catalogue, what, sharing, server);
    }

    /** The same, where generations come and go so. */
    public ServeSettings sharing(Sharing how) {
        return new ServeSettings(
                languages, limits, follows, program, tables, catalogue, review, how, server);
    }
}
