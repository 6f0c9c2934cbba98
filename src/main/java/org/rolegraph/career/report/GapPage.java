package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.StringJoiner;
import org.rolegraph.base.draw.Page;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.model.Rating;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Gap;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;

/** A {@link Gap} as people read it. */
public final class GapPage {
    private final SkillGraph graph;
    private final Requirements requirements;
    private final Naming naming;
    private final boolean evidence;
    private final Grounds grounds;

    /**
     * A way to tell of gaps.
     *
     * @param evidence whether each line says on what it rests
     */
    public GapPage(SkillGraph graph, Naming naming, boolean evidence) {
        this.graph = graph;
        this.requirements = graph.requirements();
        this.naming = naming;
        this.evidence = evidence;
        this.grounds = new Grounds(graph, naming);
    }

    /** What the answer rests on, in a line. */
    public String coverage(Gap gap) {
        return Coverage.of(graph, gap.lines().stream().map(Gap.Line::need).toList(), naming).line();
    }

    /**
     * The page.
     *
     * @param from what is compared, such as the name of a role
     * @param optional how many optional skills of each kind are shown at most
     */
    public String of(Gap gap, String from, int width, int optional) {
        Page page = new Page(width);
        page.hanging("from ", from, 5);
        page.hanging("to   ", naming.full(gap.to()), 5);
        List<Kin.Relative> kin = kin(gap);
        for (int i = 0; i < kin.size(); i++) {
            Kin.Relative via = kin.get(i);
            page.hanging(
                    "     ", mark(i) + " " + naming.full(via.role()) + ", " + via(via, naming), 9);
        }
        page.blank();
        for (Importance importance : Importance.values()) {
            if (gap.lines().stream().anyMatch(l -> l.need().importance() == importance)) {
                page.line(summary(gap, importance));
            }
        }
        unrated(gap, page);
        for (Gap.Status status : Gap.Status.values()) {
            for (Importance importance : Importance.values()) {
                section(gap, status, importance, page, optional);
            }
        }
        page.blank().line(coverage(gap));
        return page.toString();
    }

    /**
     * A survey rates the same elements of every occupation: where none is known of what is held,
     * those that are missing say little.
     */
    private void unrated(Gap gap, Page page) {
        boolean some = false;
        long missing = 0;
        for (Gap.Line line : gap.lines()) {
            boolean rated = requirements.rating(line.need().requirement()) >= 0;
            some |= rated && line.status() != Gap.Status.MISSING;
            missing += rated && line.status() == Gap.Status.MISSING ? 1 : 0;
        }
        if (!some && missing > 0) {
            page.blank();
            page.hanging(
                    "note: ",
                    missing
                            + " of the missing are rated by a survey for every occupation, and of"
                            + " what is held nothing is rated: they may be there all the same",
                    6);
        }
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

    private static String summary(Gap gap, Importance importance) {
        long missing = gap.count(Gap.Status.MISSING, importance);
        long partly = gap.count(Gap.Status.PARTLY, importance);
        long held = gap.count(Gap.Status.HELD, importance);
        long all = missing + partly + held;
        return String.format(
                Locale.ROOT,
                "%-9s  %s  %d of %d held, %d partly, %d missing",
                importance.name().toLowerCase(Locale.ROOT),
                Page.bar(all == 0 ? 0 : (held + 0.5 * partly) / all, 10),
                held,
                all,
                partly,
                missing);
    }

    private void section(
            Gap gap, Gap.Status status, Importance importance, Page page, int optional) {
        List<Gap.Line> lines =
                gap.lines().stream()
                        .filter(line -> line.status() == status)
                        .filter(line -> line.need().importance() == importance)
                        .sorted(
                                Comparator.comparing((Gap.Line line) -> -line.effort())
                                        .thenComparing(line -> -line.demand())
                                        .thenComparing(line -> naming.of(line.need().skill())))
                        .toList();
        if (lines.isEmpty()) {
            return;
        }
        page.blank();
        page.line(
                title(status)
                        + ", "
                        + importance.name().toLowerCase(Locale.ROOT)
                        + " ("
                        + lines.size()
                        + ")");
        if (status == Gap.Status.HELD) {
            page.items(
                    "  ",
                    lines.stream().map(l -> naming.of(l.need().skill())).sorted().toList(),
                    2);
            return;
        }
        List<Kin.Relative> kin = kin(gap);
        int most = importance == Importance.ESSENTIAL ? Integer.MAX_VALUE : optional;
        for (Gap.Line line : lines.subList(0, Math.min(most, lines.size()))) {
            line(line, kin, page);
        }
        if (lines.size() > most) {
            page.line("  … and " + (lines.size() - most) + " more; --all shows them");
        }
    }

    private static String title(Gap.Status status) {
        return switch (status) {
            case MISSING -> "Missing";
            case PARTLY -> "Partly held";
            case HELD -> "Held";
        };
    }

    private void line(Gap.Line line, List<Kin.Relative> kin, Page page) {
        String begin =
                String.format(
                        Locale.ROOT,
                        "  %-6s  ",
                        line.band() == Gap.Band.NONE
                                ? ""
                                : line.band().name().toLowerCase(Locale.ROOT));
        List<String> more = new ArrayList<>();
        String mark = line.need().via() == null ? "" : " " + mark(kin.indexOf(line.need().via()));
        more.add(naming.of(line.need().skill()) + mark);
        if (line.demand() > 0) {
            more.add(line.demand() == 2 ? "in demand" : "hot");
        }
        double level = level(line.need().requirement());
        if (!Double.isNaN(level)) {
            double held = line.holding() == null ? Double.NaN : line.holding().level();
            more.add(
                    "level "
                            + Naming.rounded(level, 2)
                            + (Double.isNaN(held) ? "" : ", held " + Naming.rounded(held, 2)));
        }
        String score = score(line);
        if (!score.isEmpty()) {
            more.add(score);
        }
        if (line.nearest() != null && line.status() == Gap.Status.MISSING) {
            more.add(
                    "nearest: "
                            + naming.of(line.nearest().skill())
                            + ", "
                            + line.nearest().way().words());
        }
        page.hanging(begin, String.join(" · ", more), 10);
        if (evidence) {
            page.hanging("          ", grounds.of(line.need()), 10);
        }
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
