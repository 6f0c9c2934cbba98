package org.rolegraph.web.rest;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.Operations;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The interface for programs: its operations, what describes them, and the page to try them. */
public final class RestRoutes {
    private static final String QUERIES = Operation.ROOT + "/queries/";

    private final Map<String, Operation> byPath = new LinkedHashMap<>();

    /**
     * The interface.
     *
     * @param catalogue the queries that have a path each
     */
    public RestRoutes(Catalogue catalogue) {
        Operations.made(catalogue).forEach(operation -> byPath.put(operation.path(), operation));
    }

    /** All operations, in the order in which they are shown. */
    List<Operation> operations() {
        return List.copyOf(byPath.values());
    }

    /** The operation that answers a path. */
    Optional<Operation> operation(String path) {
        Operation exact = byPath.get(path);
        return exact != null
                ? Optional.of(exact)
                : operations().stream()
                        .filter(each -> each.ofPath().isPresent())
                        .filter(each -> path.startsWith(beginning(each)))
                        .findFirst();
    }

    /** Paths, and what answers them. */
    public Map<String, WebRoute> routes() {
        Map<String, WebRoute> routes = new HashMap<>();
        for (Operation operation : operations()) {
            String path =
                    operation.ofPath().isPresent() ? beginning(operation) + "*" : operation.path();
            routes.put(path, new OperationRoute(operation));
        }
        routes.put(QUERIES + "*", RestRoutes::noQuery);
        routes.put(OpenApi.PATH, this::description);
        routes.put(ApiPage.PATH, new ApiPage(operations()));
        return routes;
    }

    /** The path up to its parameter. */
    private static String beginning(Operation operation) {
        return operation.path().substring(0, operation.path().indexOf('{'));
    }

    private static WebAnswer noQuery(WebRequest request, Served served) {
        served.catalogue().get(request.path().substring(QUERIES.length()));
        throw new BadRequest(404, "this query serves others and is not asked by itself");
    }

    private WebAnswer description(WebRequest request, Served served) {
        if (DataMethods.isOptions(request)) {
            return DataMethods.readingOptions();
        }
        RestFaults.refuseWriting(request);
        return DataMethods.open(
                WebAnswer.text(200, "application/json", OpenApi.text(operations()))
                        .with("Content-Language", "en")
                        .lasting());
    }
}
