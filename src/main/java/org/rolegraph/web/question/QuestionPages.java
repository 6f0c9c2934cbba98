package org.rolegraph.web.question;

import java.util.Map;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The list of the catalogue's queries, and a page for each. */
public final class QuestionPages {
    private QuestionPages() {}

    /** Their paths, and what answers these. */
    public static Map<String, WebRoute> routes() {
        return Map.of("/query", QuestionPages::list, "/query/*", new QuestionPage());
    }

    private static WebAnswer list(WebRequest request, Served served) {
        return Html.answer(
                        "question/list",
                        Map.of(
                                "frame",
                                Frame.of("Questions")
                                        .described("The questions of the catalogue, in SPARQL"),
                                "shelves",
                                Shelf.all(served.catalogue())))
                .with("Content-Language", "en")
                .lasting();
    }
}
