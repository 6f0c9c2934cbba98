package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.api.FoundName;
import org.rolegraph.api.Options;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.title.Readings;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.operation.OperationParameter.Occurs;

/** Which entities names name, exactly as all other operations understand them. */
final class GroundOperation {
    /** Names that are answered at once. */
    private static final int MOST_NAMES = 50;

    private static final List<String> COLUMNS =
            List.of(
                    "name",
                    "sure",
                    "outcome",
                    "entity",
                    "type",
                    "source",
                    "found",
                    "called",
                    "score",
                    "definition");

    /** Of a further reading of a title, as {@code reconcile} has it. */
    private static final double READING = 0.95;

    private final OpenGraph graph;

    private final Scope scope;
    private final Set<Kind> kinds;
    private final int candidates;
    private final List<List<Cell>> rows = new ArrayList<>();

    private GroundOperation(Asked asked) {
        graph = asked.graph();
        kinds = EnumSet.noneOf(Kind.class);
        asked.texts("type").forEach(word -> Kind.of(word).ifPresent(kinds::add));
        scope = new Scope(kinds, asked.schemes(), Set.of());
        candidates = asked.whole("candidates").orElseThrow();
    }

    static Operation of() {
        return Operation.ofTable(
                "ground",
                NameOperations.SHELF,
                "Which entities names name: one for sure, or candidates to choose from",
                "Other questions take a name that is sure as it is; of others choose a candidate and"
                        + " give its IRI.",
                List.of(
                        OperationParameter.text("name", "A name, id, IRI or CURIE; at most 50.")
                                .occurring(Occurs.AGAIN)
                                .such("data engineer")
                                .needed(),
                        OperationParameter.text("type", "What it names; by default anything.")
                                .occurring(Occurs.LISTED)
                                .oneOf(Arrays.stream(Kind.values()).map(Kind::word).toList()),
                        OperationParameter.whole("candidates", 1, 50, "At most so many for a name.")
                                .usually("5"),
                        CommonParameters.schemes()),
                CommonParameters.ROWS,
                Operation.OfTable.of(
                        """
                        name: that was asked about
                        sure: whether the name is understood as this entity
                        outcome: found, passed over (another of the name), several, alike or nothing
                        entity (entity): what it names, or may mean, the best first
                        type: role, skill, organization and the like
                        source: that the entity is of
                        found: how the name agrees
                        called: the name of the entity that agrees
                        score: how well, from 0 to 1
                        definition: the beginning of it, where several have the name""",
                        GroundOperation::ask));
    }

    private static void ask(Asked asked, RowPage page) {
        List<String> names = asked.texts("name").stream().distinct().toList();
        if (names.size() > MOST_NAMES) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("name"),
                    "these are " + names.size() + " names; expected at most " + MOST_NAMES,
                    "ask for the others by themselves");
        }
        GroundOperation ground = new GroundOperation(asked);
        names.forEach(ground::add);
        page.take(Table.of(COLUMNS, List.of("entity"), ground.rows));
    }

    private void add(String name) {
        graph.resolution(name, scope)
                .fold(
                        found -> add(name, found),
                        several -> add(name, several),
                        unknown -> addAlike(name));
    }

    private int add(String name, Resolution.Found found) {
        String how = found.how().word();
        rows.add(row(name, "found", found.entity(), how, "", found.how().score(1), ""));
        found.passedOver().stream()
                .limit(candidates - 1L)
                .forEach(each -> rows.add(row(name, "passed over", each, "", "", Double.NaN, "")));
        return rows.size();
    }

    private int add(String name, Resolution.Ambiguous several) {
        several.candidates().stream()
                .limit(candidates)
                .forEach(
                        each ->
                                rows.add(
                                        row(
                                                name,
                                                "several",
                                                each.entity(),
                                                "",
                                                "",
                                                Double.NaN,
                                                each.definition())));
        return rows.size();
    }

    private int addAlike(String name) {
        Options options =
                Options.STANDARD
                        .withSchemes(scope.sources().toArray(String[]::new))
                        .withLanguages(graph.languages().toArray(String[]::new));
        List<FoundName> alike =
                new NameSearch(graph, options, "ground").all(name, false, candidates, kinds);
        List<String> read = addRead(name);
        for (FoundName each : alike) {
            Entity entity =
                    new Entity(each.thing().iri(), each.thing().kind(), each.thing().source());
            if (read.contains(entity.iri()) || read.size() >= candidates) {
                continue;
            }
            read.add(entity.iri());
            rows.add(row(name, "alike", entity, each.how().word(), each.name(), each.score(), ""));
        }
        if (read.isEmpty()) {
            List<Cell> row = new ArrayList<>(List.of(Cell.string(name), Cell.truth(false)));
            row.add(Cell.string("nothing"));
            while (row.size() < COLUMNS.size()) {
                row.add(Cell.EMPTY);
            }
            rows.add(row);
        }
        return rows.size();
    }

    /** What a title names without rank and terms of work comes before what sounds like it. */
    private List<String> addRead(String name) {
        List<String> read = new ArrayList<>();
        if (!kinds.isEmpty() && !kinds.contains(Kind.ROLE)) {
            return read;
        }
        Scope roles = new Scope(Set.of(Kind.ROLE), scope.sources(), Set.of());
        for (String reading : Readings.of(name, Scope.primary(graph.languages().get(0)))) {
            graph.resolution(reading, roles)
                    .fold(
                            found -> {
                                Entity entity = found.entity();
                                if (read.size() < candidates && !read.contains(entity.iri())) {
                                    read.add(entity.iri());
                                    String how = found.how().word();
                                    rows.add(
                                            row(
                                                    name,
                                                    "alike",
                                                    entity,
                                                    how,
                                                    reading,
                                                    READING * found.how().score(1),
                                                    ""));
                                }
                                return null;
                            },
                            several -> null,
                            unknown -> null);
        }
        return read;
    }

    private List<Cell> row(
            String name,
            String outcome,
            Entity entity,
            String found,
            String called,
            double score,
            String definition) {
        return List.of(
                Cell.string(name),
                Cell.truth(outcome.equals("found")),
                Cell.string(outcome),
                Cell.entity(entity.iri(), label(entity.iri())),
                Cell.string(entity.kind().word()),
                Cell.string(entity.source()),
                Cell.text(found),
                Cell.text(called),
                Cell.number(score, 3),
                Cell.text(definition));
    }

    private String label(String iri) {
        return graph.labels().preferredLabel(iri, graph.languages()).map(Label::text).orElse("");
    }
}
