package org.rolegraph.ask.search;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.LabelWords;

/** How names write a text otherwise: apart, with hyphens, as one word, or in full. */
final class Spellings {
    /** Shorter texts are the same letters as others by chance. */
    private static final int LEAST = 4;

    /** So many spaces and marks, in bytes, a label may have between its letters. */
    private static final int MOST_MARKS = 12;

    private Spellings() {}

    /** Of the labels with all the words those that are the text but for spaces and hyphens. */
    static Map<Integer, Double> of(LabelMap map, String text, BitSet verbatim) {
        Map<Integer, Double> spelled = new TreeMap<>();
        String wanted = LabelWords.joined(text);
        int bytes = text.getBytes(StandardCharsets.UTF_8).length;
        if (wanted.length() < LEAST) {
            return spelled;
        }
        for (int n = verbatim.nextSetBit(0); n >= 0; n = verbatim.nextSetBit(n + 1)) {
            // looked at first, since it costs less than the words
            int length = map.labelLength(n);
            if (length >= wanted.length()
                    && length <= bytes + MOST_MARKS
                    && LabelWords.joined(map.labelText(n)).equals(wanted)) {
                spelled.put(n, fit(map, n));
            }
        }
        return spelled;
    }

    /** How well a label fits that is the text but for its spelling; from 0 to 1. */
    static double fit(LabelMap map, int label) {
        return map.labelWay(label) == How.PREFERRED ? 1 : 0.9;
    }

    /**
     * The text in full as names have it that have both: "artificial intelligence engineer" of "AI
     * Engineer (Artificial Intelligence Engineer)".
     *
     * @param verbatim labels with all the words of the text
     */
    static Set<String> spelledOut(Labels labels, Scope scope, String text, BitSet verbatim) {
        Set<String> spelledOut = new TreeSet<>();
        String key = LabelKey.of(text);
        for (int n = verbatim.nextSetBit(0); n >= 0; n = verbatim.nextSetBit(n + 1)) {
            if (labels.admits(scope, n)) {
                addSpelledOut(key, labels.map().labelText(n), spelledOut);
            }
        }
        return spelledOut;
    }

    /** Of "AI Engineer (Artificial Intelligence Engineer)", in whatever order, the other part. */
    private static void addSpelledOut(String key, String label, Set<String> spelledOut) {
        int open = label.indexOf(" (");
        if (open > 0 && label.endsWith(")")) {
            String before = LabelKey.of(label.substring(0, open));
            String within = LabelKey.of(label.substring(open + 2, label.length() - 1));
            if (before.equals(key)) {
                spelledOut.add(within);
            } else if (within.equals(key)) {
                spelledOut.add(before);
            }
        }
    }
}
