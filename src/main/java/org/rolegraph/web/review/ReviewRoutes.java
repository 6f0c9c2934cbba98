package org.rolegraph.web.review;

import java.util.Map;
import java.util.Optional;
import org.rolegraph.web.site.WebRoute;

/** The routes of a review. */
public final class ReviewRoutes {
    /** Where its page is. */
    public static final String PATH = "/review";

    private ReviewRoutes() {}

    /** The routes; none where nothing is reviewed. */
    public static Map<String, WebRoute> routes(Optional<ReviewSettings> settings) {
        if (settings.isEmpty()) {
            return Map.of();
        }
        ReviewRoute route = new ReviewRoute(settings.get());
        return Map.of(PATH, route, PATH + "/*", route);
    }
}
