package org.rolegraph.store.generation;

import java.util.Arrays;

/**
 * The quads that a draft has and the generation that it is a copy of has not, and those that it has
 * not any more, by the keys of the draft's {@link KeyedTriples}, which has the keys of both.
 */
public final class Changes {
    private static final int WIDTH = 4;

    private long[] quads = new long[1 << 8];
    private int end;

    /** Something that looks at what has changed. */
    @FunctionalInterface
    public interface Visitor {
        /** Sees one quad. */
        void quad(long graph, long subject, long predicate, long object);
    }

    /** Takes note of a quad: graph, subject, predicate, object. */
    public void add(long[] gspo) {
        if (end == quads.length) {
            quads = Arrays.copyOf(quads, 2 * end);
        }
        System.arraycopy(gspo, 0, quads, end, WIDTH);
        end += WIDTH;
    }

    /** Shows each; one that came and went again is among them. */
    public void forEach(Visitor visitor) {
        for (int at = 0; at < end; at += WIDTH) {
            visitor.quad(quads[at], quads[at + 1], quads[at + 2], quads[at + 3]);
        }
    }
}
