package org.rolegraph.web.entity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.draw.Picture;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.JsonText;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Neighbourhood;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.IriLinks;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** An entity among its neighbours: as a list, and as the JSON that the picture is drawn of. */
final class NeighbourhoodPage implements WebRoute {
    private static final int MOST = 60;

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        String name =
                request.query()
                        .first("entity")
                        .orElseThrow(() -> new BadRequest("the parameter entity is missing"));
        List<String> languages = Spoken.of(request, served);
        OpenGraph graph = served.graph(languages);
        String iri =
                graph.entity(name, Scope.ANY.withWithdrawn(), false, Location.of("page")).iri();
        boolean json = request.query().first("format").filter("json"::equals).isPresent();
        WebAnswer answer =
                json
                        ? WebAnswer.of(
                                200,
                                "application/json; charset=utf-8",
                                out ->
                                        out.write(
                                                json(served, graph, iri)
                                                        .getBytes(StandardCharsets.UTF_8)))
                        : Html.answer(200, "entity/neighbourhood", () -> parts(served, graph, iri));
        return Spoken.answer(answer, languages);
    }

    private static Picture picture(Served served, OpenGraph graph, String iri) {
        return new Neighbourhood(new Portrait(graph, served.limits()), iri)
                .picture(graph.title(iri));
    }

    private static Map<String, Object> parts(Served served, OpenGraph graph, String iri) {
        Picture picture = picture(served, graph, iri);
        return Map.of(
                "frame",
                Frame.of("Around " + picture.centre().label()),
                "picture",
                picture,
                "page",
                PageLinks.page(iri),
                "links",
                new IriLinks(graph));
    }

    private static String json(Served served, OpenGraph graph, String iri) {
        Picture picture = picture(served, graph, iri);
        IriLinks links = new IriLinks(graph);
        StringBuilder json = new StringBuilder();
        try {
            pair("{", "name", picture.centre().label(), json);
            json.append(",\"groups\":[");
            String between = "\n";
            for (Picture.Group group : picture.groups()) {
                json.append(between);
                pair("{", "name", group.title(), json);
                pair(",", "tone", group.tone().name().toLowerCase(Locale.ROOT), json);
                json.append(",\"items\":[");
                String separator = "\n";
                for (Picture.Item item : group.items().stream().limit(MOST).toList()) {
                    json.append(separator);
                    pair("{", "name", item.label(), json);
                    pair(",", "href", links.to(item.iri()), json);
                    pair(",", "note", item.note(), json);
                    json.append('}');
                    separator = ",\n";
                }
                json.append("]}");
                between = ",\n";
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return json.append("]}\n").toString();
    }

    private static void pair(String before, String key, String value, StringBuilder json)
            throws IOException {
        json.append(before);
        JsonText.string(key, json);
        json.append(':');
        JsonText.string(value, json);
    }
}
