package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Gathers items into batches: the first ones small, so that they are seen at once, but few, since
 * each wakes its reader.
 */
final class Batches<T> {
    private static final int LARGEST = 256;
    private static final int GROWTH = 16;
    private static final long LONGEST_NANOS = 20_000_000;

    private final Consumer<List<T>> out;
    private List<T> batch = new ArrayList<>();
    private int size = 1;
    private long flushed = System.nanoTime();

    Batches(Consumer<List<T>> out) {
        this.out = out;
    }

    void add(T item) {
        batch.add(item);
        if (batch.size() >= size || System.nanoTime() - flushed > LONGEST_NANOS) {
            flush();
            size = Math.min(LARGEST, size * GROWTH);
        }
    }

    void flush() {
        if (!batch.isEmpty()) {
            out.accept(batch);
            batch = new ArrayList<>();
        }
        flushed = System.nanoTime();
    }
}
