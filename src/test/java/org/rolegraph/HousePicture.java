package org.rolegraph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.draw.Typeset;

/**
 * The plan of the house as a drawing: its wings above those that they look into, each with its
 * rooms from the top down. An arrow between wings is left out where others lead the same way.
 */
final class HousePicture {
    private static final int WIDTH = 760;
    private static final int MARGIN = 16;
    private static final int GAP = 16;
    private static final int ARROW = 30;
    private static final int PADDING = 10;
    private static final int LINE = 18;
    private static final int SMALL_LINE = 17;

    private static final String RULES =
            """
            .wing { fill: $need-box; stroke: $need; }
            .room { font-size: 13px; }
            .title { font-size: 15px; }
            .arrow { stroke: $soft; }
            .head { fill: $soft; }
            """;

    /** A wing's rectangle, and the names of its rooms. */
    private record Box(int x, int y, int width, int height, List<String> rooms) {
        int right() {
            return x + width;
        }
    }

    private final Map<String, List<String>> rooms = new LinkedHashMap<>();
    private final Map<String, Set<String>> sees = new LinkedHashMap<>();
    private final Map<String, Box> boxes = new LinkedHashMap<>();

    HousePicture(Map<String, Set<String>> plan) {
        plan.forEach(
                (room, others) -> {
                    String wing = wing(room);
                    rooms.computeIfAbsent(wing, w -> new ArrayList<>());
                    if (!room.equals(wing)) {
                        rooms.get(wing).add(0, room.substring(wing.length() + 1));
                    }
                    Set<String> wings = sees.computeIfAbsent(wing, w -> new TreeSet<>());
                    others.stream().map(HousePicture::wing).forEach(wings::add);
                    wings.remove(wing);
                });
    }

    private static String wing(String room) {
        return room.replaceFirst("[.].*", "");
    }

    Svg draw() {
        Map<Integer, List<String>> storeys = new TreeMap<>(Comparator.reverseOrder());
        for (String wing : rooms.keySet()) {
            storeys.computeIfAbsent(height(wing), s -> new ArrayList<>()).add(wing);
        }
        int y = MARGIN;
        for (List<String> wings : storeys.values()) {
            y = place(wings, y) + ARROW;
        }
        String description = "Each wing with those that it looks into: " + arrows() + ".";
        Svg svg = new Svg(WIDTH, y - ARROW + MARGIN, "The rooms of rolegraph", description, RULES);
        boxes.forEach((wing, box) -> box(wing, box, svg));
        boxes.keySet().forEach(wing -> nearest(wing).forEach(other -> arrow(wing, other, svg)));
        return svg;
    }

    /** How many wings stand below each other below this one. */
    private int height(String wing) {
        return sees.get(wing).stream().mapToInt(other -> height(other) + 1).max().orElse(0);
    }

    /** Those that the wing sees, and not by way of another. */
    private List<String> nearest(String wing) {
        return sees.get(wing).stream()
                .filter(other -> sees.get(wing).stream().noneMatch(way -> reaches(way, other)))
                .toList();
    }

    private boolean reaches(String wing, String other) {
        return sees.get(wing).stream().anyMatch(w -> w.equals(other) || reaches(w, other));
    }

    private String arrows() {
        List<String> arrows = new ArrayList<>();
        for (String wing : boxes.keySet()) {
            if (!nearest(wing).isEmpty()) {
                arrows.add(wing + " into " + String.join(" and ", nearest(wing)));
            }
        }
        return String.join("; ", arrows);
    }

    /** Places wings side by side; gives their lower edge. */
    private int place(List<String> wings, int y) {
        int width = (WIDTH - 2 * MARGIN - (wings.size() - 1) * GAP) / wings.size();
        List<List<String>> names = new ArrayList<>();
        for (String wing : wings) {
            String all = String.join(" · ", rooms.get(wing));
            names.add(Typeset.lines(all, width - 2 * PADDING, Svg.FONT, false, 9));
        }
        int most = names.stream().mapToInt(List::size).max().orElse(0);
        int height = 2 * PADDING + LINE + most * SMALL_LINE;
        for (int i = 0; i < wings.size(); i++) {
            int x = MARGIN + i * (width + GAP);
            boxes.put(wings.get(i), new Box(x, y, width, height, names.get(i)));
        }
        return y + height;
    }

    private static void box(String wing, Box box, Svg svg) {
        svg.group(wing).rectangle("wing", box.x(), box.y(), box.width(), box.height(), 8);
        int left = box.x() + PADDING;
        int below = svg.lines("title", left, box.y() + PADDING / 2, LINE, List.of(wing));
        svg.lines("room", left, below + PADDING / 2, SMALL_LINE, box.rooms());
        svg.end();
    }

    /** Straight down, from the middle of what the two have above each other. */
    private void arrow(String wing, String other, Svg svg) {
        Box from = boxes.get(wing);
        Box to = boxes.get(other);
        int start = from.y() + from.height();
        int x = (Math.max(from.x(), to.x()) + Math.min(from.right(), to.right())) / 2;
        if (to.y() - start > ARROW) {
            throw new IllegalStateException(
                    "an arrow from " + wing + " to " + other + " passes over wings between");
        }
        svg.path("line arrow", "M" + x + " " + start + "V" + (to.y() - 7));
        svg.path("head", "M" + (x - 4) + " " + (to.y() - 9) + "h8l-4 8z");
    }
}
