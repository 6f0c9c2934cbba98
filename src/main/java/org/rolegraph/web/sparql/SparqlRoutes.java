package org.rolegraph.web.sparql;

import java.util.Map;
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

    private static WebAnswer description(WebRequest request, Served served) {
        if (DataMethods.isOptions(request) || !request.isGet()) {
            return DataMethods.options("GET, HEAD, OPTIONS");
        }
        return ServiceDescription.answer(request, served);
    }
}
