package org.rolegraph.career.report;

import java.util.List;
import org.rolegraph.base.draw.Markup;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.path.CareerPath;

/**
 * Paths side by side as SVG within a page: all begin in one box above and end in one below, and
 * each is a column of the roles between, with what each change costs at its line.
 */
final class PathDrawing {
    private static final int COLUMN = 250;
    private static final int GAP = 24;
    private static final int BOX = 60;
    private static final int STEP = 66;
    private static final int MARGIN = 8;

    /** Characters that fit into a box. */
    private static final int CHARACTERS = 28;

    private final List<CareerPath> paths;
    private final Naming naming;
    private final StringBuilder svg = new StringBuilder();
    private final int width;
    private final int height;

    private PathDrawing(List<CareerPath> paths, Naming naming) {
        this.paths = paths;
        this.naming = naming;
        this.width = 2 * MARGIN + paths.size() * (COLUMN + GAP) - GAP;
        int hops = paths.stream().mapToInt(path -> path.hops().size()).max().orElse(1);
        this.height = 2 * MARGIN + (hops + 1) * BOX + hops * STEP;
    }

    static String of(List<CareerPath> paths, Naming naming) {
        return new PathDrawing(paths, naming).draw();
    }

    private String draw() {
        List<Integer> roles = paths.get(0).roles();
        String from = naming.of(roles.get(0));
        String to = naming.of(roles.get(roles.size() - 1));
        String title =
                (paths.size() == 1 ? "1 path" : paths.size() + " paths")
                        + " from "
                        + from
                        + " to "
                        + to;
        svg.append("<svg role=\"img\" aria-label=\"").append(Markup.text(title));
        svg.append("\" width=\"").append(width).append("\" height=\"").append(height);
        svg.append("\" viewBox=\"0 0 ").append(width).append(' ').append(height).append("\">\n");
        svg.append("<defs><marker id=\"head\" viewBox=\"0 0 8 8\" refX=\"7\" refY=\"4\"");
        svg.append(" markerWidth=\"6\" markerHeight=\"6\" orient=\"auto\">");
        svg.append("<path class=\"head\" d=\"M0 0L8 4L0 8z\"/></marker></defs>\n");
        for (int i = 0; i < paths.size(); i++) {
            column(paths.get(i), MARGIN + i * (COLUMN + GAP));
        }
        box("end", MARGIN, MARGIN, width - 2 * MARGIN, from, width / 8);
        box("end", MARGIN, height - MARGIN - BOX, width - 2 * MARGIN, to, width / 8);
        return svg.append("</svg>\n").toString();
    }

    private void column(CareerPath path, int x) {
        int hops = path.hops().size();
        int room = height - 2 * MARGIN - 2 * BOX - (hops - 1) * BOX;
        int y = MARGIN + BOX;
        for (int i = 0; i < hops; i++) {
            CareerPath.Hop hop = path.hops().get(i);
            // what is left over by whole pixels goes to the last
            int step = i == hops - 1 ? height - MARGIN - BOX - y : room / hops;
            line(x + COLUMN / 2, y, step, hop);
            y += step;
            if (i < hops - 1) {
                box("box", x, y, COLUMN, naming.of(hop.to()), CHARACTERS);
                y += BOX;
            }
        }
    }

    private void line(int x, int y, int length, CareerPath.Hop hop) {
        svg.append("<path class=\"line\" marker-end=\"url(#head)\" d=\"M").append(x).append(' ');
        svg.append(y).append("V").append(y + length - 2).append("\"/>\n");
        text("cost", x + 10, y + length / 2 - 4, "start", PathReport.amount(hop.cost()));
        String new1 = hop.newSkills() == 1 ? " new skill" : " new skills";
        text("small", x + 10, y + length / 2 + 14, "start", hop.newSkills() + new1);
    }

    private void box(String kind, int x, int y, int wide, String name, int characters) {
        svg.append("<g><title>").append(Markup.text(name)).append("</title>\n");
        svg.append("<rect class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"");
        svg.append(y).append("\" width=\"").append(wide).append("\" height=\"").append(BOX);
        svg.append("\" rx=\"8\"/>\n");
        List<String> lines = Markup.lines(name, characters, 3);
        int line = y + BOX / 2 + 5 - (lines.size() - 1) * 8;
        for (String text : lines) {
            text("title", x + wide / 2, line, "middle", text);
            line += 16;
        }
        svg.append("</g>\n");
    }

    private void text(String kind, int x, int y, String anchor, String text) {
        svg.append("<text class=\"").append(kind).append("\" x=\"").append(x).append("\" y=\"");
        svg.append(y).append("\" text-anchor=\"").append(anchor).append("\">");
        svg.append(Markup.text(text)).append("</text>\n");
    }
}
