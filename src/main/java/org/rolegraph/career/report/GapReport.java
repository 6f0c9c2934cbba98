package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;

/**
 * A {@link Gap} as people read it: a summary in words, what there is to learn by theme, then skill
 * by skill, technologies apart.
 */
public final class GapReport {
    private final SkillGraph graph;
    private final Naming naming;
    private final Grounds grounds;
    private final GapSummary summary;

    /** A way to say gaps. */
    public GapReport(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
        this.grounds = new Grounds(graph, naming);
        this.summary = new GapSummary(graph, naming);
    }

    /** What the answer rests on, in a line. */
    public String coverage(Gap gap) {
        return Coverage.of(graph, gap.lines().stream().map(Gap.Line::need).toList(), naming).line();
    }

    /**
     * The report.
     *
     * @param from what is compared
     * @param optional how many skills that are not essential are shown at most in a list
     */
    public Report of(Gap gap, List<Report.Fact> from, int optional) {
        Report report = new Report("What there is to learn for " + naming.of(gap.to()));
        GapItems items = new GapItems(graph, naming, grounds, gap);
        List<Report.Fact> facts = new ArrayList<>(from);
        facts.add(new Report.Fact("to", naming.of(gap.to()), naming.iri(gap.to()), ""));
        facts.addAll(items.through());
        report.add(new Report.Facts(facts));
        report.say(summary.of(gap));
        bars(GapBars.held(gap), report);
        List<Gap.Line> toLearn = new ArrayList<>(gap.of(Gap.Status.MISSING));
        toLearn.addAll(gap.of(Gap.Status.PARTLY));
        toLearn.removeIf(this::isTechnology);
        List<Report.Bar> themes = GapBars.themes(graph, toLearn, naming);
        if (!themes.isEmpty()) {
            report.add(new Report.Heading("What to learn, by theme"));
        }
        bars(themes, report);
        for (boolean technologies : new boolean[] {false, true}) {
            for (Gap.Status status : List.of(Gap.Status.MISSING, Gap.Status.PARTLY)) {
                for (Importance importance : Importance.values()) {
                    List<Gap.Line> lines =
                            gap.of(status).stream()
                                    .filter(line -> isTechnology(line) == technologies)
                                    .filter(line -> line.need().importance() == importance)
                                    .toList();
                    String title = title(status, importance, technologies);
                    list(lines, title, items, optional, report);
                }
            }
        }
        held(gap, report);
        return report.say(GapNotes.elsewhere(gap))
                .say(GapNotes.notCompared(gap, graph.requirements()))
                .say(coverage(gap));
    }

    private static void bars(List<Report.Bar> bars, Report report) {
        if (!bars.isEmpty()) {
            report.add(new Report.Bars(bars));
        }
    }

    private boolean isTechnology(Gap.Line line) {
        return graph.concepts().isOfKind(line.need().skill(), SkillKind.TECHNOLOGY);
    }

    private void list(
            List<Gap.Line> lines, String title, GapItems items, int optional, Report report) {
        if (lines.isEmpty()) {
            return;
        }
        boolean essential = lines.get(0).need().importance() == Importance.ESSENTIAL;
        int shown = Math.min(lines.size(), essential ? Integer.MAX_VALUE : optional);
        report.add(new Report.Heading(title + " (" + lines.size() + ")"));
        report.add(
                new Report.Items(
                        lines.subList(0, shown).stream().map(items::of).toList(),
                        lines.size() - shown));
    }

    private static String title(Gap.Status status, Importance importance, boolean technologies) {
        return (technologies ? "Technologies " : "")
                + (status == Gap.Status.MISSING
                        ? technologies ? "missing" : "Missing"
                        : technologies ? "partly held" : "Partly held")
                + ", "
                + importance.word();
    }

    private void held(Gap gap, Report report) {
        for (Importance importance : Importance.values()) {
            List<String> names =
                    gap.of(Gap.Status.HELD).stream()
                            .filter(line -> line.need().importance() == importance)
                            .map(line -> naming.of(line.need().skill()))
                            .sorted()
                            .toList();
            if (!names.isEmpty()) {
                String title = "Held, " + importance.word() + " (" + names.size() + ")";
                report.add(new Report.Heading(title)).add(new Report.Names(names));
            }
        }
    }
}
