package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.rolegraph.base.result.Cell;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentForm;
import org.rolegraph.web.http.SentJson;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * One service: at its path the manifest, queries and values, by GET or in a form; below it what
 * completes, previews and pages.
 */
final class ServiceRoute implements WebRoute {
    private static final String READING = "GET, HEAD, OPTIONS";
    private static final String ASKING = "GET, HEAD, POST, OPTIONS";

    /** Any page may show a preview in a frame; it runs nothing and leads nowhere. */
    private static final String FRAMED =
            "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'none';"
                    + " frame-ancestors *";

    private static final int MOST_NAMES = 12;

    private final String path;
    private final BiFunction<WebRequest, Served, Matchable> matchables;

    /**
     * A service.
     *
     * @param path without a slash at its end
     * @param matchables what it matches with, for a request
     */
    ServiceRoute(String path, BiFunction<WebRequest, Served, Matchable> matchables) {
        this.path = path;
        this.matchables = matchables;
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        String part = request.path().substring(path.length());
        boolean whole = part.isEmpty() || part.equals("/");
        if (DataMethods.isOptions(request)) {
            return DataMethods.options(whole ? ASKING : READING);
        }
        Matchable matchable = matchables.apply(request, served);
        if (whole) {
            Values asked = request.isGet() ? request.query() : SentForm.of(request).values();
            return OpenJson.answer(() -> asked(asked, matchable, request, served));
        }
        if (!request.isGet()) {
            return DataMethods.refused("nothing is posted to this part of a service", READING);
        }
        return part(part, request.query(), matchable);
    }

    private ObjectNode asked(Values asked, Matchable matchable, WebRequest request, Served served) {
        Deadline deadline = Deadline.in(served.limits().time());
        String queries = text(asked, "queries");
        if (!queries.isEmpty()) {
            return SentQueries.of(queries).answers(new CellMatching(matchable), deadline);
        }
        String extend = text(asked, "extend");
        if (!extend.isEmpty()) {
            return SentExtension.of(extend).answer(matchable, deadline);
        }
        String query = text(asked, "query").strip();
        if (!query.isEmpty()) {
            return new CellMatching(matchable).result(single(query));
        }
        if (!request.isGet()) {
            throw new BadRequest("expected queries, query or extend in the form");
        }
        return OwnManifest.of(matchable, request.base(), path);
    }

    /** Version 0.1 has a query alone too: an object, or its text. */
    private static CellQuery single(String query) {
        return query.startsWith("{")
                ? CellQuery.of(SentJson.read("query", query))
                : CellQuery.of(query);
    }

    private static String text(Values asked, String field) {
        return asked.first(field).orElse("");
    }

    private WebAnswer part(String part, Values query, Matchable matchable) {
        return switch (part) {
            case ServicePaths.ENTITIES -> {
                Completing completing = Completing.of(query);
                yield OpenJson.answer(() -> completing.entities(matchable));
            }
            case ServicePaths.TYPES -> {
                Completing completing = Completing.of(query);
                yield OpenJson.answer(() -> completing.types(matchable));
            }
            case ServicePaths.PROPERTIES -> {
                Completing completing = Completing.of(query);
                yield OpenJson.answer(() -> completing.properties(matchable));
            }
            case ServicePaths.PROPOSED ->
                    OpenJson.answer(
                            () ->
                                    Completing.proposed(
                                            matchable, query.first("type"), query.first("limit")));
            case ServicePaths.PREVIEW -> preview(entity(query, matchable), matchable);
            case ServicePaths.VIEW -> view(entity(query, matchable), matchable);
            default -> throw new BadRequest(404, "this is no part of a service");
        };
    }

    private static ServiceEntity entity(Values query, Matchable matchable) {
        String id =
                query.first("id").orElseThrow(() -> new BadRequest("the parameter id is missing"));
        return matchable
                .entity(id)
                .orElseThrow(() -> new BadRequest(404, "the service has nothing of this id"));
    }

    private static WebAnswer view(ServiceEntity entity, Matchable matchable) {
        String page = matchable.page(entity);
        return page.isEmpty()
                ? preview(entity, matchable)
                : DataMethods.open(WebAnswer.redirect(303, page));
    }

    private static WebAnswer preview(ServiceEntity entity, Matchable matchable) {
        return DataMethods.open(
                        Html.answer(
                                200,
                                "reconcile/preview",
                                () ->
                                        Map.of(
                                                "frame", Frame.of(entity.name()),
                                                "name", entity.name(),
                                                "id", entity.id(),
                                                "type", entity.type().name(),
                                                "description", entity.description(),
                                                "names", names(entity, matchable))))
                .with("Content-Security-Policy", FRAMED);
    }

    private static List<String> names(ServiceEntity entity, Matchable matchable) {
        return matchable.facts(entity).of("also-called").stream()
                .limit(MOST_NAMES)
                .map(cell -> cell instanceof Cell.Value value ? value.lexical() : "")
                .toList();
    }
}
