package org.rolegraph.web.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.graph.LoadedSources;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.page.Frame;
import org.rolegraph.web.page.Html;
import org.rolegraph.web.page.IriLinks;
import org.rolegraph.web.page.Spoken;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/** The first page: search, entrances by field, organization and technology, what is loaded. */
public final class FirstPage implements WebRoute {
    private static final String ESCO = "http://data.europa.eu/esco/concept-scheme/";
    private static final int TECHNOLOGIES = 24;

    /** A column of {@code skills-in-demand}: for how many roles it is in demand. */
    private static final int WANTED = 1;

    /** Columns of {@link LoadedSources}. */
    private static final int SINCE = 5;

    /**
     * One way in.
     *
     * @param all the page that has all of it; empty for none
     */
    public record Entrance(String title, String all, List<EntityTree.Step> steps) {}

    /** How many there are of a kind. */
    public record Count(String words) {}

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        List<String> languages = Spoken.of(request, served);
        return Spoken.answer(
                Html.answer(200, "entity/first", () -> parts(served, served.graph(languages))),
                languages);
    }

    private static Map<String, Object> parts(Served served, OpenGraph graph) {
        Manifest manifest = graph.generation().manifest();
        Set<String> credits = new LinkedHashSet<>();
        CatalogueAnswer.of(served, graph, "rights-of-sources", Map.of())
                .forEach(row -> credits.add(CatalogueAnswer.text(row.get(2))));
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put(
                "frame",
                Frame.of(Frame.HOME)
                        .described(
                                "Roles, skills, organizations and what they rest on: search, read,"
                                        + " compare, with the evidence behind each line")
                        .crediting(List.copyOf(credits)));
        parts.put("counts", counts(served, graph));
        parts.put("entrances", entrances(served, graph));
        parts.put("loaded", loaded(graph));
        parts.put("generation", manifest.generation());
        parts.put("created", manifest.created());
        parts.put("links", new IriLinks(graph));
        return parts;
    }

    private static List<Count> counts(Served served, OpenGraph graph) {
        List<Count> counts = new ArrayList<>();
        for (List<Cell> row : CatalogueAnswer.of(served, graph, "dataset-statistics", Map.of())) {
            String kind = row.get(0) instanceof Cell.Entity entity ? entity.label() : "";
            long number = Long.parseLong(CatalogueAnswer.text(row.get(1)));
            if (!kind.isEmpty() && number > 0) {
                counts.add(new Count(plural(Counted.of(number, kind))));
            }
        }
        return counts;
    }

    private static String plural(String counted) {
        return counted.replaceFirst("ys$", "ies").replaceFirst("evidences?$", "pieces of evidence");
    }

    private static List<Entrance> entrances(Served served, OpenGraph graph) {
        List<Entrance> entrances = new ArrayList<>();
        add(served, graph, "Occupations by field (ISCO-08)", ESCO + "isco", entrances);
        List<EntityTree.Step> groups = new ArrayList<>();
        Set<String> met = new LinkedHashSet<>();
        for (List<Cell> row : CatalogueAnswer.of(served, graph, "soc-tree", Map.of())) {
            String group = CatalogueAnswer.text(row.get(0));
            if (met.add(group)) {
                groups.add(new EntityTree.Step(CatalogueAnswer.text(row.get(1)), "/soc#g" + group));
            }
        }
        if (!groups.isEmpty()) {
            entrances.add(new Entrance("Occupations by field (SOC 2018)", "/soc", groups));
        }
        add(served, graph, "Skills", ESCO + "skills-hierarchy", entrances);
        add(
                served,
                graph,
                "Organizations by kind",
                Ids.BASE + "scheme/organization-kinds",
                entrances);
        add(served, graph, "Organizations by sector", Ids.BASE + "scheme/sp500-sectors", entrances);
        add(served, graph, "Products by kind", Ids.BASE + "scheme/product-kinds", entrances);
        List<EntityTree.Step> technologies =
                CatalogueAnswer.of(served, graph, "skills-in-demand", Map.of()).stream()
                        .filter(row -> !CatalogueAnswer.text(row.get(WANTED)).equals("0"))
                        .limit(TECHNOLOGIES)
                        .map(row -> CatalogueAnswer.step(row.get(0)))
                        .toList();
        if (!technologies.isEmpty()) {
            entrances.add(
                    new Entrance(
                            "Technologies most in demand",
                            "/query/skills-in-demand",
                            technologies));
        }
        return entrances;
    }

    /** The top of a scheme, where it is loaded. */
    private static void add(
            Served served, OpenGraph graph, String title, String scheme, List<Entrance> entrances) {
        if (graph.labels().entity(scheme).isPresent()) {
            List<EntityTree.Step> steps =
                    CatalogueAnswer.of(served, graph, "top-of-scheme", Map.of("scheme", scheme))
                            .stream()
                            .map(row -> CatalogueAnswer.step(row.get(1)))
                            .toList();
            entrances.add(new Entrance(title, scheme, steps));
        }
    }

    /** What is loaded, of all that is offered. */
    private static Table loaded(OpenGraph graph) {
        Table all = LoadedSources.of(graph).table();
        List<List<Cell>> rows = new ArrayList<>();
        all.rows()
                .forEachRemaining(
                        row -> {
                            if (row.get(SINCE) != Cell.EMPTY) {
                                rows.add(shown(row).stream().map(FirstPage::readable).toList());
                            }
                        });
        return Table.of(shown(all.columns()), rows);
    }

    /** A day without its hour, a great number with commas. */
    private static Cell readable(Cell cell) {
        String text = CatalogueAnswer.text(cell);
        if (text.matches("\\d{4}-\\d\\d-\\d\\dT.*")) {
            return Cell.text(text.substring(0, text.indexOf('T')));
        }
        return text.matches("\\d{4,18}")
                ? Cell.text(String.format(Locale.ROOT, "%,d", Long.parseLong(text)))
                : cell;
    }

    /** All columns but how to load it, and the sizes of its files. */
    private static <T> List<T> shown(List<T> row) {
        return Stream.of(0, 4, 5, 8, 3, 2).map(row::get).toList();
    }
}
