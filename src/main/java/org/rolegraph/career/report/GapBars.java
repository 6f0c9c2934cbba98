package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.Themes;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;

/** The shares of a {@link Gap}: how much is held, and of which themes the rest is. */
final class GapBars {
    /** Themes that are shown; the rest is summed up. */
    private static final int MOST_THEMES = 8;

    private GapBars() {}

    /** How much is held, by importance; maybe none. */
    static List<Report.Bar> held(Gap gap) {
        List<Report.Bar> bars = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            long missing = gap.count(Gap.Status.MISSING, importance);
            long partly = gap.count(Gap.Status.PARTLY, importance);
            long held = gap.count(Gap.Status.HELD, importance);
            long all = missing + partly + held;
            if (all > 0) {
                String part = partly == 0 ? "" : ", " + partly + " partly";
                String note = held + " of " + all + " held" + part + ", " + missing + " missing";
                bars.add(new Report.Bar(importance.word(), (held + 0.5 * partly) / all, note));
            }
        }
        return bars;
    }

    /** What lines are of, the largest theme first; none unless there are several. */
    static List<Report.Bar> themes(SkillGraph graph, List<Gap.Line> lines, Naming naming) {
        List<Themes.Theme<Gap.Line>> themes = Themes.of(graph, lines);
        List<Report.Bar> bars = new ArrayList<>();
        if (themes.size() < 2) {
            return bars;
        }
        List<Gap.Line> rest = new ArrayList<>();
        for (Themes.Theme<Gap.Line> theme : themes) {
            if (theme.group() == SkillGraph.NONE || bars.size() == MOST_THEMES) {
                rest.addAll(theme.lines());
            } else {
                bars.add(bar(naming.of(theme.group()), theme.lines(), lines.size(), naming));
            }
        }
        if (!rest.isEmpty()) {
            bars.add(bar("other", rest, lines.size(), naming));
        }
        return bars;
    }

    private static Report.Bar bar(String label, List<Gap.Line> of, int all, Naming naming) {
        double share = (double) of.size() / all;
        String note = String.format(Locale.ROOT, "%d, %.0f %%", of.size(), 100 * share);
        List<Report.Fact> skills = new ArrayList<>();
        for (Gap.Line line : of) {
            int skill = line.need().skill();
            skills.add(new Report.Fact("", naming.of(skill), naming.iri(skill), ""));
        }
        return new Report.Bar(label, share, note, skills);
    }
}
