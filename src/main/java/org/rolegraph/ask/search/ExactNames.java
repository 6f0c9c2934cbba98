package org.rolegraph.ask.search;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** The labels, by number, that are a text but for case, in the order of the file. */
final class ExactNames {
    private final LabelMap map;
    private final int[] exact;

    private ExactNames(LabelMap map, int[] exact) {
        this.map = map;
        this.exact = exact;
    }

    /** Those within the scope; an id only of what is not called so. */
    static ExactNames of(Labels labels, String text, Scope scope) {
        LabelMap map = labels.map();
        int[] admitted =
                Arrays.stream(labels.exactLabels(text))
                        .filter(label -> labels.admits(scope, label))
                        .toArray();
        Set<Integer> called = new HashSet<>();
        for (int label : admitted) {
            if (map.labelWay(label) == How.PREFERRED) {
                called.add(map.labelEntity(label));
            }
        }
        int[] exact =
                Arrays.stream(admitted)
                        .filter(
                                label ->
                                        map.labelWay(label) != How.ID
                                                || !called.contains(map.labelEntity(label)))
                        .toArray();
        return new ExactNames(map, exact);
    }

    int[] labels() {
        return exact;
    }

    /** Whether the text is what some entity is called first, or its id or code. */
    boolean areFirst() {
        return Arrays.stream(exact).anyMatch(label -> !isFurther(map.labelWay(label)));
    }

    static boolean isFurther(How way) {
        return way == How.ALTERNATIVE || way == How.HIDDEN;
    }
}
