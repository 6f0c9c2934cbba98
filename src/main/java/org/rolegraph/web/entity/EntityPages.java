package org.rolegraph.web.entity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The pages of entities, and those that lead to them. */
public final class EntityPages {
    private EntityPages() {}

    /** Their paths, and what answers these. */
    public static Map<String, WebRoute> routes() {
        Map<String, WebRoute> routes = new TreeMap<>();
        routes.put("/", new FirstPage());
        routes.put("/search", new SearchPage());
        routes.put("/complete", new NameCompletion());
        routes.put("/neighbourhood", new NeighbourhoodPage());
        routes.put("/soc", new SocPage());
        routes.put("/entity", EntityPages::byIri);
        for (String folder : PageLinks.FOLDERS) {
            routes.put("/" + folder + "/*", EntityPages::byPath);
        }
        return routes;
    }

    /** One of the graph's own: the path is what follows its base. */
    private static WebAnswer byPath(WebRequest request, Served served) {
        return page(request, served, Ids.BASE + request.path().substring(1));
    }

    /** Any other. */
    private static WebAnswer byIri(WebRequest request, Served served) {
        String iri =
                request.query()
                        .first("iri")
                        .orElseThrow(() -> new BadRequest("the parameter iri is missing"));
        String own = PageLinks.page(iri);
        return own.startsWith("/entity?")
                ? page(request, served, iri)
                : WebAnswer.redirect(301, own);
    }

    /**
     * Whether something without a name, such as a claim or a piece of evidence, is in the graph.
     */
    private static boolean isStated(Served served, String iri) {
        return new Portrait(served.graph(), served.limits())
                .rows("statements-about", iri)
                .rows()
                .hasNext();
    }

    private static WebAnswer page(WebRequest request, Served served, String iri) {
        List<String> languages = Spoken.of(request, served);
        if (served.graph().labels().entity(iri).isEmpty() && !isStated(served, iri)) {
            served.graph().entity(iri, Scope.ANY.withWithdrawn(), false, Location.of("page"));
        }
        return Spoken.answer(
                Html.answer(
                        200, "entity/entity", () -> new EntityPage(served, languages, iri).parts()),
                languages);
    }
}
