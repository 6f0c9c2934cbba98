package org.rolegraph.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/**
 * Whether a check lets pass.
 *
 * @param problems those that are not known
 * @param known how many are known and found again
 * @param gone the known ones that are found no more
 * @param failOn the mildest severity that fails
 * @param mildest the mildest severity that is shown
 */
public record Gate(
        Problems problems, int known, List<Problem> gone, Severity failOn, Severity mildest) {
    public boolean failed() {
        return problems.list().stream().anyMatch(p -> p.severity().compareTo(failOn) <= 0);
    }

    public List<Problem> shown() {
        return problems.list().stream()
                .filter(problem -> problem.severity().compareTo(mildest) <= 0)
                .toList();
    }

    /** One line with the counts, and one for each code that is shown. */
    public List<String> summary() {
        List<String> lines = new ArrayList<>();
        StringBuilder counts = new StringBuilder();
        counts.append(Counted.of(problems.count(Severity.ERROR), "error"));
        counts.append(", ").append(Counted.of(problems.count(Severity.WARNING), "warning"));
        int infos = problems.count(Severity.INFO);
        if (infos > 0) {
            counts.append(", ").append(Counted.of(infos, "info"));
            if (mildest != Severity.INFO) {
                counts.append(" (see --show info)");
            }
        }
        if (known > 0) {
            counts.append("; ").append(Counted.of(known, "known problem"));
        }
        if (!gone.isEmpty()) {
            counts.append("; ").append(String.format(Locale.ROOT, "%,d gone", gone.size()));
            counts.append(" (take them out with --write-baseline)");
        }
        lines.add(counts.toString());
        for (Severity severity : Severity.values()) {
            if (severity.compareTo(mildest) <= 0) {
                new TreeMap<>(problems.counts(severity))
                        .forEach(
                                (code, count) ->
                                        lines.add(
                                                String.format(
                                                        Locale.ROOT,
                                                        "%,7d  %-7s  %s",
                                                        count,
                                                        severity.name().toLowerCase(Locale.ROOT),
                                                        code)));
            }
        }
        return lines;
    }
}
