package org.rolegraph.web.data;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The routes of data. */
public final class DataRoutes {
    private DataRoutes() {}

    /** Those of whole graphs. */
    public static Map<String, WebRoute> routes() {
        return Map.of("/graphs", new GraphRoute());
    }

    /**
     * Routes of pages with the data of each entity before its page. Folders of IRIs that have no
     * page of their own are added, and lead on to that of any IRI.
     *
     * @param pages by path, as routes are given
     */
    public static Map<String, WebRoute> before(Map<String, WebRoute> pages) {
        Map<String, WebRoute> all = new HashMap<>(pages);
        for (String folder : PageLinks.FOLDERS) {
            String path = "/" + folder + "/*";
            all.put(path, new EntityData(pages.getOrDefault(path, DataRoutes::byIri)));
        }
        String strangers = EntityData.STRANGERS;
        all.put(strangers, new EntityData(pages.getOrDefault(strangers, DataRoutes::pageless)));
        return all;
    }

    private static WebAnswer pageless(WebRequest request, Served served) {
        throw new BadRequest(406, "there is no page on this; ask for text/turtle or text/csv");
    }

    private static WebAnswer byIri(WebRequest request, Served served) {
        return WebAnswer.redirect(
                303,
                EntityData.STRANGERS + "?iri=" + Values.encode(EntityData.iri(request.path())));
    }
}
