package org.rolegraph.cli.link;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.ServiceSuggestions;
import org.rolegraph.link.decide.SettledLinks;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.service.Query;
import org.rolegraph.link.service.Service;
import org.rolegraph.link.service.ServiceCandidate;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Option;

/** A reconciliation service that offers candidates, the only thing that goes to the network. */
final class ReconciliationOptions {
    private static final String REMEDY = "write the service's endpoint, as https://…";

    @Option(
            names = "--via",
            paramLabel = "URL",
            description = {
                "Instead of --to: ask a service of the Reconciliation API, such as Wikidata's, in"
                        + " batches, one request a second. What it answers is kept for 30 days in"
                        + " $XDG_CACHE_HOME/rolegraph/reconciliation."
            })
    private String via = "";

    @Option(
            names = "--via-type",
            paramLabel = "ID",
            description = "The id of the one type of the service's own to ask for.")
    private String type = "";

    /** Whether a service is to be asked. */
    boolean isAsked() {
        return !via.isEmpty();
    }

    /** The service as it was named. */
    String address() {
        return via;
    }

    /** Holds that either a source is named or a service. */
    void check(String source) {
        if (isAsked() == (source != null)) {
            throw bad(
                    "--to",
                    isAsked() ? "--to and --via are both given" : "neither --to nor --via is given",
                    "name a loaded source with --to, or a service with --via");
        }
        if (!isAsked() && !type.isEmpty()) {
            throw bad("--via-type", "there is no service to have types", "name one with --via");
        }
    }

    /** What the service offers for entities, as rows of a mapping set. */
    List<Decision> suggest(Pool subjects, Kind kind, SettledLinks known, int limit, Console console)
            throws IOException {
        AskedService service = AskedService.at(uri(), console);
        List<Decision> rows =
                new ServiceSuggestions(service.service(), type, limit)
                        .of(subjects, kind, known, service.progress(subjects.entries().size()));
        service.say(Counted.of(rows.size(), "proposal"));
        return rows;
    }

    /**
     * What the service offers for titles; nothing for those in which nothing can be read.
     *
     * @param limit how many for each
     */
    Map<String, List<ServiceCandidate>> find(Collection<String> titles, int limit, Console console)
            throws IOException {
        AskedService service = AskedService.at(uri(), console);
        Map<String, Query> queries = new LinkedHashMap<>();
        for (String title : titles) {
            Query.of(title, type, limit).ifPresent(query -> queries.put(title, query));
        }
        Map<Query, List<ServiceCandidate>> found =
                service.service()
                        .find(List.copyOf(queries.values()), service.progress(queries.size()));
        service.say(Counted.of(queries.size(), "title"));
        Map<String, List<ServiceCandidate>> byTitle = new HashMap<>();
        queries.forEach((title, query) -> byTitle.put(title, found.get(query)));
        return byTitle;
    }

    private URI uri() {
        try {
            URI address = new URI(via);
            if (Service.isWeb(address)) {
                return address;
            }
        } catch (URISyntaxException e) {
            throw bad("--via", "\"" + via + "\" is no address: " + e.getReason(), REMEDY);
        }
        throw bad("--via", "\"" + via + "\" is no address of the web", REMEDY);
    }

    private static Failure bad(String option, String message, String remedy) {
        return Failure.of(Exit.USAGE, Codes.BAD_ARGUMENT, Location.of(option), message, remedy);
    }
}
