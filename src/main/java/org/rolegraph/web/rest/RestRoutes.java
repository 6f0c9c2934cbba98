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

    private RestRoutes() {}

    /** Known to whoever describes them: made once. */
    private static final class All {
        static final Map<String, Operation> BY_PATH = byPath();

        private static Map<String, Operation> byPath() {
            Map<String, Operation> paths = new LinkedHashMap<>();
            Operations.made().forEach(operation -> paths.put(operation.path(), operation));
            return paths;
        }
    }

    /** All operations, in the order in which they are shown. */
    static List<Operation> operations() {
        return List.copyOf(All.BY_PATH.values());
    }

    /** The operation that answers a path. */
    static Optional<Operation> operation(String path) {
        Operation exact = All.BY_PATH.get(path);
        return exact != null
                ? Optional.of(exact)
                : operations().stream()
                        .filter(each -> each.ofPath().isPresent())
                        .filter(each -> path.startsWith(beginning(each)))
                        .findFirst();
    }

    /** Paths, and what answers them. */
    public static Map<String, WebRoute> routes() {
        Map<String, WebRoute> routes = new HashMap<>();
        for (Operation operation : Operations.made()) {
            String path =
                    operation.ofPath().isPresent() ? beginning(operation) + "*" : operation.path();
            routes.put(path, new OperationRoute(operation));
        }
        routes.put(QUERIES + "*", RestRoutes::noQuery);
        routes.put(OpenApi.PATH, RestRoutes::description);
        routes.put(ApiPage.PATH, new ApiPage());
        return routes;
    }

    /** The path up to its parameter. */
    private static String beginning(Operation operation) {
        return operation.path().substring(0, operation.path().indexOf('{'));
    }

    private static WebAnswer noQuery(WebRequest request, Served served) {
        Catalogue.packed().get(request.path().substring(QUERIES.length()));
        throw new BadRequest(404, "this query serves others and is not asked by itself");
    }

    private static WebAnswer description(WebRequest request, Served served) {
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
