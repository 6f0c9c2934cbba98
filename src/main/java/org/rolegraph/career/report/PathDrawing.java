package org.rolegraph.career.report;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import org.rolegraph.base.draw.Svg;
import org.rolegraph.base.draw.Typeset;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.need.Need;
import org.rolegraph.career.path.CareerPath;

/**
 * Paths side by side: all begin in one box above, and each is a column of the roles that follow,
 * with what the change to each costs and what must be learned for it.
 */
final class PathDrawing {
    private static final int COLUMN = 280;
    private static final int GAP = 24;
    private static final int ARROW = 40;
    private static final int MARGIN = 16;
    private static final int PADDING = 10;
    private static final int LINE = 18;
    private static final int SMALL_LINE = 16;

    private static final String RULES =
            """
            .box { fill: $need-box; stroke: $need; }
            .end { fill: $panel; stroke: $soft; stroke-width: 2; }
            .skill { font-size: 12px; }
            .arrow { stroke: $soft; }
            .head { fill: $soft; }
            """;

    private final HopText hops;
    private final Naming naming;
    private final int named;
    private final List<CareerPath> paths;
    private final int width;

    /**
     * A drawing to be.
     *
     * @param paths from one role to one other, at least one
     * @param named how many of the new skills of a hop are named at most; 0 only counts them
     */
    PathDrawing(HopText hops, Naming naming, int named, List<CareerPath> paths) {
        this.hops = hops;
        this.naming = naming;
        this.named = named;
        this.paths = paths;
        this.width = 2 * MARGIN + paths.size() * (COLUMN + GAP) - GAP;
    }

    /**
     * Draws.
     *
     * @param notes paragraphs below
     */
    Svg draw(List<String> notes) {
        List<String> foot = new ArrayList<>();
        for (String note : notes) {
            foot.addAll(Typeset.lines(note, width - 2 * MARGIN, Svg.SMALL, false, 9));
        }
        String from = naming.of(paths.get(0).roles().get(0));
        List<String> start = title(from, width - 2 * MARGIN);
        int top = MARGIN + PADDING + start.size() * LINE + PADDING;
        int bottom = top;
        List<List<Card>> columns = new ArrayList<>();
        for (CareerPath path : paths) {
            List<Card> cards = path.hops().stream().map(this::card).toList();
            columns.add(cards);
            bottom = Math.max(bottom, top + cards.stream().mapToInt(c -> ARROW + c.height()).sum());
        }
        int height = bottom + MARGIN + (foot.isEmpty() ? 0 : foot.size() * SMALL_LINE + PADDING);
        Svg svg = new Svg(width, height, title(), description(), RULES);
        svg.group(from).rectangle("end", MARGIN, MARGIN, width - 2 * MARGIN, top - MARGIN, 8);
        svg.lines("title", MARGIN + PADDING, MARGIN + PADDING, LINE, start);
        svg.end();
        for (int i = 0; i < columns.size(); i++) {
            column(i, columns.get(i), top, svg);
        }
        svg.lines("small", MARGIN, bottom + PADDING, SMALL_LINE, foot);
        return svg;
    }

    /** A role on the way: its lines in bold, what the change to it takes, what must be learned. */
    private record Card(String name, List<String> title, List<String> facts, List<String> skills) {
        int height() {
            int gap = skills.isEmpty() ? 0 : PADDING / 2;
            int small = facts.size() + skills.size();
            return 2 * PADDING + title.size() * LINE + small * SMALL_LINE + gap;
        }
    }

    private Card card(CareerPath.Hop hop) {
        int room = COLUMN - 2 * PADDING;
        List<Need> added = hops.newSkills(hop);
        List<String> facts = new ArrayList<>(small(facts(hop), room));
        facts.add(
                added.isEmpty()
                        ? "no new essential skill"
                        : Counted.of(added.size(), "new essential skill"));
        List<String> skills = new ArrayList<>();
        int shown = Math.min(named, added.size());
        for (Need need : added.subList(0, shown)) {
            skills.addAll(small("+ " + naming.of(need.skill()), room));
        }
        if (shown > 0 && shown < added.size()) {
            skills.add("… and " + (added.size() - shown) + " more");
        }
        String name = naming.of(hop.to());
        return new Card(name, title(name, room), facts, skills);
    }

    private static String facts(CareerPath.Hop hop) {
        StringJoiner facts = new StringJoiner(" · ");
        facts.add(hop.stride().words() + ", cost " + HopText.amount(hop.cost()));
        facts.add(HopText.learned(hop));
        if (!HopText.up(hop).isEmpty()) {
            facts.add(HopText.up(hop));
        }
        return facts.toString();
    }

    private void column(int number, List<Card> cards, int top, Svg svg) {
        int x = MARGIN + number * (COLUMN + GAP);
        int y = top;
        for (int i = 0; i < cards.size(); i++) {
            Card card = cards.get(i);
            arrow(x + 3 * PADDING, y, svg);
            if (i == 0) {
                svg.text("title", x + 5 * PADDING, y + 25, Svg.Anchor.START, name(number));
            }
            y += ARROW;
            svg.group(card.name());
            String type = i == cards.size() - 1 ? "end" : "box";
            svg.rectangle(type, x, y, COLUMN, card.height(), 8);
            int left = x + PADDING;
            int below = svg.lines("title", left, y + PADDING, LINE, card.title());
            below = svg.lines("small", left, below, SMALL_LINE, card.facts());
            svg.lines("skill", left, below + PADDING / 2, SMALL_LINE, card.skills());
            svg.end();
            y += card.height();
        }
    }

    private static void arrow(int x, int y, Svg svg) {
        int end = y + ARROW - 1;
        svg.path("line arrow", "M" + x + " " + y + "V" + (end - 6));
        svg.path("head", "M" + (x - 4) + " " + (end - 8) + "h8l-4 8z");
    }

    private String name(int number) {
        String cost = HopText.amount(paths.get(number).cost());
        return "Path " + (number + 1) + ": cost " + cost;
    }

    private String title() {
        List<Integer> roles = paths.get(0).roles();
        return Counted.of(paths.size(), "path")
                + " from "
                + naming.of(roles.get(0))
                + " to "
                + naming.of(roles.get(roles.size() - 1));
    }

    /** The paths in words, a sentence each. */
    private String description() {
        StringJoiner sentences = new StringJoiner("\n");
        for (int i = 0; i < paths.size(); i++) {
            StringJoiner roles = new StringJoiner("; ", name(i) + ". ", ".");
            for (CareerPath.Hop hop : paths.get(i).hops()) {
                roles.add("to " + naming.of(hop.to()) + ", " + facts(hop).replace(" ·", ","));
            }
            sentences.add(roles.toString());
        }
        return sentences.toString();
    }

    private static List<String> title(String name, int room) {
        return Typeset.lines(name, room, Svg.FONT, true, 3);
    }

    private static List<String> small(String text, int room) {
        return Typeset.lines(text, room, Svg.SMALL, false, 2);
    }
}
