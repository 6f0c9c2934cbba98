package org.rolegraph.ask.search;

import java.io.IOException;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.rolegraph.store.names.LabelMap;

/**
 * Whether the other names of an entity bear out an alternative one. "AI engineer" is an alternative
 * label of the animal artificial insemination technician; none of its other names speaks of
 * engineers, while others that are called so are called all kinds of engineers.
 */
final class Support {
    private final LabelMap map;
    private final Set<Integer> labels = new HashSet<>();

    /**
     * Of entities that a text names.
     *
     * @param exact the labels that are the text
     */
    Support(LabelMap map, int[] exact) {
        this.map = map;
        for (int label : exact) {
            labels.add(label);
        }
    }

    /** The entities in whose other names all the words stand, be it inflected or as initials. */
    Set<Integer> ofAll(WordMatches words) throws IOException {
        Set<Integer> left = new HashSet<>();
        for (int label : labels) {
            left.add(map.labelEntity(label));
        }
        for (int i = 0; i < words.words().size() && !left.isEmpty(); i++) {
            left.retainAll(otherwiseNamed(words.bearing(i)));
        }
        return left;
    }

    /** The entities in whose other names any of the words stands. */
    Set<Integer> ofAny(WordMatches words) throws IOException {
        Set<Integer> any = new HashSet<>();
        for (int i = 0; i < words.words().size(); i++) {
            any.addAll(otherwiseNamed(words.bearing(i)));
        }
        return any;
    }

    private Set<Integer> otherwiseNamed(BitSet bearing) {
        Set<Integer> entities = new HashSet<>();
        for (int n = bearing.nextSetBit(0); n >= 0; n = bearing.nextSetBit(n + 1)) {
            if (!labels.contains(n)) {
                entities.add(map.labelEntity(n));
            }
        }
        return entities;
    }
}
