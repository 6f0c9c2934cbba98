package org.rolegraph.web.career;

import java.util.Map;
import org.rolegraph.web.site.WebRoute;

/** The career questions as pages. */
public final class CareerPages {
    private CareerPages() {}

    /** Which path has which page. */
    public static Map<String, WebRoute> routes() {
        return Map.of(
                CompareRoute.PATH, new CompareRoute(),
                GapRoute.PATH, new GapRoute(),
                MyRoute.PATH, new MyRoute(),
                PathRoute.PATH, new PathRoute(),
                TeamRoute.PATH, new TeamRoute());
    }
}
