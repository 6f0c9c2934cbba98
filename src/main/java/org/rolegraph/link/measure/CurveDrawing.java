package org.rolegraph.link.measure;

import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.draw.Typeset;

/**
 * Precision by coverage, one line a set: how often the first concept is right among the share of
 * the titles that are answered most surely.
 */
public final class CurveDrawing {
    private static final int LEFT = 62;
    private static final int TOP = 24;

    /** Of the square that the lines are drawn in. */
    private static final int SIDE = 360;

    private static final int LEGEND = LEFT + SIDE + 28;
    private static final int WIDTH = LEGEND + 230;
    private static final int HEIGHT = TOP + SIDE + 56;
    private static final int ROW = 20;

    private static final int COLOURS = 8;
    private static final int DASHES = 4;

    /** What the name of a set may take of the legend. */
    private static final int NAME = 190;

    /** What is aimed at, as {@link Evaluation} reports it. */
    private static final double WANTED = 0.95;

    private static final String RULES =
            """
            .grid { stroke: $rule; }
            .axis { stroke: $soft; fill: none; }
            .wanted { stroke: $soft; stroke-dasharray: 3 3; }
            .line { stroke-width: 2; stroke-linejoin: round; }
            .c0 { stroke: $need; } .c1 { stroke: $link; } .c2 { stroke: $work; } .c3 { stroke: $kind; }
            .c4 { stroke: $bad; } .c5 { stroke: $teal; } .c6 { stroke: $soft; } .c7 { stroke: $pink; }
            .d1 { stroke-dasharray: 7 3; } .d2 { stroke-dasharray: 2 3; }
            .d3 { stroke-dasharray: 9 3 2 3; }
            """;

    private final Svg svg;

    private CurveDrawing(Svg svg) {
        this.svg = svg;
    }

    /** The drawing of these, in their order. */
    public static Svg of(List<Evaluation> evaluations) {
        int height = Math.max(HEIGHT, TOP + evaluations.size() * ROW + ROW);
        String title = "Precision by coverage";
        Svg svg = new Svg(WIDTH, height, title, description(evaluations), RULES);
        CurveDrawing drawing = new CurveDrawing(svg);
        drawing.axes();
        for (int i = 0; i < evaluations.size(); i++) {
            drawing.line(evaluations.get(i), i);
        }
        return svg;
    }

    private static String description(List<Evaluation> evaluations) {
        StringBuilder text = new StringBuilder();
        for (Evaluation each : evaluations) {
            Figures figures = each.figures();
            text.append(each.name().replace('\n', ' '));
            text.append(
                    String.format(
                            Locale.ROOT,
                            ": %.4f of all titles are right; %.4f of the titles, the surest, are"
                                    + " %.2f right.\n",
                            figures.accuracy(1, true).value(),
                            figures.coverage(WANTED),
                            WANTED));
        }
        return text.toString();
    }

    private void axes() {
        for (int tick = 0; tick <= 5; tick++) {
            double at = tick / 5.0;
            String label = String.format(Locale.ROOT, "%.1f", at);
            svg.path("grid", "M" + Svg.number(x(at)) + " " + TOP + "V" + (TOP + SIDE));
            svg.path("grid", "M" + LEFT + " " + Svg.number(y(at)) + "H" + (LEFT + SIDE));
            svg.text("", x(at), TOP + SIDE + 18, Svg.Anchor.MIDDLE, label);
            svg.text("", LEFT - 8, y(at) + 4, Svg.Anchor.END, label);
        }
        svg.path("wanted", "M" + LEFT + " " + Svg.number(y(WANTED)) + "H" + (LEFT + SIDE));
        svg.text("", LEFT + SIDE + 4, y(WANTED) + 4, Svg.Anchor.START, ".95");
        svg.path("axis", "M" + LEFT + " " + TOP + "V" + (TOP + SIDE) + "H" + (LEFT + SIDE));
        svg.text("", LEFT + SIDE / 2, TOP + SIDE + 40, Svg.Anchor.MIDDLE, "coverage");
        svg.turned(-90, 18, TOP + SIDE / 2, Svg.Anchor.MIDDLE, "precision");
    }

    private void line(Evaluation evaluation, int number) {
        String colour = "line c" + number % COLOURS;
        String look = colour + " d" + number / COLOURS % DASHES;
        int y = TOP + number * ROW + ROW / 2;
        svg.path(look, "M" + LEGEND + " " + y + "h26");
        String name = Typeset.line(evaluation.name(), NAME, Svg.FONT);
        svg.text("", LEGEND + 34, y + 4, Svg.Anchor.START, name);
        StringBuilder path = new StringBuilder();
        String end = "";
        for (Figures.Point point : evaluation.figures().curve()) {
            end = Svg.number(x(point.coverage())) + " " + Svg.number(y(point.precision()));
            path.append(path.isEmpty() ? "M" : " L").append(end);
        }
        if (!path.isEmpty()) {
            // a curve of one point shows by its end alone
            svg.group(evaluation.name().replace('\n', ' '))
                    .path(look, path)
                    .path(colour, "M" + end + " m-2.5 0 h5")
                    .end();
        }
    }

    private static double x(double coverage) {
        return LEFT + SIDE * coverage;
    }

    private static double y(double precision) {
        return TOP + SIDE * (1 - precision);
    }
}
