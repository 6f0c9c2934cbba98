package org.rolegraph.link.score;

import java.util.List;

/** Texts that others are compared with. Thread-safe. */
interface Texts {
    /** Makes ready for texts that will be compared, when that is quicker for many at once. */
    default void expect(List<String> texts) {}

    /**
     * How alike the text is to each, from 0 to 1; 0 too for those that were not looked at, since
     * others are more alike.
     */
    float[] near(String text);

    /** Whether {@link #near} looks at each text. */
    boolean looksAtAll();

    /** How alike the text is to some of them, in the order in which they are named. */
    float[] to(String text, int[] some);
}
