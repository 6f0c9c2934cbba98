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
import org.rolegraph.base.vocab.Prefixes;
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
                                                text(rule.code()),
                                                text(
                                                        rule.severity()
                                                                .name()
                                                                .toLowerCase(Locale.ROOT)),
                                                text(rule.complaint()),
                                                text(rule.remedy())))
                        .toList();
        Table table = Table.of(List.of("code", "severity", "an entity that", "fix"), rows);
        Format form = format == ProblemFormat.MARKDOWN ? Format.MARKDOWN : Format.TABLE;
        PrintWriter out = console.text();
        form.write(table, console.style(), out);
        out.flush();
    }

    private static Cell text(String text) {
        return new Cell.Value(text, Prefixes.XSD + "string", "");
    }
}
