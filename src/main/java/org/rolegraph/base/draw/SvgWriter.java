package org.rolegraph.base.draw;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Picture.Tone;
import org.rolegraph.base.draw.PictureLayout.Box;
import org.rolegraph.base.draw.PictureLayout.Heading;
import org.rolegraph.base.draw.PictureLayout.Node;
import org.rolegraph.base.draw.PictureLayout.Words;

/**
 * SVG of a picture that is laid out.
 *
 * @see <a href="https://www.w3.org/TR/SVG11/">SVG 1.1</a>
 */
final class SvgWriter {
    /** Colours have a contrast of 4.5 at least to what is behind them, in light and in dark. */
    private static final String STYLE =
            """
            text { font-family: sans-serif; font-size: 13px; fill: #1f2328; }
            .paper { fill: #ffffff; }
            .small { font-size: 11px; fill: #57606a; }
            .name { font-size: 17px; font-weight: bold; }
            .title { font-size: 12px; font-weight: bold; }
            .box { stroke-width: 1; }
            .centre { fill: #f6f8fa; stroke: #57606a; stroke-width: 2; }
            .line { fill: none; stroke-width: 1.5; }
            .more { fill: none; stroke-dasharray: 4 3; }
            .box.need { fill: #eef4ff; } .need { stroke: #1d5fbf; } .title.need { fill: #1d5fbf; }
            .box.work { fill: #edf7ee; } .work { stroke: #24703a; } .title.work { fill: #24703a; }
            .box.kind { fill: #f6f0fb; } .kind { stroke: #7a3fa8; } .title.kind { fill: #7a3fa8; }
            .box.link { fill: #fdf3e7; } .link { stroke: #98540b; } .title.link { fill: #98540b; }
            .title, text { stroke: none; }
            @media (prefers-color-scheme: dark) {
            text { fill: #e6edf3; }
            .paper { fill: #0d1117; }
            .small { fill: #9da7b1; }
            .centre { fill: #161b22; stroke: #9da7b1; }
            .box.need { fill: #10233f; } .need { stroke: #79b0ff; } .title.need { fill: #79b0ff; }
            .box.work { fill: #10291a; } .work { stroke: #6fcf87; } .title.work { fill: #6fcf87; }
            .box.kind { fill: #261636; } .kind { stroke: #cf9ff2; } .title.kind { fill: #cf9ff2; }
            .box.link { fill: #33210b; } .link { stroke: #f0b06a; } .title.link { fill: #f0b06a; }
            }
            """;

    /** How far the lines that hold a group together stand from its boxes. */
    private static final int SPINE = 12;

    private final PictureLayout layout;
    private final Writer out;

    private SvgWriter(PictureLayout layout, Writer out) {
        this.layout = layout;
        this.out = out;
    }

    static void write(PictureLayout layout, Writer out) throws IOException {
        new SvgWriter(layout, out).write();
    }

    private void write() throws IOException {
        Picture picture = layout.picture();
        String size = "width=\"" + layout.width() + "\" height=\"" + layout.height() + "\"";
        out.write("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.write("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" " + size);
        out.write(" viewBox=\"0 0 " + layout.width() + " " + layout.height() + "\">\n");
        out.write("<title>" + text(picture.centre().label()) + "</title>\n");
        out.write("<desc>" + text(description(picture)) + "</desc>\n");
        out.write("<style>\n" + STYLE + "</style>\n");
        out.write("<rect class=\"paper\" " + size + "/>\n");
        for (Heading heading : layout.headings()) {
            lines(heading);
        }
        centre();
        for (Heading heading : layout.headings()) {
            String anchor = heading.left() ? " text-anchor=\"end\"" : "";
            text(
                    "title " + tone(heading.tone()),
                    anchor,
                    heading.edge(),
                    heading.y() + 4,
                    heading.title());
        }
        for (Node node : layout.nodes()) {
            node(node);
        }
        int y = layout.height() - layout.footnote().size() * PictureLayout.SMALL_LINE - 6;
        lines(layout.footnote(), "small", PictureLayout.margin(), y, PictureLayout.SMALL_LINE);
        out.write("</svg>\n");
    }

    private static String description(Picture picture) {
        StringBuilder text = new StringBuilder();
        for (Picture.Group group : picture.groups()) {
            List<String> names = group.items().stream().map(Picture.Item::label).toList();
            text.append(group.title()).append(": ").append(String.join(", ", names));
            text.append(group.more() > 0 ? " and " + group.more() + " more. " : ". ");
        }
        return text.toString().strip();
    }

    /** From the centre to the heading, down the boxes, and a stroke to each of them. */
    private void lines(Heading heading) throws IOException {
        Box centre = layout.centre();
        int side = heading.left() ? -1 : 1;
        int from = heading.left() ? centre.x() : centre.x() + centre.width();
        int spine = heading.edge() - side * SPINE;
        int bend = (from + spine) / 2;
        StringBuilder path = new StringBuilder();
        path.append("M").append(from).append(' ').append(centre.middle());
        path.append("C").append(bend).append(' ').append(centre.middle()).append(' ');
        path.append(bend).append(' ').append(heading.y()).append(' ');
        path.append(spine).append(' ').append(heading.y());
        path.append("V").append(heading.end());
        for (Node node : layout.nodes()) {
            int y = node.box().middle();
            if (node.left() == heading.left() && y > heading.y() && y <= heading.end()) {
                path.append("M").append(spine).append(' ').append(y);
                path.append("H").append(heading.edge());
            }
        }
        out.write("<path class=\"line " + tone(heading.tone()) + "\" d=\"" + path + "\"/>\n");
    }

    private void centre() throws IOException {
        Picture.Centre centre = layout.picture().centre();
        Box box = layout.centre();
        Words words = Words.of(centre);
        out.write("<g><title>" + text(centre.id()) + "</title>\n");
        rectangle("centre", box, 10);
        int x = box.x() + PictureLayout.PADDING;
        int y = box.y() + PictureLayout.PADDING;
        y = lines(words.label(), "name", x, y, PictureLayout.LARGE_LINE);
        y = lines(words.id(), "small", x, y, PictureLayout.SMALL_LINE);
        for (List<String> fact : words.facts()) {
            y = lines(fact, "small", x, y + 6, PictureLayout.SMALL_LINE);
        }
        out.write("</g>\n");
    }

    private void node(Node node) throws IOException {
        String title = node.item() == null ? "" : node.item().label() + "\n" + node.item().id();
        out.write("<g>" + (title.isEmpty() ? "" : "<title>" + text(title) + "</title>") + "\n");
        String more = node.item() == null ? " more" : "";
        rectangle("box " + tone(node.tone()) + more, node.box(), 6);
        int x = node.box().x() + PictureLayout.PADDING;
        int y = node.box().y() + PictureLayout.PADDING / 2;
        y = lines(node.lines(), item(node), x, y, PictureLayout.LINE);
        lines(node.notes(), "small", x, y, PictureLayout.SMALL_LINE);
        out.write("</g>\n");
    }

    private static String item(Node node) {
        return node.item() == null ? "small" : "";
    }

    private void rectangle(String type, Box box, int round) throws IOException {
        out.write("<rect class=\"" + type + "\" x=\"" + box.x() + "\" y=\"" + box.y());
        out.write("\" width=\"" + box.width() + "\" height=\"" + box.height());
        out.write("\" rx=\"" + round + "\"/>\n");
    }

    /** Writes lines below y; gives the y below them. */
    private int lines(List<String> lines, String type, int x, int y, int height)
            throws IOException {
        int below = y;
        for (String line : lines) {
            below += height;
            text(type, "", x, below - height / 4, line);
        }
        return below;
    }

    private void text(String type, String more, int x, int y, String text) throws IOException {
        String named = type.isEmpty() ? "" : " class=\"" + type + "\"";
        out.write("<text" + named + more + " x=\"" + x + "\" y=\"" + y + "\">");
        out.write(text(text) + "</text>\n");
    }

    private static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }

    /** Escaped; line feeds stay, what steers or hides text is U+FFFD. */
    private static String text(String text) {
        StringBuilder escaped = new StringBuilder();
        for (String line : (Iterable<String>) text.lines()::iterator) {
            escaped.append(escaped.length() == 0 ? "" : "\n");
            escaped.append(Markup.escaped(Typeset.clean(line)));
        }
        return escaped.toString();
    }
}
