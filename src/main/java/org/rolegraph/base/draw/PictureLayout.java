package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.draw.Picture.Group;
import org.rolegraph.base.draw.Picture.Item;
import org.rolegraph.base.draw.Picture.Tone;

/**
 * Where everything of a picture is, in pixels: the centre between two columns, in each column
 * headings with boxes below them, nothing over anything else. The groups go down the right column
 * up to the one where both columns come out most alike in height.
 *
 * @param picture what is laid out
 * @param width of the whole
 * @param height of the whole
 * @param centre box of the entity
 * @param headings one a group
 * @param nodes one a neighbour
 * @param footnote lines below, at the left margin
 */
record PictureLayout(
        Picture picture,
        int width,
        int height,
        Box centre,
        List<Heading> headings,
        List<Node> nodes,
        List<String> footnote) {
    static final int LINE = 17;
    static final int SMALL_LINE = 15;
    static final int PADDING = 8;

    /** Size of the font of the entity in the middle. */
    static final int LARGE = 17;

    static final int LARGE_LINE = 22;

    private static final int MARGIN = 24;
    private static final int COLUMN = 270;
    private static final int CENTRE = 290;
    private static final int GUTTER = 84;
    private static final int HEADING = 22;
    private static final int GAP = 6;
    private static final int GROUP_GAP = 18;

    /** A rectangle. */
    record Box(int x, int y, int width, int height) {
        int middle() {
            return y + height / 2;
        }
    }

    /**
     * A group's heading.
     *
     * @param left whether its column is the left one
     * @param edge x of the side of its column that faces the centre
     * @param y of its middle, from where its line to the centre starts
     * @param end y of the middle of its last box
     */
    record Heading(String title, Tone tone, boolean left, int edge, int y, int end) {}

    /**
     * A neighbour's box.
     *
     * @param item null for the box that says how many are left out
     * @param lines its name
     * @param notes its note, in small print
     */
    record Node(
            Item item, Tone tone, boolean left, Box box, List<String> lines, List<String> notes) {}

    /** The lines of the entity in the middle: its name, its id, its facts. */
    record Words(List<String> label, List<String> id, List<List<String>> facts) {
        static Words of(Picture.Centre centre) {
            int room = CENTRE - 2 * PADDING;
            return new Words(
                    Typeset.lines(centre.label(), room, LARGE, true, 5),
                    Typeset.lines(centre.id(), room, Svg.SMALL, false, 4),
                    centre.facts().stream()
                            .map(fact -> Typeset.lines(fact, room, Svg.SMALL, false, 7))
                            .toList());
        }

        int height() {
            int paragraphs = facts.stream().mapToInt(fact -> fact.size() * SMALL_LINE + GAP).sum();
            return 2 * PADDING + label.size() * LARGE_LINE + id.size() * SMALL_LINE + paragraphs;
        }
    }

    static PictureLayout of(Picture picture) {
        List<Group> groups =
                picture.groups().stream()
                        .filter(g -> !g.items().isEmpty() || g.more() > 0)
                        .toList();
        int split = split(groups);
        List<Group> right = groups.subList(0, split);
        List<Group> left = groups.subList(split, groups.size());
        int centreHeight = Words.of(picture.centre()).height();
        int body = Math.max(centreHeight, Math.max(height(right), height(left)));
        int centreX = MARGIN + (left.isEmpty() ? 0 : COLUMN + GUTTER);
        int rightX = centreX + CENTRE + GUTTER;
        int width = centreX + CENTRE + (right.isEmpty() ? 0 : GUTTER + COLUMN) + MARGIN;
        List<String> footnote =
                Typeset.lines(picture.footnote(), width - 2 * MARGIN, Svg.SMALL, false, 3);
        Placing placing = new Placing(new ArrayList<>(), new ArrayList<>());
        placing.column(right, false, rightX, MARGIN + (body - height(right)) / 2);
        placing.column(left, true, MARGIN, MARGIN + (body - height(left)) / 2);
        Box centre = new Box(centreX, MARGIN + (body - centreHeight) / 2, CENTRE, centreHeight);
        int foot = footnote.isEmpty() ? 0 : GAP + footnote.size() * SMALL_LINE;
        return new PictureLayout(
                picture,
                width,
                body + 2 * MARGIN + foot,
                centre,
                placing.headings(),
                placing.nodes(),
                footnote);
    }

    /** The left margin. */
    static int margin() {
        return MARGIN;
    }

    /** How many groups go to the right, so that the taller column is as low as can be. */
    private static int split(List<Group> groups) {
        int best = groups.size();
        for (int i = groups.size(); i > 0; i--) {
            if (taller(groups, i) < taller(groups, best)) {
                best = i;
            }
        }
        return best;
    }

    private static int taller(List<Group> groups, int split) {
        return Math.max(
                height(groups.subList(0, split)), height(groups.subList(split, groups.size())));
    }

    private static int height(List<Group> groups) {
        Placing trial = new Placing(new ArrayList<>(), new ArrayList<>());
        return trial.column(groups, false, 0, 0);
    }

    /** Headings and boxes on their way down a column. */
    private record Placing(List<Heading> headings, List<Node> nodes) {
        /** Places the groups below y; gives the height that they take. */
        int column(List<Group> groups, boolean left, int x, int top) {
            int y = top;
            for (Group group : groups) {
                y += y == top ? 0 : GROUP_GAP;
                int start = y + HEADING / 2;
                y += HEADING;
                for (Item item : group.items()) {
                    y += node(item, item.label(), item.note(), group.tone(), left, x, y) + GAP;
                }
                if (group.more() > 0) {
                    String more = "… and " + group.more() + " more";
                    y += node(null, more, "", group.tone(), left, x, y) + GAP;
                }
                y -= GAP;
                int end = nodes.get(nodes.size() - 1).box().middle();
                int edge = left ? x + COLUMN : x;
                headings.add(new Heading(group.title(), group.tone(), left, edge, start, end));
            }
            return y - top;
        }

        private int node(
                Item item, String label, String note, Tone tone, boolean left, int x, int y) {
            int room = COLUMN - 2 * PADDING;
            List<String> lines = Typeset.lines(label, room, Svg.FONT, false, 4);
            List<String> notes =
                    note.isEmpty() ? List.of() : Typeset.lines(note, room, Svg.SMALL, false, 2);
            int height = PADDING + lines.size() * LINE + notes.size() * SMALL_LINE;
            nodes.add(new Node(item, tone, left, new Box(x, y, COLUMN, height), lines, notes));
            return height;
        }
    }
}
