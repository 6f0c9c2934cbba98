package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.TextPage;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.path.CareerPath;
import org.rolegraph.career.path.Ways;

/** {@link Ways} as a page of text. */
final class PathPage {
    /** Skills of a hop that are named, unless all are asked for. */
    private static final int NAMED = 6;

    /** Where the text of a hop begins. */
    private static final int COLUMN = 23;

    private final PathReport report;
    private final Naming naming;
    private final TextPage page;
    private final boolean all;

    PathPage(PathReport report, Naming naming, int width, boolean all) {
        this.report = report;
        this.naming = naming;
        this.page = new TextPage(width);
        this.all = all;
    }

    String of(Ways ways) {
        List<CareerPath> paths = ways.paths();
        List<Integer> ends = paths.get(0).roles();
        page.hanging("from ", naming.full(ends.get(0)), 5);
        page.hanging("to   ", naming.full(ends.get(ends.size() - 1)), 5);
        long most =
                paths.stream()
                        .flatMap(path -> path.hops().stream())
                        .mapToLong(CareerPath.Hop::cost)
                        .max()
                        .orElse(1);
        for (int i = 0; i < paths.size(); i++) {
            CareerPath path = paths.get(i);
            page.blank();
            page.line(
                    "Path "
                            + (i + 1)
                            + ": cost "
                            + HopText.amount(path.cost())
                            + " in "
                            + Counted.of(path.hops().size(), "hop"));
            path.hops().forEach(hop -> hop(hop, most));
        }
        page.blank();
        report.notes(ways).forEach(page::line);
        page.line(report.coverage(ways));
        return page.toString();
    }

    private void hop(CareerPath.Hop hop, long most) {
        page.hanging(
                "  "
                        + TextPage.bar((double) hop.cost() / most, 10)
                        + String.format(Locale.ROOT, " %6s  ", HopText.amount(hop.cost())),
                "→ " + naming.of(hop.to()) + ": " + hop.stride().words(),
                COLUMN);
        List<Need> added = report.hops().newSkills(hop);
        List<String> parts = new ArrayList<>();
        parts.add(HopText.learned(hop));
        if (hop.preparation() > 0) {
            parts.add(HopText.up(hop));
        }
        if (report.hasEvidence()) {
            parts.add(count(added));
        } else if (added.isEmpty()) {
            List<Need> others = report.hops().otherSkills(hop);
            parts.add(count(added) + (others.isEmpty() ? "" : "; others: " + names(others)));
        } else {
            parts.add(count(added) + ": " + names(added));
        }
        String indent = " ".repeat(COLUMN);
        page.hanging(indent, String.join(" · ", parts), COLUMN);
        if (report.hasEvidence()) {
            report.hops()
                    .grounds(added)
                    .forEach(
                            (rests, of) ->
                                    page.hanging(
                                            indent + "· ",
                                            String.join(", ", of) + ": " + rests,
                                            COLUMN + 2));
        }
    }

    private static String count(List<Need> added) {
        return added.isEmpty()
                ? "no new essential skill"
                : Counted.of(added.size(), "new essential skill");
    }

    private String names(List<Need> skills) {
        int named = all ? skills.size() : Math.min(NAMED, skills.size());
        String names =
                String.join(
                        ", ",
                        skills.subList(0, named).stream().map(n -> naming.of(n.skill())).toList());
        return skills.size() > named
                ? names + ", … and " + (skills.size() - named) + " more"
                : names;
    }
}
