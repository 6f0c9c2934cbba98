package org.rolegraph.link.score;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

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

    /** What is made when it is first asked for. */
    static Supplier<Texts> once(Supplier<Texts> made) {
        AtomicReference<Texts> known = new AtomicReference<>();
        return () -> {
            synchronized (known) {
                if (known.get() == null) {
                    known.set(made.get());
                }
                return known.get();
            }
        };
    }
}
