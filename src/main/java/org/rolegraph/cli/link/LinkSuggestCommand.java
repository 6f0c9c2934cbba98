package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomFormat;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.graph.Releases;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Decisions;
import org.rolegraph.link.decide.Predicates;
import org.rolegraph.link.decide.Provenance;
import org.rolegraph.link.decide.SettledLinks;
import org.rolegraph.link.decide.Suggestion;
import org.rolegraph.link.decide.Suggestions;
import org.rolegraph.link.decide.Withdrawn;
import org.rolegraph.link.score.Agreement;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.generation.Triples;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code link suggest}. */
@Command(
        name = "suggest",
        description = {
            "Propose links between two sources, loaded or files, by their names and by the links"
                    + " there are, or to what a reconciliation service offers. What is linked or"
                    + " rejected already is not proposed."
        })
final class LinkSuggestCommand implements Callable<Integer> {

    /** What a score is made of. */
    private record Feature(String name, ToDoubleFunction<Agreement> of) {}

    private static final List<Feature> FEATURES =
            List.of(
                    new Feature("title", Agreement::title),
                    new Feature("names", Agreement::names),
                    new Feature("description", Agreement::description),
                    new Feature("broader", Agreement::broader));

    @Option(
            names = "--of",
            paramLabel = "SOURCE",
            defaultValue = "curated",
            description = "What to link: " + PoolArgument.FORMS + "; by default ${DEFAULT-VALUE}.")
    private String from = "curated";

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description = "What to link it to, of the same forms.")
    private String to;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "3",
            description = "At most so many by name for each; by default ${DEFAULT-VALUE}.")
    private int limit;

    @Mixin private ReconciliationOptions service;
    @Mixin private KindOptions kinds;
    @Mixin private ModelOptions models;
    @Mixin private TableOptions tables = new TableOptions(SssomFormat.SSSOM);
    @Mixin private LinkFile file;

    private final Invocation root;

    LinkSuggestCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Kind kind = kinds.kind();
        if (limit < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--limit"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        service.check(to);
        try (OpenGraph graph = root.open(List.of(kinds.language()))) {
            Provenance provenance = Releases.provenance(graph);
            SettledLinks known = new SettledLinks(provenance);
            known.decided(file.decisions(console).list());
            Triples triples = graph.reader().triples();
            for (String predicate : Predicates.all()) {
                triples.forEach(
                        predicate,
                        (where, subject, object, tag) -> known.link(subject, predicate, object));
            }
            known.withdrawn(Withdrawn.of(triples));
            String language = kinds.language();
            Function<String, Pool> loaded =
                    source ->
                            service.isAsked()
                                    ? Pool.named(graph.labels(), source, kind, language)
                                    : Pool.of(graph.labels(), triples, source, kind, language);
            PoolArgument of = PoolArgument.read(from, "--of", kinds, console, loaded);
            List<Decision> rows = new ArrayList<>();
            Table table;
            if (service.isAsked()) {
                service.suggest(of.pool(), kind, known, limit, console).stream()
                        .map(row -> provenance.on(of.as(Slots.SUBJECT_SOURCE, row)))
                        .forEach(rows::add);
                table = ReconciliationOptions.table(rows);
            } else {
                PoolArgument with = PoolArgument.read(to, "--to", kinds, console, loaded);
                List<Suggestion> found;
                try (Matcher matcher = models.matcher(with.pool(), language, console)) {
                    Target target = new Target(with.pool(), matcher);
                    found = Suggestions.of(of.pool(), target, known, limit);
                }
                for (Suggestion each : found) {
                    Decision row = of.as(Slots.SUBJECT_SOURCE, Suggestions.asDecision(each, kind));
                    rows.add(provenance.on(with.as(Slots.OBJECT_SOURCE, row)));
                }
                table = table(found, tables.is(Format.TABLE));
            }
            if (tables.is(SssomFormat.SSSOM)) {
                PrintWriter text = console.text();
                Decisions.write(rows, text);
                text.flush();
            } else {
                tables.write(table, console);
            }
        }
        return Exit.OK.code();
    }

    /**
     * A row for each.
     *
     * @param narrow whether features that no row has are left out
     */
    private static Table table(List<Suggestion> found, boolean narrow) {
        List<Feature> features = new ArrayList<>(FEATURES);
        features.removeIf(
                feature ->
                        narrow
                                && found.stream()
                                        .map(Suggestion::agreement)
                                        .allMatch(
                                                a -> Double.isNaN(feature.of().applyAsDouble(a))));
        List<String> columns =
                new ArrayList<>(List.of("subject", "object", "confidence", "score", "margin"));
        features.forEach(feature -> columns.add(feature.name()));
        columns.add("reason");
        List<List<Cell>> rows = new ArrayList<>();
        for (Suggestion each : found) {
            boolean chain = !each.via().isEmpty();
            List<Cell> row =
                    new ArrayList<>(
                            List.of(
                                    Cell.entity(each.subject(), each.subjectLabel()),
                                    Cell.entity(each.object(), each.objectLabel()),
                                    chain ? Cell.EMPTY : number(each.confidence(), 2),
                                    chain ? Cell.EMPTY : number(each.score(), 3),
                                    chain ? Cell.EMPTY : number(each.margin(), 3)));
            for (Feature feature : features) {
                row.add(number(feature.of().applyAsDouble(each.agreement()), 2));
            }
            row.add(Cell.string(each.reason()));
            rows.add(row);
        }
        return Table.of(columns, rows);
    }

    private static Cell number(double value, int digits) {
        if (Double.isNaN(value)) {
            return Cell.EMPTY;
        }
        String text = String.format(Locale.ROOT, "%." + digits + "f", value);
        return Cell.decimal(text);
    }
}
