package org.rolegraph.link;

/** Texts that others are compared with. Thread-safe. */
interface Texts {
    /**
     * How alike the text is to each, from 0 to 1; 0 too for those that were not looked at, since
     * others are more alike.
     */
    float[] near(String text);

    /** How alike the text is to some of them, in the order in which they are named. */
    float[] to(String text, int[] some);
}
