package org.rolegraph.web.match;

import java.util.Map;
import org.rolegraph.web.site.WebRoute;

/** The routes of the page. */
public final class MatchRoutes {
    static final String PATH = "/match";

    private MatchRoutes() {}

    /** Its path, and what answers it. */
    public static Map<String, WebRoute> routes() {
        return Map.of(PATH, new MatchRoute());
    }
}
