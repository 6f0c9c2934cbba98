package org.rolegraph.web.offer;

import java.util.Map;
import org.rolegraph.web.site.WebRoute;

/** The routes of the folder. */
public final class OfferRoutes {
    /** Where the folder is; {@code CURRENT} and {@code generations} are in it. */
    static final String PATH = "/store/";

    private OfferRoutes() {}

    /**
     * The routes.
     *
     * @param offers whether it is offered; else there are none
     */
    public static Map<String, WebRoute> routes(boolean offers) {
        return offers ? Map.of(PATH + "*", new OfferRoute()) : Map.of();
    }
}
