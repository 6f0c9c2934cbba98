package org.rolegraph.store.text;

import java.util.Arrays;
import java.util.BitSet;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Scope;

/**
 * Which labels of a label file have the words of labels of another: the same text in the same
 * language, and with compounds or without. Both files are in the order of the labels' keys, so that
 * one walk through both tells.
 */
final class LabelMatching {
    private final LabelMap before;
    private final LabelMap now;
    private final int[] to;
    private final BitSet matched = new BitSet();

    private LabelMatching(LabelMap before, LabelMap now) {
        this.before = before;
        this.now = now;
        to = new int[before.labels];
        Arrays.fill(to, LabelsOfDocuments.GONE);
    }

    static LabelMatching of(LabelMap before, LabelMap now) {
        LabelMatching all = new LabelMatching(before, now);
        int old = 0;
        int key = 0;
        while (old < before.keys && key < now.keys) {
            int order = Arrays.compareUnsigned(before.keyBytes(old), now.keyBytes(key));
            if (order == 0) {
                all.match(old, key);
            }
            old += order <= 0 ? 1 : 0;
            key += order >= 0 ? 1 : 0;
        }
        return all;
    }

    /** Each label of the one key takes the first of the other that is like it and not yet taken. */
    private void match(int old, int key) {
        int first = now.firstLabel(key);
        int end = now.firstLabel(key + 1);
        for (int label = before.firstLabel(old); label < before.firstLabel(old + 1); label++) {
            while (first < end && matched.get(first)) {
                first++;
            }
            for (int other = first; other < end; other++) {
                if (!matched.get(other) && isLike(label, other)) {
                    to[label] = other;
                    matched.set(other);
                    break;
                }
            }
        }
    }

    private boolean isLike(int label, int other) {
        return hasWords(before, label) == hasWords(now, other)
                && hasCompounds(before, label) == hasCompounds(now, other)
                && before.labelText(label).equals(now.labelText(other))
                && language(before, label).equals(language(now, other));
    }

    static boolean hasWords(LabelMap map, int label) {
        How how = map.labelWay(label);
        return how != How.ID && how != How.NOTATION;
    }

    static boolean hasCompounds(LabelMap map, int label) {
        return map.kind(map.labelEntity(label)) != Kind.RESPONSIBILITY;
    }

    static String language(LabelMap map, int label) {
        return Scope.primary(map.labelLanguage(label));
    }

    /** The label that a former one is now, or {@link LabelsOfDocuments#GONE}. */
    int now(int former) {
        return former == LabelsOfDocuments.GONE ? LabelsOfDocuments.GONE : to[former];
    }

    /** Labels with words that no former one had. */
    int[] added() {
        int[] added = new int[now.labels];
        int count = 0;
        for (int label = 0; label < now.labels; label++) {
            if (!matched.get(label) && hasWords(now, label)) {
                added[count++] = label;
            }
        }
        return Arrays.copyOf(added, count);
    }
}
