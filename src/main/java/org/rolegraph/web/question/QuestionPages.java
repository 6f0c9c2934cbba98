package org.rolegraph.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The list of the catalogue's queries, and a page for each. */
public final class QuestionPages {
    /** Queries that have a tag, which is the first of theirs. */
    public record Shelf(String tag, List<CatalogueQuery> queries) {}

    private QuestionPages() {}

    /** Their paths, and what answers these. */
    public static Map<String, WebRoute> routes() {
        return Map.of("/query", QuestionPages::list, "/query/*", new QuestionPage());
    }

    private static WebAnswer list(WebRequest request, Served served) {
        Map<String, Shelf> shelves = new TreeMap<>();
        for (CatalogueQuery query : Catalogue.packed().listed()) {
            String tag = query.tags().isEmpty() ? "other" : query.tags().get(0);
            shelves.computeIfAbsent(tag, t -> new Shelf(t, new ArrayList<>())).queries().add(query);
        }
        return Html.answer(
                        "question/list",
                        Map.of(
                                "frame",
                                Frame.of("Questions")
                                        .described("The questions of the catalogue, in SPARQL"),
                                "shelves",
                                List.copyOf(shelves.values())))
                .with("Content-Language", "en")
                .lasting();
    }
}
