package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.HtmlPage;
import org.rolegraph.base.draw.Markup;
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
    private static final int HEAD = 210;
    private static final int MARGIN = 10;

    private static final String RULES =
            """
            td.e { background: var(--e); color: var(--e-ink); }
            td.o { background: var(--o); color: var(--o-ink); }
            td.h { background: var(--h); color: var(--h-ink); }
            td.e, td.o, td.h { text-align: center; } abbr { text-decoration: none; }
            thead th.turned { writing-mode: vertical-rl; transform: rotate(180deg);
              max-height: 14rem; text-align: left; vertical-align: middle; font-weight: 600; }
            tbody th { font-weight: 400; } strong.alone { color: var(--bad); }
            """;

    private static final String SVG_STYLE =
            """
            text { font: 12px sans-serif; fill: #1f2328; } .paper { fill: #ffffff; }
            .e { fill: #1d5fbf; } .o { fill: #b6d0f7; } .h { fill: #e8f0fd; }
            text.e { fill: #ffffff; } text.o, text.h { fill: #10233f; }
            @media (prefers-color-scheme: dark) { text { fill: #e6edf3; } .paper { fill: #0d1117; }
            .e { fill: #79b0ff; } .o { fill: #2a4d80; } .h { fill: #162b49; }
            text.e { fill: #0d1117; } text.o { fill: #ffffff; } text.h { fill: #e6edf3; } }
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

    /** As an SVG file. */
    public String svg(Matrix matrix, String title) {
        int width = 2 * MARGIN + NAMES + matrix.roles().size() * CELL + 60;
        int height = 2 * MARGIN + HEAD + matrix.lines().size() * ROW;
        StringBuilder svg = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        svg.append("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" width=\"").append(width);
        svg.append("\" height=\"").append(height).append("\" viewBox=\"0 0 ").append(width);
        svg.append(' ').append(height).append("\">\n<title>").append(Markup.text(title));
        svg.append("</title>\n<desc>").append(Markup.text(report.coverage(matrix)));
        svg.append("</desc>\n<style>\n").append(SVG_STYLE).append("</style>\n");
        svg.append("<rect class=\"paper\" width=\"").append(width).append("\" height=\"");
        svg.append(height).append("\"/>\n");
        for (int i = 0; i < matrix.roles().size(); i++) {
            int x = MARGIN + NAMES + i * CELL + CELL / 2 + 4;
            svg.append("<text transform=\"translate(").append(x).append(' ');
            svg.append(MARGIN + HEAD - 8).append(") rotate(-70)\">");
            svg.append(cut(naming.of(matrix.roles().get(i)), 32)).append("</text>\n");
        }
        for (int k = 0; k < matrix.lines().size(); k++) {
            Matrix.Line line = matrix.lines().get(k);
            int y = MARGIN + HEAD + k * ROW;
            svg.append("<text x=\"").append(MARGIN).append("\" y=\"").append(y + 15);
            svg.append("\">").append(cut(naming.of(line.skill()), 44)).append("</text>\n");
            for (int i = 0; i < line.needs().size(); i++) {
                if (line.needs().get(i) != null) {
                    field(line.needs().get(i), MARGIN + NAMES + i * CELL, y, svg);
                }
            }
        }
        return svg.append("</svg>\n").toString();
    }

    private static void field(Need need, int x, int y, StringBuilder svg) {
        String letter = MatrixReport.letter(need.importance());
        svg.append("<g><title>").append(need.importance().term()).append("</title><rect class=\"");
        svg.append(letter).append("\" x=\"").append(x + 1).append("\" y=\"").append(y + 1);
        svg.append("\" width=\"").append(CELL - 2).append("\" height=\"").append(ROW - 2);
        svg.append("\"/><text class=\"").append(letter).append("\" x=\"").append(x + CELL / 2);
        svg.append("\" y=\"").append(y + 15).append("\" text-anchor=\"middle\">");
        svg.append(letter.equals("e") ? "E" : letter).append("</text></g>\n");
    }

    private static String cut(String text, int characters) {
        return Markup.text(Markup.lines(text, characters, 1).get(0));
    }
}
