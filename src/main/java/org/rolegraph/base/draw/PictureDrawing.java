package org.rolegraph.base.draw;

import java.util.List;
import java.util.Locale;
import org.rolegraph.base.draw.Picture.Tone;
import org.rolegraph.base.draw.PictureLayout.Box;
import org.rolegraph.base.draw.PictureLayout.Heading;
import org.rolegraph.base.draw.PictureLayout.Node;
import org.rolegraph.base.draw.PictureLayout.Words;

/** The drawing of a picture that is laid out. */
final class PictureDrawing {
    private static final String RULES =
            """
            .name { font-size: 17px; font-weight: bold; }
            .box { stroke-width: 1; }
            .centre { fill: $panel; stroke: $soft; stroke-width: 2; }
            .more { fill: none; stroke-dasharray: 4 3; }
            .box.need { fill: $need-box; } .need { stroke: $need; } .title.need { fill: $need; }
            .box.work { fill: $work-box; } .work { stroke: $work; } .title.work { fill: $work; }
            .box.kind { fill: $kind-box; } .kind { stroke: $kind; } .title.kind { fill: $kind; }
            .box.link { fill: $link-box; } .link { stroke: $link; } .title.link { fill: $link; }
            .title, text { stroke: none; }
            """;

    /** How far the lines that hold a group together stand from its boxes. */
    private static final int SPINE = 12;

    private final PictureLayout layout;
    private final Svg svg;

    private PictureDrawing(PictureLayout layout) {
        Picture picture = layout.picture();
        this.layout = layout;
        this.svg =
                new Svg(
                        layout.width(),
                        layout.height(),
                        picture.centre().label(),
                        description(picture),
                        RULES);
    }

    static Svg of(PictureLayout layout) {
        return new PictureDrawing(layout).draw();
    }

    private Svg draw() {
        layout.headings().forEach(this::lines);
        centre();
        for (Heading heading : layout.headings()) {
            svg.text(
                    "title " + tone(heading.tone()),
                    heading.edge(),
                    heading.y() + 4,
                    heading.left() ? Svg.Anchor.END : Svg.Anchor.START,
                    heading.title());
        }
        layout.nodes().forEach(this::node);
        int y = layout.height() - layout.footnote().size() * PictureLayout.SMALL_LINE - 6;
        svg.lines("small", PictureLayout.margin(), y, PictureLayout.SMALL_LINE, layout.footnote());
        return svg;
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
    private void lines(Heading heading) {
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
        svg.path("line " + tone(heading.tone()), path);
    }

    private void centre() {
        Picture.Centre centre = layout.picture().centre();
        Box box = layout.centre();
        Words words = Words.of(centre);
        svg.group(centre.id());
        rectangle("centre", box, 10);
        int x = box.x() + PictureLayout.PADDING;
        int y = box.y() + PictureLayout.PADDING;
        y = svg.lines("name", x, y, PictureLayout.LARGE_LINE, words.label());
        y = svg.lines("small", x, y, PictureLayout.SMALL_LINE, words.id());
        for (List<String> fact : words.facts()) {
            y = svg.lines("small", x, y + 6, PictureLayout.SMALL_LINE, fact);
        }
        svg.end();
    }

    private void node(Node node) {
        boolean more = node.item() == null;
        svg.group(more ? "" : node.item().label() + "\n" + node.item().id());
        rectangle("box " + tone(node.tone()) + (more ? " more" : ""), node.box(), 6);
        int x = node.box().x() + PictureLayout.PADDING;
        int y = node.box().y() + PictureLayout.PADDING / 2;
        y = svg.lines(more ? "small" : "", x, y, PictureLayout.LINE, node.lines());
        svg.lines("small", x, y, PictureLayout.SMALL_LINE, node.notes());
        svg.end();
    }

    private void rectangle(String type, Box box, int round) {
        svg.rectangle(type, box.x(), box.y(), box.width(), box.height(), round);
    }

    private static String tone(Tone tone) {
        return tone.name().toLowerCase(Locale.ROOT);
    }
}
