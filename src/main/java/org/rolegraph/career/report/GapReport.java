package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.model.SkillKind;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.Themes;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;

/**
 * A {@link Gap} as people read it: a summary in words, what there is to learn by theme, then skill
 * by skill, technologies apart.
 */
public final class GapReport {
    /** Themes that are shown; the rest is summed up. */
    private static final int MOST_THEMES = 8;

    private final SkillGraph graph;
    private final Requirements requirements;
    private final Naming naming;
    private final Grounds grounds;
    private final GapSummary summary;

    /** A way to tell of gaps. */
    public GapReport(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.requirements = graph.requirements();
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
        List<Kin.Relative> kin = kin(gap);
        report.add(new Report.Facts(facts(gap, from, kin)));
        report.say(summary.of(gap));
        shares(gap, report);
        List<Gap.Line> toLearn = new ArrayList<>(gap.of(Gap.Status.MISSING));
        toLearn.addAll(gap.of(Gap.Status.PARTLY));
        themes(toLearn.stream().filter(line -> !isTechnology(line)).toList(), report);
        String notStated = "not stated by " + String.join(", ", gap.sources());
        for (boolean technologies : new boolean[] {false, true}) {
            for (Gap.Status status : List.of(Gap.Status.MISSING, Gap.Status.PARTLY)) {
                for (Importance importance : Importance.values()) {
                    List<Gap.Line> lines =
                            gap.of(status).stream()
                                    .filter(line -> isTechnology(line) == technologies)
                                    .filter(line -> line.need().importance() == importance)
                                    .toList();
                    String title = title(status, importance, technologies);
                    list(lines, title, kin, notStated, optional, report);
                }
            }
        }
        held(gap, report);
        return report.say(elsewhere(gap)).say(notCompared(gap)).say(coverage(gap));
    }

    private List<Report.Fact> facts(Gap gap, List<Report.Fact> from, List<Kin.Relative> kin) {
        List<Report.Fact> facts = new ArrayList<>(from);
        facts.add(new Report.Fact("to", naming.of(gap.to()), naming.iri(gap.to()), ""));
        for (int i = 0; i < kin.size(); i++) {
            Kin.Relative via = kin.get(i);
            String name = mark(i) + " " + naming.of(via.role());
            facts.add(new Report.Fact("", name, naming.iri(via.role()), via(via, naming)));
        }
        return facts;
    }

    private boolean isTechnology(Gap.Line line) {
        return graph.concepts().isOfKind(line.need().skill(), SkillKind.TECHNOLOGY);
    }

    /** How much is held, by importance. */
    private static void shares(Gap gap, Report report) {
        List<Report.Bar> bars = new ArrayList<>();
        for (Importance importance : Importance.values()) {
            long missing = gap.count(Gap.Status.MISSING, importance);
            long partly = gap.count(Gap.Status.PARTLY, importance);
            long held = gap.count(Gap.Status.HELD, importance);
            long all = missing + partly + held;
            if (all > 0) {
                String part = partly == 0 ? "" : ", " + partly + " partly";
                bars.add(
                        new Report.Bar(
                                word(importance),
                                (held + 0.5 * partly) / all,
                                held
                                        + " of "
                                        + all
                                        + " held"
                                        + part
                                        + ", "
                                        + missing
                                        + " missing"));
            }
        }
        if (!bars.isEmpty()) {
            report.add(new Report.Bars(bars));
        }
    }

    private void themes(List<Gap.Line> lines, Report report) {
        List<Themes.Theme> themes = Themes.of(graph, lines);
        if (themes.size() < 2) {
            return;
        }
        List<Report.Bar> bars = new ArrayList<>();
        int rest = 0;
        for (Themes.Theme theme : themes) {
            if (theme.group() == SkillGraph.NONE || bars.size() == MOST_THEMES) {
                rest += theme.lines().size();
            } else {
                bars.add(bar(naming.of(theme.group()), theme.lines().size(), lines.size()));
            }
        }
        if (rest > 0) {
            bars.add(bar("other", rest, lines.size()));
        }
        report.add(new Report.Heading("What to learn, by theme"));
        report.add(new Report.Bars(bars));
    }

    private static Report.Bar bar(String label, int count, int all) {
        double share = (double) count / all;
        String note = String.format(Locale.ROOT, "%d, %.0f %%", count, 100 * share);
        return new Report.Bar(label, share, note);
    }

    private void list(
            List<Gap.Line> lines,
            String title,
            List<Kin.Relative> kin,
            String notStated,
            int optional,
            Report report) {
        if (lines.isEmpty()) {
            return;
        }
        boolean essential = lines.get(0).need().importance() == Importance.ESSENTIAL;
        int shown = Math.min(lines.size(), essential ? Integer.MAX_VALUE : optional);
        report.add(new Report.Heading(title + " (" + lines.size() + ")"));
        report.add(
                new Report.Items(
                        lines.subList(0, shown).stream()
                                .map(line -> item(line, kin, notStated))
                                .toList(),
                        lines.size() - shown));
    }

    private static String title(Gap.Status status, Importance importance, boolean technologies) {
        return (technologies ? "Technologies " : "")
                + (status == Gap.Status.MISSING
                        ? technologies ? "missing" : "Missing"
                        : technologies ? "partly held" : "Partly held")
                + ", "
                + word(importance);
    }

    private static String word(Importance importance) {
        return importance.name().toLowerCase(Locale.ROOT);
    }

    private Report.Item item(Gap.Line line, List<Kin.Relative> kin, String notStated) {
        StringJoiner note = new StringJoiner(" · ");
        if (line.demand() > 0) {
            note.add(line.demand() == 2 ? "in demand" : "hot");
        }
        double level = level(line.need().requirement());
        if (!Double.isNaN(level)) {
            double held = line.holding() == null ? Double.NaN : line.holding().level();
            note.add(
                    "level "
                            + Naming.rounded(level, 2)
                            + (Double.isNaN(held) ? "" : ", held " + Naming.rounded(held, 2)));
        }
        String score = score(line);
        if (!score.isEmpty()) {
            note.add(score);
        }
        if (line.nearest() != null && line.holding() == null) {
            note.add(
                    "nearest: "
                            + naming.of(line.nearest().skill())
                            + ", "
                            + line.nearest().way().words());
        }
        if (line.elsewhere()) {
            note.add(notStated);
        }
        String mark = line.need().via() == null ? "" : " " + mark(kin.indexOf(line.need().via()));
        String band =
                line.band() == Gap.Band.NONE ? "" : line.band().name().toLowerCase(Locale.ROOT);
        String name = naming.of(line.need().skill()) + mark;
        String iri = naming.iri(line.need().skill());
        return new Report.Item(band, name, iri, note.toString(), grounds.lines(line.need()));
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
                String title = "Held, " + word(importance) + " (" + names.size() + ")";
                report.add(new Report.Heading(title)).add(new Report.Names(names));
            }
        }
    }

    /** That whole lists of what is missing may be held; empty unless most are like that. */
    private static String elsewhere(Gap gap) {
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
    private String notCompared(Gap gap) {
        List<Gap.Line> left = gap.of(Gap.Status.NOT_COMPARED);
        long styles =
                left.stream()
                        .filter(
                                line ->
                                        graph.concepts()
                                                .isOfKind(
                                                        line.need().skill(), SkillKind.TRANSVERSAL))
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

    /** The roles through which the role asks for skills, in the order of the lines. */
    private static List<Kin.Relative> kin(Gap gap) {
        return gap.lines().stream()
                .map(line -> line.need().via())
                .filter(Objects::nonNull)
                .distinct()
                .sorted(Comparator.comparing(Kin.Relative::kind).thenComparing(Kin.Relative::role))
                .toList();
    }

    private static String mark(int number) {
        return "[" + (number + 1) + "]";
    }

    /** How a role comes to be linked: {@code skos:broadMatch of ML engineer}. */
    static String via(Kin.Relative via, Naming naming) {
        return via.kind().predicate().map(Prefixes::shorten).orElse("")
                + " of "
                + naming.of(via.from());
    }

    /** {@code importance 4.12 (3.87 to 4.37, N 8), held 3.5}, as far as it is known. */
    private String score(Gap.Line line) {
        int rating = requirements.rating(line.need().requirement());
        Rating measured = rating < 0 ? Rating.NONE : requirements.ratings().rating(rating);
        if (measured.importance() == null) {
            return "";
        }
        StringJoiner precision = new StringJoiner(", ", " (", ")").setEmptyValue("");
        if (measured.lower() != null && measured.upper() != null) {
            precision.add(
                    Naming.rounded(measured.lower().doubleValue(), 2)
                            + " to "
                            + Naming.rounded(measured.upper().doubleValue(), 2));
        }
        if (measured.respondents() != null) {
            precision.add("N " + measured.respondents());
        }
        double held = line.holding() == null ? Double.NaN : score(line.holding().requirement());
        return "importance "
                + measured.importance().toPlainString()
                + precision
                + (Double.isNaN(held) ? "" : ", held " + Naming.rounded(held, 2));
    }

    private double level(int requirement) {
        int rating = requirement < 0 ? -1 : requirements.rating(requirement);
        return rating < 0 ? Double.NaN : requirements.ratings().level(rating);
    }

    private double score(int requirement) {
        int rating = requirement < 0 ? -1 : requirements.rating(requirement);
        return rating < 0 ? Double.NaN : requirements.ratings().score(rating);
    }
}
