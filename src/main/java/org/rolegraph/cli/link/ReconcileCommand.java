package org.rolegraph.cli.link;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.file.Inputs;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.KindOptions;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}. */
@Command(
        name = "reconcile",
        description = {
            "Find the entity that each title of a table means.",
            "It writes the same table, as CSV, with id, label, score and confidence after its own"
                    + " columns. Titles that mean several entities alike are listed on standard"
                    + " error."
        })
public final class ReconcileCommand implements Callable<Integer> {
    /** Characters of a title that is told. */
    private static final int SHOWN = 80;

    private static final List<String> ADDED = List.of("id", "label", "score", "confidence");

    @Parameters(paramLabel = "FILE", description = "CSV, or TSV by its name, with a header.")
    private Path file;

    @Option(
            names = "--column",
            paramLabel = "NAME",
            defaultValue = "title",
            description = "The column of the titles; by default ${DEFAULT-VALUE}.")
    private String column = "title";

    @Option(
            names = "--to",
            paramLabel = "SOURCE",
            description = "Whose entities to find: " + PoolArgument.FORMS + "; by default esco.")
    private String to;

    @Mixin private ReconciliationOptions service;
    @Mixin private KindOptions kinds;
    @Mixin private ModelOptions models;

    private final Invocation root;

    ReconcileCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Separator separator = file.toString().endsWith(".tsv") ? Separator.TAB : Separator.COMMA;
        List<Row> rows = rows(console, separator);
        int title = rows.isEmpty() ? -1 : rows.get(0).cells().indexOf(column);
        if (title < 0) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--column"),
                    "the table has no column "
                            + column
                            + "; it has "
                            + (rows.isEmpty() ? "none" : String.join(", ", rows.get(0).cells())),
                    "name one of them");
        }
        String source = to == null && !service.isAsked() ? "esco" : to;
        service.check(source);
        List<String> titles =
                rows.subList(1, rows.size()).stream()
                        .map(row -> text(row, title))
                        .distinct()
                        .toList();
        if (service.isAsked()) {
            var offered = service.find(titles, 2, console);
            write(rows, title, text -> TitleMatch.offered(offered.getOrDefault(text, List.of())));
            return Exit.OK.code();
        }
        try (OpenGraph graph = root.open(List.of(kinds.language()))) {
            String language = kinds.language();
            Function<String, Pool> loaded =
                    name -> Pool.named(graph.labels(), name, kinds.kind(), language);
            Pool pool = PoolArgument.read(source, "--to", kinds, console, loaded).pool();
            try (Matcher matcher = models.matcher(pool, language, console)) {
                Target target = new Target(pool, matcher);
                matcher.expect(titles.stream().map(text -> Entry.titled("", text)).toList());
                write(
                        rows,
                        title,
                        text -> TitleMatch.of(target.find(Entry.titled("", text), 2), pool));
            }
        }
        return Exit.OK.code();
    }

    private List<Row> rows(Console console, Separator separator) throws IOException {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        try (Utf8Reader text =
                new Utf8Reader(
                        Inputs.once(console.path(file.toString())), file.toString(), problems)) {
            DelimitedReader.read(text, separator, file.toString(), 1, problems, rows::add);
        }
        problems.stopOnErrors(Exit.DATA);
        return rows;
    }

    private void write(List<Row> rows, int title, Function<String, TitleMatch> finder)
            throws IOException {
        PrintWriter out = root.console().text();
        List<String> added = ADDED.stream().map(n -> free(n, rows.get(0).cells())).toList();
        DelimitedWriter.write(joined(rows.get(0), rows.get(0), added), Separator.COMMA, out);
        Map<String, TitleMatch> known = new HashMap<>();
        for (Row row : rows.subList(1, rows.size())) {
            String text = text(row, title);
            TitleMatch found = known.computeIfAbsent(text, finder);
            DelimitedWriter.write(joined(rows.get(0), row, found.cells()), Separator.COMMA, out);
            if (!found.other().isEmpty()) {
                root.console()
                        .say(
                                Location.of(file.toString(), row.line())
                                        + ": "
                                        + ProblemText.safe(
                                                "\""
                                                        + cut(text)
                                                        + "\" may be "
                                                        + found.cells().get(1)
                                                        + " or "
                                                        + found.other()));
            }
        }
        out.flush();
    }

    private static String text(Row row, int column) {
        return column < row.cells().size() ? row.cells().get(column) : "";
    }

    /** The row as wide as the header, and the cells behind it. */
    private static List<String> joined(Row header, Row row, List<String> added) {
        List<String> cells = new ArrayList<>(row.cells());
        while (cells.size() < header.cells().size()) {
            cells.add("");
        }
        cells.addAll(added);
        return cells;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
    }

    /** The name of a column, or another where the table has one of that name. */
    private static String free(String name, List<String> header) {
        return header.contains(name) ? free("match_" + name, header) : name;
    }
}
