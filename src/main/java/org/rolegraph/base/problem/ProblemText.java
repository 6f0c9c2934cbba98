package org.rolegraph.base.problem;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/**
 * The one renderer of problems:
 *
 * <pre>
 * esco/skills_en.csv:412: skillType is "skil"; expected skill/competence or knowledge [bad-value]
 *   fix: correct the cell, or leave the row out with --skip-bad-rows
 * </pre>
 *
 * <p>A warning has {@code warning: } after the place. Control characters are shown as {@code
 * \\u001b}, so that data never steers a terminal.
 */
public final class ProblemText {
    private static final int SHOWN = 200;

    private ProblemText() {}

    /** Writes the first {@value #SHOWN} of the problems, and how many more there are. */
    public static void write(List<Problem> problems, PrintWriter out) {
        for (Problem problem : problems.subList(0, Math.min(SHOWN, problems.size()))) {
            out.print(of(problem));
        }
        if (problems.size() > SHOWN) {
            out.printf(Locale.ROOT, "… and %,d more%n", problems.size() - SHOWN);
        }
        out.flush();
    }

    /** The problem as one or two lines, each ended by a line feed. */
    public static String of(Problem problem) {
        String severity =
                problem.severity() == Severity.ERROR
                        ? ""
                        : problem.severity().name().toLowerCase(Locale.ROOT) + ": ";
        String text =
                safe(problem.where() + ": " + severity + problem.message())
                        + " ["
                        + problem.code()
                        + "]\n";
        return problem.remedy().isEmpty() ? text : text + "  fix: " + safe(problem.remedy()) + "\n";
    }

    /** The text with characters that would steer a terminal spelled out. */
    public static String safe(String text) {
        return Steering.visible(text);
    }
}
