package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.rolegraph.base.draw.TextPage;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Kin;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.need.Part;
import org.rolegraph.career.similar.Comparison;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.similar.SimilarRoles;
import org.rolegraph.career.similar.SimilarSkills;

/** {@link SimilarRoles} and {@link SimilarSkills} as pages and tables. */
public final class SimilarReport {
    private static final int BAR = 8;
    private static final int INDENT = 14;

    /** From which share of the likeness it is said that it is mostly, or only, that of titles. */
    private static final double MOSTLY = 0.8;

    private static final double ONLY = 0.95;

    private final SkillGraph graph;
    private final Naming naming;
    private final Grounds grounds;

    /**
     * A way to tell of likeness.
     *
     * @param evidence whether it says on what it rests that two roles share a skill or activity
     */
    public SimilarReport(SkillGraph graph, Naming naming, boolean evidence) {
        this.graph = graph;
        this.naming = naming;
        this.grounds = evidence ? new Grounds(graph, naming) : null;
    }

    /**
     * What is said below the roles: that there are none, and what is known of the one asked for.
     */
    public List<String> closing(SimilarRoles answer) {
        List<String> lines = new ArrayList<>();
        if (answer.found().isEmpty()) {
            lines.add(
                    "nothing is alike enough: no role here has a likeness of "
                            + TextPage.two(SimilarRoles.FLOOR)
                            + " or more to it");
        }
        lines.add(coverage(answer));
        return lines;
    }

    private String coverage(SimilarRoles answer) {
        List<Need> asked =
                new Needs(graph)
                        .all(answer.role()).values().stream()
                                .filter(need -> need.importance().isAsked())
                                .toList();
        return Coverage.of(graph, asked, naming).line();
    }

    /** What the answer knows of who asks for the skill that it is about, in a line. */
    public String closing(SimilarSkills answer) {
        return Coverage.of(graph, answer, naming).line();
    }

    /** Roles, as a page. */
    public String page(SimilarRoles answer, int width) {
        TextPage page = new TextPage(width);
        page.line("like " + naming.full(answer.role()));
        for (Likeness.Borrowed borrowed : answer.borrowed()) {
            page.hanging("  ", borrowed(borrowed), 4);
        }
        int rank = 0;
        for (SimilarRoles.Found found : answer.found()) {
            page.blank();
            page.hanging(
                    String.format(Locale.ROOT, "%2d  ", ++rank)
                            + TextPage.bar(found.likeness(), BAR)
                            + "  ",
                    TextPage.two(found.likeness()) + "  " + naming.full(found.role()),
                    INDENT);
            StringJoiner parts = new StringJoiner(", ");
            for (Part part : Part.values()) {
                if (!Double.isNaN(found.part(part))) {
                    parts.add(part.word() + " " + TextPage.two(found.part(part)));
                }
            }
            if (!Double.isNaN(found.overlap())) {
                parts.add("overlap " + TextPage.two(found.overlap()));
            }
            String by = found.source().isEmpty() ? "across sources" : "by " + found.source();
            page.hanging("    ", by + ": " + parts, 4);
            if (!note(found).isEmpty()) {
                page.hanging("    ", note(found), 4);
            }
            page.items("    both   ", names(found.comparison().shared()), 11);
            if (grounds != null) {
                for (Comparison.Feature shared : found.comparison().shared()) {
                    page.hanging("           ", evidence(answer.role(), found, shared), 13);
                }
            }
            page.items("    here   ", names(found.comparison().here()), 11);
            page.items("    there  ", names(found.comparison().there()), 11);
        }
        page.blank();
        closing(answer).forEach(page::line);
        return page.toString();
    }

    /** That the titles alone, or little else, make two roles alike; empty where it is more. */
    public static String note(SimilarRoles.Found found) {
        double share = found.titlesShare();
        return share < MOSTLY
                ? ""
                : String.format(
                        Locale.ROOT,
                        "%s the titles are alike (%d %% of the likeness)",
                        share < ONLY ? "mostly" : "only",
                        Math.round(100 * share));
    }

    private String borrowed(Likeness.Borrowed borrowed) {
        Kin.Relative from = borrowed.from();
        return "across sources, "
                + borrowed.part().word()
                + " are those of "
                + naming.of(from.role())
                + ", by "
                + GapItems.via(from, naming);
    }

    private String evidence(int role, SimilarRoles.Found found, Comparison.Feature shared) {
        return naming.of(shared.concept())
                + ": "
                + grounds.of(role, shared)
                + " / "
                + grounds.of(found.role(), shared);
    }

    private List<String> names(List<Comparison.Feature> features) {
        return features.stream().map(f -> naming.of(f.concept())).distinct().toList();
    }

    /**
     * Roles, as a table.
     *
     * @param cells how entities are shown
     */
    public Table table(SimilarRoles answer, EntityCells cells) {
        List<String> columns = new ArrayList<>();
        cells.columns("role", columns);
        columns.add("likeness");
        for (Part part : Part.values()) {
            columns.add(part.word());
        }
        columns.addAll(List.of("overlap", "by", "note", "both", "here", "there"));
        if (grounds != null) {
            columns.add("evidence");
        }
        List<List<Cell>> rows = new ArrayList<>();
        for (SimilarRoles.Found found : answer.found()) {
            List<Cell> row = new ArrayList<>();
            cells.add(found.role(), row);
            row.add(Cell.number(found.likeness(), 4));
            for (Part part : Part.values()) {
                row.add(Cell.number(found.part(part), 4));
            }
            row.add(Cell.number(found.overlap(), 4));
            row.add(Cell.text(found.source()));
            row.add(Cell.text(note(found)));
            row.add(Cell.text(String.join("; ", names(found.comparison().shared()))));
            row.add(Cell.text(String.join("; ", names(found.comparison().here()))));
            row.add(Cell.text(String.join("; ", names(found.comparison().there()))));
            if (grounds != null) {
                row.add(
                        Cell.text(
                                found.comparison().shared().stream()
                                        .map(shared -> evidence(answer.role(), found, shared))
                                        .collect(Collectors.joining(" | "))));
            }
            rows.add(row);
        }
        return cells.table(columns, rows);
    }

    /** Skills, as a page. */
    public String page(SimilarSkills answer, int width) {
        TextPage page = new TextPage(width);
        page.line("asked for like " + naming.full(answer.skill())).blank();
        int rank = 0;
        for (SimilarSkills.Found found : answer.found()) {
            page.hanging(
                    String.format(Locale.ROOT, "%2d  ", ++rank)
                            + TextPage.bar(found.likeness(), BAR)
                            + "  ",
                    TextPage.two(found.likeness()) + "  " + naming.full(found.skill()),
                    INDENT);
            page.items("    by  ", found.roles().stream().map(naming::of).toList(), 8);
        }
        if (answer.found().isEmpty()) {
            page.line("no role here asks for it together with another skill");
        }
        return page.blank().line(closing(answer)).toString();
    }

    /** Skills, as a table. */
    public Table table(SimilarSkills answer, EntityCells cells) {
        List<String> columns = new ArrayList<>();
        cells.columns("skill", columns);
        columns.addAll(List.of("likeness", "overlap", "roles"));
        List<List<Cell>> rows = new ArrayList<>();
        for (SimilarSkills.Found found : answer.found()) {
            List<Cell> row = new ArrayList<>();
            cells.add(found.skill(), row);
            row.add(Cell.number(found.likeness(), 4));
            row.add(Cell.number(found.overlap(), 4));
            row.add(Cell.text(String.join("; ", found.roles().stream().map(naming::of).toList())));
            rows.add(row);
        }
        return cells.table(columns, rows);
    }
}
