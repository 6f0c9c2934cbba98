package org.rolegraph.link.measure;

import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Markup;
import org.rolegraph.base.problem.ProblemText;

/**
 * Precision by coverage as an SVG file, one line a set: how often the first concept is right among
 * the share of the titles that are answered most surely.
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
    private static final List<String> DASHES = List.of("", "7 3", "2 3", "9 3 2 3");

    /** What is aimed at, as {@link Evaluation} reports it. */
    private static final double WANTED = 0.95;

    /** Characters of a set's name that the legend has room for. */
    private static final int NAME = 30;

    /** Colours have a contrast of 4.5 at least to what is behind them, in light and in dark. */
    private static final String STYLE =
            """
            text { font: 12px sans-serif; fill: #1f2328; } .paper { fill: #ffffff; }
            .grid { stroke: #d0d7de; } .axis { stroke: #57606a; fill: none; }
            .wanted { stroke: #57606a; stroke-dasharray: 3 3; }
            .line { fill: none; stroke-width: 2; stroke-linejoin: round; }
            .c0 { stroke: #1d5fbf; } .c1 { stroke: #98540b; } .c2 { stroke: #24703a; }
            .c3 { stroke: #7a3fa8; } .c4 { stroke: #b3261e; } .c5 { stroke: #0b6e69; }
            .c6 { stroke: #57606a; } .c7 { stroke: #a01860; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; } .paper { fill: #0d1117; }
            .grid { stroke: #30363d; } .axis, .wanted { stroke: #9da7b1; }
            .c0 { stroke: #79b0ff; } .c1 { stroke: #f0b06a; } .c2 { stroke: #6fcf87; }
            .c3 { stroke: #cf9ff2; } .c4 { stroke: #ff8a80; } .c5 { stroke: #5fd3cc; }
            .c6 { stroke: #9da7b1; } .c7 { stroke: #ff8cc6; }
            }
            """;

    private final StringBuilder svg = new StringBuilder();

    private CurveDrawing() {}

    /** The drawing of these, in their order. */
    public static String svg(List<Evaluation> evaluations) {
        return new CurveDrawing().draw(evaluations);
    }

    private String draw(List<Evaluation> evaluations) {
        int height = Math.max(HEIGHT, TOP + evaluations.size() * ROW + ROW);
        add(
                "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\"");
        add(" role=\"img\" width=\"%d\" height=\"%d\"", WIDTH, height);
        add(" viewBox=\"0 0 %d %d\">\n<title>Precision by coverage</title>\n<desc>", WIDTH, height);
        for (Evaluation each : evaluations) {
            Figures figures = each.figures();
            add(
                    "%s: %.4f of all titles are right; %.4f of the titles, the surest, are %.2f"
                            + " right.\n",
                    text(each.name()),
                    figures.accuracy(1, true).value(),
                    figures.coverage(WANTED),
                    WANTED);
        }
        add("</desc>\n<style>\n" + STYLE + "</style>\n");
        add("<rect class=\"paper\" width=\"%d\" height=\"%d\"/>\n", WIDTH, height);
        axes();
        for (int i = 0; i < evaluations.size(); i++) {
            line(evaluations.get(i), i);
        }
        return svg.append("</svg>\n").toString();
    }

    private void axes() {
        for (int tick = 0; tick <= 5; tick++) {
            double at = tick / 5.0;
            add("<path class=\"grid\" d=\"M%.1f %d V%d\"/>\n", x(at), TOP, TOP + SIDE);
            add("<path class=\"grid\" d=\"M%d %.1f H%d\"/>\n", LEFT, y(at), LEFT + SIDE);
            add(
                    "<text x=\"%.1f\" y=\"%d\" text-anchor=\"middle\">%.1f</text>\n",
                    x(at), TOP + SIDE + 18, at);
            add(
                    "<text x=\"%d\" y=\"%.1f\" text-anchor=\"end\">%.1f</text>\n",
                    LEFT - 8, y(at) + 4, at);
        }
        add("<path class=\"wanted\" d=\"M%d %.1f H%d\"/>\n", LEFT, y(WANTED), LEFT + SIDE);
        add("<text x=\"%d\" y=\"%.1f\">.95</text>\n", LEFT + SIDE + 4, y(WANTED) + 4);
        add("<path class=\"axis\" d=\"M%d %d V%d H%d\"/>\n", LEFT, TOP, TOP + SIDE, LEFT + SIDE);
        add(
                "<text x=\"%d\" y=\"%d\" text-anchor=\"middle\">coverage</text>\n",
                LEFT + SIDE / 2, TOP + SIDE + 40);
        add(
                "<text transform=\"translate(18 %d) rotate(-90)\""
                        + " text-anchor=\"middle\">precision</text>\n",
                TOP + SIDE / 2);
    }

    private void line(Evaluation evaluation, int number) {
        String look = "class=\"line c" + number % COLOURS + '"';
        String dash = DASHES.get(number / COLOURS % DASHES.size());
        look += dash.isEmpty() ? "" : " stroke-dasharray=\"" + dash + '"';
        int y = TOP + number * ROW + ROW / 2;
        add("<path %s d=\"M%d %d h26\"/>\n", look, LEGEND, y);
        add("<text x=\"%d\" y=\"%d\">%s</text>\n", LEGEND + 34, y + 4, name(evaluation));
        StringBuilder path = new StringBuilder();
        for (Figures.Point point : evaluation.figures().curve()) {
            path.append(path.isEmpty() ? "M" : " L");
            path.append(
                    String.format(
                            Locale.ROOT, "%.1f %.1f", x(point.coverage()), y(point.precision())));
        }
        if (path.isEmpty()) {
            return;
        }
        // a curve of one point shows by its end alone
        String end = path.substring(Math.max(path.lastIndexOf("L"), 0) + 1);
        add("<g><title>%s</title><path %s d=\"%s\"/>", text(evaluation.name()), look, path);
        add("<path class=\"line c%d\" d=\"M%s m-2.5 0 h5\"/></g>\n", number % COLOURS, end);
    }

    private static String name(Evaluation evaluation) {
        String name = evaluation.name();
        boolean fits = name.codePointCount(0, name.length()) <= NAME;
        return text(fits ? name : name.substring(0, name.offsetByCodePoints(0, NAME - 1)) + "…");
    }

    private static double x(double coverage) {
        return LEFT + SIDE * coverage;
    }

    private static double y(double precision) {
        return TOP + SIDE * (1 - precision);
    }

    private void add(String format, Object... values) {
        svg.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values));
    }

    private static String text(String text) {
        return Markup.escaped(ProblemText.safe(text));
    }
}
