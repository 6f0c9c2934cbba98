package org.rolegraph.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** Guesses what a misspelled word was meant to be, for remedies. */
public final class Nearest {
    private Nearest() {}

    /** A remedy that names the nearest of the known words, or the fallback when none is near. */
    public static String remedy(String found, Collection<String> known, String fallback) {
        return of(found, known).map(n -> "did you mean " + n + "?").orElse(fallback);
    }

    /** The known word fewest edits away, at most a third of its letters; ties by alphabet. */
    public static Optional<String> of(String found, Collection<String> known) {
        return known.stream()
                .filter(k -> edits(found, k) <= Math.max(1, k.length() / 3))
                .min(
                        Comparator.comparingInt((String k) -> edits(found, k))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /** Levenshtein's distance. */
    private static int edits(String a, String b) {
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
