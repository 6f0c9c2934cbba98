package org.rolegraph.base.problem;

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
                .filter(k -> Math.abs(k.length() - found.length()) <= Math.max(1, k.length() / 3))
                .filter(k -> edits(found, k) <= Math.max(1, k.length() / 3))
                .min(
                        Comparator.comparingInt((String k) -> edits(found, k))
                                .thenComparing(Comparator.naturalOrder()));
    }

    /**
     * Letters put in, left out, changed, or swapped with the next one (optimal string alignment).
     */
    private static int edits(String a, String b) {
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            for (int j = 0; j <= b.length(); j++) {
                edits[i][j] = i == 0 || j == 0 ? i + j : step(a, b, i, j, edits);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int step(String a, String b, int i, int j, int[][] edits) {
        int change = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int least = Math.min(change, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped =
                i > 1
                        && j > 1
                        && a.charAt(i - 1) == b.charAt(j - 2)
                        && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(least, edits[i - 2][j - 2] + 1) : least;
    }
}
