package org.rolegraph.cli;

import java.util.Locale;

/** Small matters of wording. */
final class Words {
    private Words() {}

    /** {@code 1 warning}, {@code 2,000 warnings}. */
    static String counted(long number, String noun) {
        return String.format(Locale.ROOT, "%,d %s%s", number, noun, number == 1 ? "" : "s");
    }
}
