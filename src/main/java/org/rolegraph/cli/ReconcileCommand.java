package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.rolegraph.delimited.DelimitedReader;
import org.rolegraph.delimited.DelimitedWriter;
import org.rolegraph.delimited.Row;
import org.rolegraph.delimited.Separator;
import org.rolegraph.delimited.Utf8Reader;
import org.rolegraph.link.Candidate;
import org.rolegraph.link.Entry;
import org.rolegraph.link.Matcher;
import org.rolegraph.link.Pool;
import org.rolegraph.link.Target;
import org.rolegraph.names.Kind;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Exit;
import org.rolegraph.problem.Failure;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code reconcile}. */
@Command(
        name = "reconcile",
        description = {
            "Find the entity that each title of a table means: the same table, as CSV, with id,"
                    + " label, score and confidence behind. Titles that several mean alike are"
                    + " listed on standard error."
        })
final class ReconcileCommand implements Callable<Integer> {
    private static final List<String> ADDED = List.of("id", "label", "score", "confidence");

    /** Candidates that are nearer than this are as good as one another. */
    private static final double ALIKE = 0.005;

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
            defaultValue = "esco",
            description = "Whose entities to find; by default ${DEFAULT-VALUE}.")
    private String to = "esco";

    @Mixin private KindOptions kinds;
    @Mixin private ModelOptions models;

    private final RoleGraphCommand root;

    ReconcileCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Console console = root.console();
        Kind kind = kinds.kind();
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
        try (OpenGraph graph = OpenGraph.of(root, List.of(kinds.language()))) {
            String language = kinds.language();
            Pool pool = Pool.named(graph.labels(), to, kind, language);
            try (Matcher matcher = models.matcher(pool, language, console)) {
                write(rows, title, new Target(pool, matcher));
            }
        }
        return Exit.OK.code();
    }

    private List<Row> rows(Console console, Separator separator) throws IOException {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        try (Utf8Reader text =
                new Utf8Reader(
                        Files.newInputStream(console.path(file.toString())),
                        file.toString(),
                        problems)) {
            DelimitedReader.read(text, separator, file.toString(), 1, problems, rows::add);
        }
        problems.stopOnErrors(Exit.DATA);
        return rows;
    }

    private void write(List<Row> rows, int title, Target target) throws IOException {
        PrintWriter out = root.console().text();
        DelimitedWriter.write(joined(rows.get(0), rows.get(0), ADDED), Separator.COMMA, out);
        Map<String, List<Candidate>> found = new HashMap<>();
        for (Row row : rows.subList(1, rows.size())) {
            String text = title < row.cells().size() ? row.cells().get(title) : "";
            List<Candidate> best =
                    found.computeIfAbsent(text, t -> target.find(Entry.titled("", t), 2));
            DelimitedWriter.write(
                    joined(rows.get(0), row, cells(best, target)), Separator.COMMA, out);
            if (best.size() > 1 && best.get(0).margin() < ALIKE) {
                root.console()
                        .say(
                                Location.of(file.toString(), row.line())
                                        + ": \""
                                        + text
                                        + "\" may be "
                                        + target.pool().title(best.get(0).concept())
                                        + " or "
                                        + target.pool().title(best.get(1).concept()));
            }
        }
        out.flush();
    }

    private static List<String> cells(List<Candidate> best, Target target) {
        if (best.isEmpty()) {
            return List.of("", "", "", "");
        }
        Candidate first = best.get(0);
        return List.of(
                first.concept(),
                target.pool().title(first.concept()),
                String.format(Locale.ROOT, "%.3f", first.score()),
                String.format(Locale.ROOT, "%.2f", first.confidence()));
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
}
