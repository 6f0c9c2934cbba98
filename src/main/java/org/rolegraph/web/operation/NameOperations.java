package org.rolegraph.web.operation;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.base.draw.ReportMarkdown;
import org.rolegraph.base.problem.Location;
import org.rolegraph.found.FoundTable;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.PageFormat;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** What is asked by name. */
final class NameOperations {
    /** Which sections of all that is known. */
    static final String SECTION = "section";

    static final String SHELF = "names";

    private static final int USUAL_ROWS = 20;

    private static final List<MediaType> OF_ENTITIES =
            List.of(MediaType.of(PageFormat.JSON), MediaType.of(PageFormat.MARKDOWN));

    private NameOperations() {}

    static List<Operation> all() {
        return List.of(
                GroundOperation.of(),
                search(),
                entity(
                        Operation.ROOT + "/entities",
                        "entity",
                        OperationParameter.entity(
                                "iri", "", "Its IRI; or its id, or a name of it.")),
                entity(
                        Operation.ROOT + "/entities/{id}",
                        "entity-of-id",
                        OperationParameter.entity(
                                "id", "", "Its short id, such as role:data-engineer; or a name.")),
                new SuggestOperation().of());
    }

    private static Operation search() {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).toList();
        return Operation.ofTable(
                "search",
                SHELF,
                "Entities by name, even an abbreviated, unfinished or misspelled one",
                "Exact names come first, duties last. What nothing is called gives no rows.",
                List.of(
                        OperationParameter.text("q", "What to look for.")
                                .such("data engineer")
                                .needed(),
                        OperationParameter.text("type", "Only these.")
                                .occurring(Occurs.LISTED)
                                .oneOf(kinds),
                        OperationParameter.flag(
                                "exact", "Only names that are the text, but for case."),
                        OperationParameter.flag(
                                "deprecated", "Also what its publisher has withdrawn."),
                        CommonParameters.schemes()),
                USUAL_ROWS,
                Operation.OfTable.of(
                        """
                                entity (entity): that is called so
                                type: role, skill, organization and the like
                                source: that it is of
                                found: how the name agrees
                                name: that agrees
                                score: how well, from 0 to 1""",
                        NameOperations::search));
    }

    private static void search(Asked asked, RowPage page) {
        Set<Kind> kinds = EnumSet.noneOf(Kind.class);
        asked.texts("type").forEach(word -> Kind.of(word).ifPresent(kinds::add));
        OpenGraph graph = asked.graph();
        Options options =
                Options.STANDARD
                        .withSchemes(asked.schemes().toArray(String[]::new))
                        .withLanguages(graph.languages().toArray(String[]::new));
        NameSearch search =
                new NameSearch(
                        graph,
                        asked.flag("deprecated") ? options.withDeprecated() : options,
                        "search");
        String text = asked.needed("q");
        boolean exact = asked.flag("exact");
        List<FoundName> found = search.all(text, exact, page.enough(), kinds);
        page.take(
                FoundTable.of(found, graph.languages(), asked.labelling() == Labelling.FOR_PEOPLE));
        if (found.isEmpty()) {
            page.note(
                    () ->
                            List.of(
                                    ToldProblem.of(search.none(text, exact, kinds), "search")
                                            .line()));
        }
    }

    private static Operation entity(String path, String name, OperationParameter which) {
        return new Operation(
                path,
                name,
                SHELF,
                "All that is known of one entity: properties, needs, who says so, where it leads",
                "",
                List.of(
                        which.such("role:data-engineer").needed(),
                        OperationParameter.flag(
                                "fuzzy", "Take the nearest name for one that names nothing."),
                        OperationParameter.text(SECTION, "Only these sections, by their query.")
                                .occurring(Occurs.LISTED)
                                .oneOf(Portrait.sections()),
                        CommonParameters.schemes(),
                        CommonParameters.format(OF_ENTITIES),
                        CommonParameters.languages()),
                OF_ENTITIES,
                new Operation.OfEntity(
                        (asked, type, out) -> portray(which.name(), asked, type, out)));
    }

    private static void portray(String which, Asked asked, MediaType type, Appendable out)
            throws IOException {
        OpenGraph graph = asked.graph();
        Scope scope = Scope.ANY.withSources(asked.schemes());
        String iri =
                graph.entity(asked.needed(which), scope, asked.flag("fuzzy"), Location.of(which))
                        .iri();
        String label = graph.title(iri);
        List<String> wanted = asked.texts(SECTION);
        Set<String> but = new HashSet<>(wanted.isEmpty() ? List.of() : Portrait.sections());
        wanted.forEach(but::remove);
        Portrait portrait = new Portrait(graph, asked.served().limits(), asked.labelling());
        if (type.format() == PageFormat.JSON) {
            portrait.writeJson(iri, label, but, out);
        } else {
            out.append(ReportMarkdown.of(portrait.report(iri, label, but)));
        }
    }
}
