package org.rolegraph.web.site;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Which route answers which path. */
public final class Routes {
    private static final String ALL_BELOW = "/*";

    private final Map<String, WebRoute> routes = new HashMap<>();

    /**
     * Adds routes.
     *
     * @param more by path, or by the beginning of paths with {@code /*} behind it
     * @throws IllegalArgumentException where there is a route already
     */
    public Routes add(Map<String, WebRoute> more) {
        more.forEach(
                (path, route) -> {
                    if (routes.put(path, route) != null) {
                        throw new IllegalArgumentException("two routes for " + path);
                    }
                });
        return this;
    }

    /** The route of a path, or else of the longest of its beginnings. */
    Optional<WebRoute> of(String path) {
        WebRoute exact = routes.get(path);
        if (exact != null) {
            return Optional.of(exact);
        }
        for (int end = path.lastIndexOf('/'); end >= 0; end = path.lastIndexOf('/', end - 1)) {
            WebRoute below = routes.get(path.substring(0, end) + ALL_BELOW);
            if (below != null) {
                return Optional.of(below);
            }
            if (end == 0) {
                break;
            }
        }
        return Optional.empty();
    }

    /** What a count of requests is kept for: the first step of a path that has a route. */
    String name(String path) {
        if (of(path).isEmpty()) {
            return "none";
        }
        int end = path.indexOf('/', 1);
        return end < 0 ? path : path.substring(0, end);
    }
}
