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
        // no streams here: it is on the way of every search
        int[] all = labels.exactLabels(text);
        Set<Integer> called = new HashSet<>();
        for (int label : all) {
            if (map.labelWay(label) == How.PREFERRED && labels.admits(scope, label)) {
                called.add(map.labelEntity(label));
            }
        }
        int[] exact = new int[all.length];
        int count = 0;
        for (int label : all) {
            boolean named =
                    map.labelWay(label) == How.ID && called.contains(map.labelEntity(label));
            if (!named && labels.admits(scope, label)) {
                exact[count++] = label;
            }
        }
        return new ExactNames(map, Arrays.copyOf(exact, count));
    }

    int[] labels() {
        return exact;
    }

    /** Whether the text is what some entity is called first, or its id or code. */
    boolean areFirst() {
        for (int label : exact) {
            if (!isFurther(map.labelWay(label))) {
                return true;
            }
        }
        return false;
    }

    static boolean isFurther(How way) {
        return way == How.ALTERNATIVE || way == How.HIDDEN;
    }
}
