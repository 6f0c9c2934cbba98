package org.rolegraph.base.file;

import java.util.Arrays;

/**
 * A number for each of many keys: a hash table with linear probing, since boxed keys would take
 * most of the time that a pass over a whole store takes. Not thread-safe.
 */
public final class KeyNumbers {
    /** The number of a key that has none. */
    public static final int NONE = -1;

    private long[] keys = new long[1 << 10];
    private int[] numbers = new int[1 << 10];
    private int size;

    public KeyNumbers() {
        Arrays.fill(numbers, NONE);
    }

    /** How many keys have a number. */
    public int size() {
        return size;
    }

    /** The key's number, or {@link #NONE}. */
    public int get(long key) {
        return numbers[slot(key)];
    }

    /** The key's number, which is the next from 0 on when it has none yet. */
    public int add(long key) {
        return putIfAbsent(key, size);
    }

    /**
     * Gives a key a number unless it has one.
     *
     * @param number not negative
     * @return the number that it has now
     */
    public int putIfAbsent(long key, int number) {
        int slot = slot(key);
        if (numbers[slot] != NONE) {
            return numbers[slot];
        }
        keys[slot] = key;
        numbers[slot] = number;
        size++;
        if (2 * size > keys.length) {
            grow();
        }
        return number;
    }

    private int slot(long key) {
        // Fibonacci hashing: the keys are near to each other and often have equal low bits
        int slot = (int) ((key * 0x9e3779b97f4a7c15L) >>> 32) & (keys.length - 1);
        while (numbers[slot] != NONE && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldNumbers = numbers;
        keys = new long[2 * oldKeys.length];
        numbers = new int[keys.length];
        Arrays.fill(numbers, NONE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldNumbers[i] != NONE) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                numbers[slot] = oldNumbers[i];
            }
        }
    }
}
