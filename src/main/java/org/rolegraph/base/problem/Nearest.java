package org.rolegraph.base.problem;

import java.nio.charset.StandardCharsets;
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
                .filter(k -> edits(found, k) <= most(k))
                .min(
                        Comparator.comparingInt((String k) -> edits(found, k))
                                .thenComparing(Comparator.naturalOrder()));
    }

    private static int most(String known) {
        return Math.max(1, known.length() / 3);
    }

    private static int edits(String found, String known) {
        return new EditDistance(letters(known), most(known)).to(letters(found));
    }

    /** A byte a letter: the words to choose from are ASCII, so any other letter is a wrong one. */
    private static byte[] letters(String word) {
        return word.getBytes(StandardCharsets.US_ASCII);
    }
}
