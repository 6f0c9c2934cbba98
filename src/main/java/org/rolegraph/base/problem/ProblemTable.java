package org.rolegraph.base.problem;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

/** Problems as a table of GitHub-flavoured Markdown, those that fail the check first. */
final class ProblemTable {
    private ProblemTable() {}

    static void write(ProblemReport report, Appendable out) throws IOException {
        if (report.problems().isEmpty()) {
            out.append("No problems found by ").append(String.valueOf(report.rules().size()));
            out.append(" rules.\n");
            return;
        }
        out.append("| severity | place | problem | fix | code |\n");
        out.append("| --- | --- | --- | --- | --- |\n");
        for (Severity severity : Severity.values()) {
            List<Problem> problems =
                    report.problems().stream().filter(p -> p.severity() == severity).toList();
            for (Problem problem : problems) {
                out.append("| ").append(severity.name().toLowerCase(Locale.ROOT));
                out.append(" | ").append(escaped(problem.where().toString()));
                out.append(" | ").append(escaped(problem.message()));
                out.append(" | ").append(escaped(problem.remedy()));
                out.append(" | `").append(problem.code()).append("` |\n");
            }
        }
    }

    /** On one line, with what Markdown reads as markup escaped. */
    private static String escaped(String text) {
        return ProblemText.safe(text)
                .strip()
                .replaceAll("([\\\\`*_\\[\\]<>|~&@#])", "\\\\$1")
                .replaceAll("\\s*\\R\\s*", "<br>")
                .replace('\t', ' ');
    }
}
