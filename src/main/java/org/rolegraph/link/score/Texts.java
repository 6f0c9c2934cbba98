package org.rolegraph.link.score;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Texts that others are compared with. Thread-safe. */
interface Texts {
    /** What a further reading of a text counts, of its own 1. */
    float READING = 0.95f;

    /** Makes ready for texts that will be compared, when that is quicker for many at once. */
    default void expect(List<String> texts) {}

    /**
     * How alike the text is to each, from 0 to 1; 0 too for those that were not looked at, since
     * others are more alike.
     */
    float[] near(String text);

    /** The same of the first text or, for a little less, of a further reading of it. */
    default float[] near(List<String> readings) {
        return most(readings.stream().map(this::near).toList());
    }

    /** Whether {@link #near} looks at each text. */
    boolean looksAtAll();

    /** How alike the text is to some of them, in the order in which they are named. */
    float[] to(String text, int[] some);

    /** The same of the first text or, for a little less, of a further reading of it. */
    default float[] to(List<String> readings, int[] some) {
        return most(readings.stream().map(text -> to(text, some)).toList());
    }

    private static float[] most(List<float[]> likeness) {
        float[] most = likeness.get(0);
        for (float[] other : likeness.subList(1, likeness.size())) {
            for (int i = 0; i < most.length; i++) {
                float read = READING * other[i];
                if (read > most[i]) { // most are 0, and none is below
                    most[i] = read;
                }
            }
        }
        return most;
    }

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
