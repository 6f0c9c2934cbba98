package org.rolegraph.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.ProblemFormat;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Table;
import org.rolegraph.cli.Console;

/** The shapes and rules as a table. */
final class RuleList {
    private RuleList() {}

    static void write(List<Explanation> rules, ProblemFormat format, Console console)
            throws IOException {
        List<List<Cell>> rows =
                rules.stream()
                        .map(
                                rule ->
                                        List.of(
                                                Cell.string(rule.code()),
                                                Cell.string(
                                                        rule.severity()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)),
                                                Cell.string(rule.complaint()),
                                                Cell.string(rule.remedy())))
                        .toList();
        Table table = Table.of(List.of("code", "severity", "an entity that", "fix"), rows);
        Format form = format == ProblemFormat.MARKDOWN ? Format.MARKDOWN : Format.TABLE;
        PrintWriter out = console.text();
        form.write(table, console.style(), out);
        out.flush();
    }
}
