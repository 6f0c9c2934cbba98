package org.rolegraph.base.problem;

import java.util.Locale;

/** Numbers of things in a sentence. */
public final class Counted {
    private Counted() {}

    /** {@code 1 warning}, {@code 2,000 warnings}; the noun's plural ends in s. */
    public static String of(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
