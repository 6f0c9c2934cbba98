package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.draw.Markup;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.draw.Typeset;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.need.Matrix;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;

/**
 * A {@link Matrix} as a heat map: the darker, the more a role asks for a skill. Each field says so
 * in a letter and a word too, so that nothing hangs on colours.
 */
public final class HeatMap {
    private static final int ROW = 22;
    private static final int CELL = 30;
    private static final int NAMES = 300;
    private static final int HEAD = 240;
    private static final int MARGIN = 10;

    /** What the last of the slanted names needs beside its column. */
    private static final int SLANT = 85;

    private static final String RULES =
            """
            td.e { background: $need; color: $paper; }
            td.o { background: $need-half; color: $ink; }
            td.h { background: $need-box; color: $ink; }
            td.e, td.o, td.h { text-align: center; } abbr { text-decoration: none; }
            thead th.turned { writing-mode: vertical-rl; transform: rotate(180deg); }
            thead th.turned { max-height: 14rem; text-align: left; vertical-align: middle; }
            tbody th { font-weight: 400; }
            strong.alone { color: $bad; }
            """;

    private static final String SVG_RULES =
            """
            .e { fill: $need; }
            .o { fill: $need-half; }
            .h { fill: $need-box; }
            text.e { fill: $paper; }
            text.o, text.h { fill: $ink; }
            """;

    private final SkillGraph graph;
    private final Naming naming;
    private final MatrixReport report;

    public HeatMap(SkillGraph graph, Naming naming) {
        this.graph = graph;
        this.naming = naming;
        this.report = new MatrixReport(graph, naming, false);
    }

    /** As an HTML file. */
    public String html(Matrix matrix, String title) {
        HtmlPage page = new HtmlPage(title).style(RULES);
        report.findings(matrix).forEach(page::line);
        StringBuilder table = new StringBuilder("<table>\n<caption>Skills by role: ");
        table.append(MatrixReport.legend(HeatMap::shown));
        table.append("</caption>\n<thead>\n<tr><th scope=\"col\">skill</th>");
        for (int role : matrix.roles()) {
            table.append("<th scope=\"col\" class=\"turned\">");
            table.append(Markup.link(graph.concepts().iri(role), naming.of(role))).append("</th>");
        }
        if (!matrix.team().isEmpty()) {
            table.append("<th scope=\"col\">held by</th>");
        }
        table.append("</tr>\n</thead>\n<tbody>\n");
        for (Matrix.Line line : matrix.lines()) {
            row(line, !matrix.team().isEmpty(), table);
        }
        page.wide("Skills by role", table.append("</tbody>\n</table>\n").toString());
        return page.line(report.coverage(matrix)).toString();
    }

    private void row(Matrix.Line line, boolean team, StringBuilder table) {
        table.append("<tr><th scope=\"row\">");
        table.append(Markup.link(graph.concepts().iri(line.skill()), naming.of(line.skill())));
        table.append("</th>");
        for (Need need : line.needs()) {
            table.append(need == null ? "<td></td>" : field(need));
        }
        if (team) {
            List<String> holders = line.holders();
            String names = Markup.text(String.join(", ", holders));
            boolean alone = holders.size() == 1 && line.importance() == Importance.ESSENTIAL;
            String shown = alone ? "<strong class=\"alone\">only " + names + "</strong>" : names;
            table.append("<td>").append(holders.isEmpty() ? "nobody" : shown).append("</td>");
        }
        table.append("</tr>\n");
    }

    private static String field(Need need) {
        String letter = MatrixReport.letter(need.importance());
        return "<td class=\""
                + letter
                + "\"><abbr title=\""
                + need.importance().term()
                + "\">"
                + shown(need.importance())
                + "</abbr></td>";
    }

    /** The letter as readers see it. */
    private static String shown(Importance importance) {
        String letter = MatrixReport.letter(importance);
        return letter.equals("e") ? "E" : letter;
    }

    /** As a drawing. */
    public Svg svg(Matrix matrix, String title) {
        int columns = matrix.roles().size();
        Svg svg =
                new Svg(
                        2 * MARGIN + NAMES + columns * CELL + SLANT,
                        2 * MARGIN + HEAD + matrix.lines().size() * ROW,
                        title,
                        report.coverage(matrix),
                        SVG_RULES);
        for (int i = 0; i < columns; i++) {
            int x = MARGIN + NAMES + i * CELL + CELL / 2 + 4;
            String name = cut(naming.of(matrix.roles().get(i)), HEAD);
            svg.turned(-70, x, MARGIN + HEAD - 8, Svg.Anchor.START, name);
        }
        for (int k = 0; k < matrix.lines().size(); k++) {
            Matrix.Line line = matrix.lines().get(k);
            int y = MARGIN + HEAD + k * ROW;
            String name = cut(naming.of(line.skill()), NAMES - MARGIN);
            svg.text("", MARGIN, y + 15, Svg.Anchor.START, name);
            for (int i = 0; i < columns; i++) {
                if (line.needs().get(i) != null) {
                    field(line.needs().get(i), MARGIN + NAMES + i * CELL, y, svg);
                }
            }
        }
        return svg;
    }

    private static void field(Need need, int x, int y, Svg svg) {
        String letter = MatrixReport.letter(need.importance());
        String shown = letter.equals("e") ? "E" : letter;
        svg.group(need.importance().term())
                .rectangle(letter, x + 1, y + 1, CELL - 2, ROW - 2, 0)
                .text(letter, x + CELL / 2, y + 15, Svg.Anchor.MIDDLE, shown)
                .end();
    }

    private static String cut(String text, int width) {
        return Typeset.line(text, width, Svg.FONT);
    }
}
