package org.rolegraph.web.ontology;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The ontology: a page with an anchor for each term, or its Turtle. */
public final class OntologyPages {
    private static final String TURTLE = "text/turtle";

    private OntologyPages() {}

    /** Their paths, and what answers these. */
    public static Map<String, WebRoute> routes() {
        return Map.of(
                "/ontology", OntologyPages::either,
                "/ontology.html", (request, served) -> page(),
                "/ontology.ttl", (request, served) -> turtle());
    }

    private static WebAnswer either(WebRequest request, Served served) {
        boolean asked =
                request.query().first("format").filter("ttl"::equals).isPresent()
                        || request.accepted(List.of(Html.TYPE, TURTLE))
                                .filter(TURTLE::equals)
                                .isPresent();
        return (asked ? turtle() : page()).varying("Accept");
    }

    private static WebAnswer page() {
        OntologyText text = OntologyText.packed();
        return Html.answer(
                        "ontology/ontology",
                        Map.of(
                                "frame",
                                new Frame(
                                        "Ontology",
                                        text.description(),
                                        "",
                                        "",
                                        List.of(),
                                        "/ontology",
                                        false),
                                "text",
                                text))
                .with("Content-Language", "en")
                .lasting();
    }

    private static WebAnswer turtle() {
        byte[] bytes = OntologyText.turtle().getBytes(StandardCharsets.UTF_8);
        return WebAnswer.of(200, TURTLE + "; charset=utf-8", out -> out.write(bytes)).lasting();
    }
}
