package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Cell;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.IriLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The occupations of O*NET by the groups of their codes. */
public final class SocPage implements WebRoute {
    /** A major group with its occupations. */
    public record Group(String code, String name, List<Occupation> occupations) {}

    /** One of them. */
    public record Occupation(String code, EntityTree.Step step) {}

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        List<String> languages = Spoken.of(request, served);
        return Spoken.answer(
                Html.answer(200, "entity/soc", () -> parts(served, served.graph(languages))),
                languages);
    }

    private static Map<String, Object> parts(Served served, OpenGraph graph) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (List<Cell> row : CatalogueAnswer.of(served, graph, "soc-tree", Map.of())) {
            String code = CatalogueAnswer.text(row.get(0));
            groups.computeIfAbsent(
                            code,
                            c -> new Group(c, CatalogueAnswer.text(row.get(1)), new ArrayList<>()))
                    .occupations()
                    .add(
                            new Occupation(
                                    CatalogueAnswer.text(row.get(2)),
                                    CatalogueAnswer.step(row.get(3))));
        }
        return Map.of(
                "frame",
                Frame.of("Occupations by SOC")
                        .described("The occupations of O*NET by the major groups of SOC 2018"),
                "groups",
                List.copyOf(groups.values()),
                "links",
                new IriLinks(graph));
    }
}
