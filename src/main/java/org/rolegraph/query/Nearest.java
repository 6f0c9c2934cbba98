package org.rolegraph.query;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The name that a misspelled one probably stands for. */
final class Nearest {
    private Nearest() {}

    /**
     * The name at the smallest edit distance (Levenshtein), when that is at most a third of the
     * length, plus one; the first in the given order among equals.
     */
    static Optional<String> of(String name, Collection<String> names) {
        int most = name.length() / 3 + 1;
        return names.stream()
                .filter(n -> Math.abs(n.length() - name.length()) <= most)
                .filter(n -> distance(n, name) <= most)
                .min(Comparator.comparingInt(n -> distance(n, name)));
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(change, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
