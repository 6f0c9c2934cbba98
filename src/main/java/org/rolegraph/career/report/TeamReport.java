package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Report;
import org.rolegraph.base.model.Importance;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.gap.TeamGap;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Naming;

/** A {@link TeamGap} for who leads the team: who is near, what nobody has, what hangs on one. */
public final class TeamReport {
    private final Naming naming;
    private final Grounds grounds;

    /** A way to tell of teams. */
    public TeamReport(SkillGraph graph, Naming naming) {
        this.naming = naming;
        this.grounds = new Grounds(graph, naming);
    }

    /**
     * The report.
     *
     * @param most how many skills that are not essential are shown at most in a list
     */
    public Report of(TeamGap team, int most) {
        String role = naming.of(team.to());
        Report report = new Report("How near a team is to " + role);
        report.add(
                new Report.Facts(
                        List.of(
                                new Report.Fact("to", role, naming.iri(team.to()), ""),
                                new Report.Fact(
                                        "from",
                                        Counted.of(team.members().size(), "member"),
                                        "",
                                        ""))));
        List<Gap.Line> nowhere = team.missingEverywhere();
        List<TeamGap.Single> single = team.onOne();
        report.say(summary(team, nowhere, single));
        report.add(new Report.Heading("Who is near"));
        report.add(new Report.Bars(team.members().stream().map(TeamReport::bar).toList()));
        list("Nobody has, essential", essential(nowhere), Integer.MAX_VALUE, report);
        list(
                "Nobody has, other",
                nowhere.stream().filter(l -> !isEssential(l)).toList(),
                most,
                report);
        if (!single.isEmpty()) {
            report.add(new Report.Heading("Hangs on one person (" + single.size() + ")"));
            report.add(new Report.Items(single.stream().map(this::item).toList(), 0));
        }
        return report.add(new Report.Sheet("Who has what", who(team)));
    }

    private String summary(TeamGap team, List<Gap.Line> nowhere, List<TeamGap.Single> single) {
        TeamGap.Member nearest = team.members().get(0);
        List<String> near =
                team.members().stream()
                        .filter(member -> member.share() == nearest.share())
                        .map(TeamGap.Member::name)
                        .toList();
        String words =
                first(near)
                        + (near.size() == 1 ? " is nearest: " : " are nearest: ")
                        + counts(nearest)
                        + ".";
        if (!nowhere.isEmpty()) {
            words += " Nobody has " + first(nowhere.stream().map(this::name).toList()) + ".";
        }
        if (!single.isEmpty()) {
            String skills = Counted.of(single.size(), "essential skill");
            words += " " + skills + (single.size() == 1 ? " hangs" : " hang") + " on one person.";
        }
        return words;
    }

    /** The first three, and how many more. */
    private static String first(List<String> names) {
        int shown = Math.min(3, names.size());
        String more = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return String.join(", ", names.subList(0, shown)) + more;
    }

    private static Report.Bar bar(TeamGap.Member member) {
        return new Report.Bar(member.name(), member.share(), counts(member));
    }

    private static String counts(TeamGap.Member member) {
        long all = 0;
        long held = 0;
        for (Gap.Line line : member.gap().lines()) {
            boolean counts = isEssential(line) && line.status() != Gap.Status.NOT_COMPARED;
            all += counts ? 1 : 0;
            held += counts && line.status() == Gap.Status.HELD ? 1 : 0;
        }
        return String.format(
                Locale.ROOT,
                "%d of %d essential, %.0f %% of all that is asked for",
                held,
                all,
                100 * member.share());
    }

    private void list(String title, List<Gap.Line> lines, int most, Report report) {
        if (!lines.isEmpty()) {
            int shown = Math.min(lines.size(), most);
            report.add(new Report.Heading(title + " (" + lines.size() + ")"));
            report.add(
                    new Report.Items(
                            lines.subList(0, shown).stream().map(line -> item(line, "")).toList(),
                            lines.size() - shown));
        }
    }

    private Report.Item item(TeamGap.Single single) {
        return item(single.line(), single.person());
    }

    private Report.Item item(Gap.Line line, String note) {
        String mark = isEssential(line) ? "" : line.need().importance().term();
        String iri = naming.iri(line.need().skill());
        return new Report.Item(mark, name(line), iri, note, grounds.lines(line.need()));
    }

    private String name(Gap.Line line) {
        return naming.of(line.need().skill());
    }

    private static boolean isEssential(Gap.Line line) {
        return line.need().importance() == Importance.ESSENTIAL;
    }

    private static List<Gap.Line> essential(List<Gap.Line> lines) {
        return lines.stream().filter(TeamReport::isEssential).toList();
    }

    /** A row each skill that somebody has at least in part, a column each person. */
    private Table who(TeamGap team) {
        List<String> columns = new ArrayList<>(List.of("skill", "importance"));
        team.members().forEach(member -> columns.add(member.name()));
        List<List<Cell>> rows = new ArrayList<>();
        for (Gap.Line line : team.members().get(0).gap().lines()) {
            List<Cell> row = new ArrayList<>();
            row.add(naming.cell(line.need().skill()));
            row.add(Cell.text(line.need().importance().term()));
            boolean some = false;
            for (TeamGap.Member member : team.members()) {
                Gap.Status status = status(member, line.need().one());
                boolean has = status == Gap.Status.HELD || status == Gap.Status.PARTLY;
                some |= has;
                row.add(has ? Cell.text(status.word()) : Cell.EMPTY);
            }
            if (some) {
                rows.add(row);
            }
        }
        return Table.of(columns, rows);
    }

    private static Gap.Status status(TeamGap.Member member, int one) {
        return member.gap().lines().stream()
                .filter(line -> line.need().one() == one)
                .map(Gap.Line::status)
                .findFirst()
                .orElse(Gap.Status.MISSING);
    }

    /** One row each person and skill, for a spreadsheet. */
    public Table table(TeamGap team, EntityCells cells) {
        List<String> columns = new ArrayList<>(List.of("person"));
        cells.columns("skill", columns);
        columns.addAll(List.of("importance", "status", "weight", "effort", "band"));
        columns.addAll(List.of("level", "heldLevel"));
        cells.columns("nearest", columns);
        List<List<Cell>> rows = new ArrayList<>();
        for (TeamGap.Member member : team.members()) {
            for (Gap.Line line : member.gap().lines()) {
                rows.add(row(member.name(), line, cells));
            }
        }
        return cells.table(columns, rows);
    }

    private List<Cell> row(String person, Gap.Line line, EntityCells cells) {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.text(person));
        cells.add(line.need().skill(), row);
        row.add(Cell.text(line.need().importance().term()));
        row.add(Cell.text(line.status().word()));
        row.add(Cell.number(line.weight(), 3));
        row.add(Cell.number(line.effort(), 3));
        row.add(Cell.text(line.band().word()));
        row.add(Cell.number(grounds.level(line.need()), 2));
        row.add(Cell.number(line.holding() == null ? Double.NaN : line.holding().level(), 2));
        cells.add(line.nearest() == null ? SkillGraph.NONE : line.nearest().skill(), row);
        return row;
    }
}
