package org.rolegraph.career.report;

import java.util.List;
import java.util.StringJoiner;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.Requirements;

/** What must be known to read a {@link Gap}, a sentence each. */
final class GapNotes {
    private GapNotes() {}

    /** That whole lists of what is missing may be held; empty unless most are like that. */
    static String elsewhere(Gap gap) {
        List<Gap.Line> missing = gap.of(Gap.Status.MISSING);
        long some = missing.stream().filter(Gap.Line::elsewhere).count();
        return 2 * some <= missing.size()
                ? ""
                : (some == missing.size() ? "All" : some + " of the " + missing.size())
                        + " that are missing may be held: what is held is known from "
                        + String.join(", ", gap.sources())
                        + " alone, which has no such list";
    }

    /** What was left out of the comparison, and why; empty for nothing. */
    static String notCompared(Gap gap, Requirements requirements) {
        List<Gap.Line> left = gap.of(Gap.Status.NOT_COMPARED);
        long styles =
                left.stream()
                        .filter(line -> requirements.isStyleOfWork(line.need().requirement()))
                        .count();
        StringJoiner words = new StringJoiner("; ");
        if (left.size() > styles) {
            words.add(
                    Counted.of(left.size() - styles, "element")
                            + " that a survey rates of every occupation "
                            + (left.size() - styles == 1 ? "is" : "are")
                            + " not compared, for nothing of what is held was rated");
        }
        if (styles > 0) {
            words.add(
                    Counted.of(styles, "style")
                            + " of work "
                            + (styles == 1 ? "is" : "are")
                            + " left out: a manner is not learned like a skill");
        }
        return words.toString();
    }
}
