package org.rolegraph.base.draw;

import java.util.ArrayList;
import java.util.List;

/**
 * An entity among its neighbours, to be drawn: the entity in the middle, groups of neighbours in a
 * column on either side.
 *
 * @param centre the entity
 * @param groups in the order in which they are drawn: down the right side, then down the left
 * @param footnote one line below, or empty
 */
public record Picture(Centre centre, List<Group> groups, String footnote) {
    public Picture {
        groups = List.copyOf(groups);
    }

    /** What a group is about, which chooses its colour. */
    public enum Tone {
        NEED,
        WORK,
        KIND,
        LINK
    }

    /**
     * The entity in the middle.
     *
     * @param label its name
     * @param id its CURIE or IRI
     * @param facts short texts about it, one paragraph each
     */
    public record Centre(String label, String id, List<String> facts) {
        public Centre {
            facts = List.copyOf(facts);
        }
    }

    /**
     * Neighbours that stand in one relation to the entity.
     *
     * @param title the relation, as a heading
     * @param tone its colour
     * @param items the neighbours
     * @param more how many further ones are not drawn
     */
    public record Group(String title, Tone tone, List<Item> items, int more) {
        public Group {
            items = List.copyOf(items);
        }

        private Group atMost(int count) {
            if (items.size() <= count) {
                return this;
            }
            return new Group(title, tone, items.subList(0, count), more + items.size() - count);
        }
    }

    /**
     * A neighbour.
     *
     * @param label its name
     * @param id its CURIE or IRI, shown when one points at it
     * @param note a short text below the name, or empty
     * @param iri its IRI
     */
    public record Item(String label, String id, String note, String iri) {}

    /** The number of neighbours drawn. */
    public int drawn() {
        return groups.stream().mapToInt(group -> group.items().size()).sum();
    }

    /** The number of neighbours, drawn or not. */
    public int all() {
        return drawn() + groups.stream().mapToInt(Group::more).sum();
    }

    /**
     * This picture with no more neighbours than that. The largest groups give way first; room for
     * one more in some of them goes to those that stand first.
     */
    public Picture atMost(int nodes) {
        int least = 0;
        while (least < drawn() && taken(least + 1) <= nodes) {
            least++;
        }
        int spare = nodes - taken(least);
        List<Group> fewer = new ArrayList<>();
        for (Group group : groups) {
            boolean one = spare > 0 && group.items().size() > least;
            fewer.add(group.atMost(least + (one ? 1 : 0)));
            spare -= one ? 1 : 0;
        }
        return new Picture(centre, fewer, footnote);
    }

    private int taken(int each) {
        return groups.stream().mapToInt(group -> Math.min(each, group.items().size())).sum();
    }

    /** The picture, laid out. */
    public Svg svg() {
        return PictureDrawing.of(PictureLayout.of(this));
    }
}
