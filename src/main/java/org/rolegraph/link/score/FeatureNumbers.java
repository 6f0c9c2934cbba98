package org.rolegraph.link.score;

import java.util.Arrays;

/** Numbers features from 0 in the order in which they come: a hash table without boxes. */
final class FeatureNumbers {
    private static final int EMPTY = -1;

    private long[] keys = new long[1 << 12];
    private int[] numbers = filled(1 << 12);
    private int size;

    int size() {
        return size;
    }

    /** The feature's number, or -1 when it was not seen. */
    int find(long feature) {
        return numbers[slot(feature)];
    }

    /** The feature's number, a new one when it was not seen. */
    int add(long feature) {
        int slot = slot(feature);
        if (numbers[slot] == EMPTY) {
            if (2 * size >= keys.length) {
                grow();
                slot = slot(feature);
            }
            keys[slot] = feature;
            numbers[slot] = size++;
        }
        return numbers[slot];
    }

    private int slot(long feature) {
        int mask = keys.length - 1;
        long mixed = feature * 0x9e3779b97f4a7c15L;
        int at = (int) (mixed >>> 32) & mask;
        while (numbers[at] != EMPTY && keys[at] != feature) {
            at = at + 1 & mask;
        }
        return at;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = filled(keys.length);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != EMPTY) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }

    private static int[] filled(int length) {
        int[] numbers = new int[length];
        Arrays.fill(numbers, EMPTY);
        return numbers;
    }
}
