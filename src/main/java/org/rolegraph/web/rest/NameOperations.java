package org.rolegraph.web.rest;

import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.rolegraph.api.Options;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.base.draw.ReportMarkdown;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.found.FoundTable;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.show.PageFormat;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.rest.RestParameter.Occurs;

/** What is asked by name: searches, one entity, what titles mean. */
final class NameOperations {
    private static final String SHELF = "names";

    /** Titles that are answered at once. */
    private static final int MOST_TITLES = 50;

    private static final int USUAL_ROWS = 20;

    private static final List<MediaType> OF_ENTITIES =
            List.of(MediaType.of(PageFormat.JSON), MediaType.of(PageFormat.MARKDOWN));

    private final TitleSearches titles = new TitleSearches();

    List<Operation> all() {
        return List.of(
                search(),
                entity(
                        OpenApi.ROOT + "/entities",
                        "entity",
                        RestParameter.entity("iri", "", "Its IRI; or its id, or a name of it.")),
                entity(
                        OpenApi.ROOT + "/entities/{id}",
                        "entity-of-id",
                        RestParameter.entity(
                                "id", "", "Its short id, such as role:data-engineer; or a name.")),
                suggest());
    }

    private static Operation search() {
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::word).toList();
        List<RestParameter> rows = CommonParameters.ofTables(USUAL_ROWS);
        return new Operation(
                OpenApi.ROOT + "/search",
                "search",
                SHELF,
                "Entities by name, even an abbreviated, unfinished or misspelled one",
                "Exact names come first, duties last. What nothing is called gives no rows.",
                List.of(
                        RestParameter.text("q", "What to look for.").such("data engineer").needed(),
                        RestParameter.text("type", "Only these.")
                                .occurring(Occurs.LISTED)
                                .oneOf(kinds),
                        RestParameter.flag("exact", "Only names that are the text, but for case."),
                        RestParameter.flag("deprecated", "Also what its publisher has withdrawn."),
                        CommonParameters.schemes(),
                        rows.get(0),
                        rows.get(1),
                        rows.get(2),
                        CommonParameters.languages()),
                CommonParameters.TABLES,
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                entity (entity): that is called so
                                type: role, skill, organization and the like
                                source: that it is of
                                found: how the name agrees
                                name: that agrees
                                score: how well, from 0 to 1"""),
                        false,
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
        page.take(
                FoundTable.of(
                        search.all(asked.needed("q"), asked.flag("exact"), page.enough(), kinds),
                        graph.languages(),
                        asked.labelling() == Labelling.FOR_PEOPLE));
    }

    private static Operation entity(String path, String name, RestParameter which) {
        return new Operation(
                path,
                name,
                SHELF,
                "All that is known of one entity: properties, needs, who says so, where it leads",
                "",
                List.of(
                        which.such("role:data-engineer").needed(),
                        RestParameter.flag(
                                "fuzzy", "Take the nearest name for one that names nothing."),
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
        Portrait portrait = new Portrait(graph, asked.served().limits(), asked.labelling());
        if (type.format() == PageFormat.JSON) {
            portrait.writeJson(iri, label, out);
        } else {
            out.append(ReportMarkdown.of(portrait.report(iri, label)));
        }
    }

    private Operation suggest() {
        List<RestParameter> rows = CommonParameters.ofTables();
        return new Operation(
                OpenApi.ROOT + "/suggest",
                "suggest",
                SHELF,
                "Which entities titles mean, each with how sure it is",
                "As rolegraph reconcile finds them, by words and letters.",
                List.of(
                        RestParameter.text("title", "A title, as somebody wrote it; at most 50.")
                                .occurring(Occurs.AGAIN)
                                .such("ML engineer")
                                .needed(),
                        RestParameter.text(
                                        "to",
                                        "Sources whose entities to find; by default curated and"
                                                + " esco, or curated and onet where ESCO is not"
                                                + " loaded.")
                                .occurring(Occurs.LISTED),
                        RestParameter.text("type", "What titles are of.")
                                .oneOf(List.of("role", "skill", "organization", "product"))
                                .usually("role"),
                        RestParameter.whole("candidates", 1, 50, "At most so many for each title.")
                                .usually("3"),
                        RestParameter.number(
                                        "min-confidence",
                                        "Take nothing for found that is less sure than this, from"
                                                + " 0 to 1.")
                                .usually("0.1"),
                        RestParameter.text(
                                        "titles",
                                        "What the titles are, of a classification or as people"
                                                + " write them; by default what they look like.")
                                .oneOf(
                                        Arrays.stream(TitleStyle.values())
                                                .map(TitleStyle::word)
                                                .toList()),
                        rows.get(0),
                        rows.get(1),
                        rows.get(2),
                        CommonParameters.languages()),
                CommonParameters.TABLES,
                new Operation.OfTable(
                        AnswerColumn.of(
                                """
                                title: that was asked about
                                outcome: found, unsure or nothing alike
                                entity (entity): what it may mean, the best first
                                score: how well the names agree
                                confidence: how sure it is, from 0 to 1
                                source: of the entity"""),
                        false,
                        this::suggest));
    }

    private void suggest(Asked asked, RowPage page) {
        List<String> given = asked.texts("title").stream().distinct().toList();
        double least = Double.parseDouble(asked.needed("min-confidence"));
        if (given.size() > MOST_TITLES || least < 0 || least > 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(given.size() > MOST_TITLES ? "title" : "min-confidence"),
                    given.size() > MOST_TITLES
                            ? "these are "
                                    + given.size()
                                    + " titles; expected at most "
                                    + MOST_TITLES
                            : "expected a number from 0 to 1",
                    "");
        }
        Kind kind = Kind.of(asked.needed("type")).orElseThrow();
        String language = asked.languages().get(0).toLowerCase(Locale.ROOT);
        page.take(
                titles.of(asked.served(), kind, Scope.primary(language), asked.texts("to"))
                        .find(
                                given,
                                Arrays.stream(TitleStyle.values())
                                        .filter(s -> asked.texts("titles").contains(s.word()))
                                        .findFirst(),
                                asked.whole("candidates").orElseThrow(),
                                least));
    }
}
