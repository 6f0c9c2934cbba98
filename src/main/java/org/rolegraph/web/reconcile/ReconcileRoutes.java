package org.rolegraph.web.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.WebRoute;

/** The routes of the services. */
public final class ReconcileRoutes {
    private ReconcileRoutes() {}

    /**
     * The routes of the service over the graph, and of those over tables.
     *
     * @param tables no two of one path
     */
    public static Map<String, WebRoute> routes(List<ReconciledTable> tables) {
        Map<String, WebRoute> routes = new HashMap<>();
        ServiceRoute graph =
                new ServiceRoute(
                        ServicePaths.ROOT,
                        (request, served) ->
                                new GraphMatchable(served, Spoken.of(request, served)));
        routes.put(ServicePaths.ROOT, graph);
        routes.put(ServicePaths.ROOT + "/*", graph);
        for (ReconciledTable table : tables) {
            ServiceRoute route = new ServiceRoute(table.path(), (request, served) -> table);
            routes.put(table.path(), route);
            routes.put(table.path() + "/*", route);
        }
        return routes;
    }
}
