package org.rolegraph.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/** Warnings as a load shows them: few of them whole, many counted by code with the first places. */
public final class Warnings {
    private static final int SHOWN_WHOLE = 20;
    private static final int PLACES = 3;

    private Warnings() {}

    public static void write(Problems problems, PrintWriter err) {
        List<Problem> all = problems.list();
        if (all.size() <= SHOWN_WHOLE) {
            ProblemText.write(all, err);
            return;
        }
        Map<String, List<Problem>> byCode =
                all.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Problem::code, LinkedHashMap::new, Collectors.toList()));
        Map<String, Integer> counts = problems.counts(Severity.WARNING);
        Map<String, Integer> notes = problems.counts(Severity.INFO);
        err.println("warnings, by code with the first places:");
        byCode.keySet().stream()
                .sorted()
                .forEach(
                        code -> {
                            List<Problem> some = byCode.get(code);
                            int count = counts.getOrDefault(code, 0) + notes.getOrDefault(code, 0);
                            err.printf(Locale.ROOT, "%,9d  %s%n", count, code);
                            some.stream()
                                    .limit(PLACES)
                                    .forEach(problem -> err.println("           " + line(problem)));
                        });
        err.flush();
    }

    private static String line(Problem problem) {
        String file = problem.where().toString();
        // the folder is the user's own, and long
        String place = file.substring(file.lastIndexOf('/') + 1);
        return ProblemText.safe(place + ": " + problem.message());
    }
}
