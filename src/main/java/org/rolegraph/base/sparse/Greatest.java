package org.rolegraph.base.sparse;

/**
 * The greatest of many numbers, so many as are wanted: a binary heap with the least on top, of
 * primitives, since it sees every name of a source for every title. Not thread-safe.
 */
public final class Greatest {
    private final float[] heap;
    private int size;

    /** Keeps at most so many, at least 1. */
    public Greatest(int most) {
        heap = new float[most];
    }

    /** Takes a number, which stays if it is among the greatest so far. */
    public void add(float number) {
        if (size < heap.length) {
            rise(number);
        } else if (number > heap[0]) {
            sink(number);
        }
    }

    /** How many there are, at most as many as are wanted. */
    public int size() {
        return size;
    }

    /** Whether there are as many as are wanted. */
    public boolean isFull() {
        return size == heap.length;
    }

    /** The least of them; there must be one. */
    public float least() {
        return heap[0];
    }

    /** How many of them are greater than a number. */
    public int above(float number) {
        int above = 0;
        for (int i = 0; i < size; i++) {
            above += heap[i] > number ? 1 : 0;
        }
        return above;
    }

    private void rise(float number) {
        int at = size++;
        while (at > 0 && number < heap[(at - 1) / 2]) {
            heap[at] = heap[(at - 1) / 2];
            at = (at - 1) / 2;
        }
        heap[at] = number;
    }

    private void sink(float number) {
        int at = 0;
        for (int child = 1; child < size; child = 2 * at + 1) {
            int least = child + 1 < size && heap[child + 1] < heap[child] ? child + 1 : child;
            if (number <= heap[least]) {
                break;
            }
            heap[at] = heap[least];
            at = least;
        }
        heap[at] = number;
    }
}
