package org.rolegraph.web.sparql;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The routes of the SPARQL endpoint. */
public final class SparqlRoutes {
    /** Where it is. */
    static final String ENDPOINT = "/sparql";

    private SparqlRoutes() {}

    /** The endpoint, and the place where others look for the description of a site's data. */
    public static Map<String, WebRoute> routes() {
        return Map.of(
                ENDPOINT, new SparqlEndpoint(), "/.well-known/void", SparqlRoutes::description);
    }

    /**
     * What is wrong with a request that a browser made of the workbench, as its page, where it can
     * be mended.
     *
     * @param served null where none could be leased
     * @return empty for other requests
     */
    public static Optional<WebAnswer> failed(
            int status, List<Problem> problems, WebRequest request, Served served) {
        return SparqlEndpoint.failed(status, problems, request, served);
    }

    private static WebAnswer description(WebRequest request, Served served) {
        if (DataMethods.isOptions(request) || !request.isGet()) {
            return DataMethods.options("GET, HEAD, OPTIONS");
        }
        return ServiceDescription.answer(request, served);
    }
}
