package org.rolegraph.base.file;

import java.util.Arrays;

/** A growing array of ints, and sorting of ints by something else than their value. */
public final class Ints {
    private int[] array = new int[16];
    private int size;

    public int size() {
        return size;
    }

    public int get(int index) {
        return array[index];
    }

    public void set(int index, int value) {
        array[index] = value;
    }

    public void add(int value) {
        if (size == array.length) {
            array = Arrays.copyOf(array, size * 2);
        }
        array[size++] = value;
    }

    public int[] toArray() {
        return Arrays.copyOf(array, size);
    }

    /** Compares two ints by what they stand for. */
    @FunctionalInterface
    public interface Order {
        int compare(int a, int b);
    }

    /** {@code 0 … count-1} in the order, equals in that of their numbers. */
    public static int[] sorted(int count, Order order) {
        int[] from = new int[count];
        Arrays.setAll(from, i -> i);
        int[] to = new int[count];
        for (int width = 1; width > 0 && width < count; width *= 2) {
            for (int start = 0; start < count; start += 2 * width) {
                int middle = Math.min(start + width, count);
                merge(from, to, start, middle, Math.min(middle + width, count), order);
                if (count - start <= 2 * width) {
                    break;
                }
            }
            int[] swap = from;
            from = to;
            to = swap;
        }
        return from;
    }

    private static void merge(int[] from, int[] to, int start, int middle, int end, Order order) {
        if (middle >= end || order.compare(from[middle - 1], from[middle]) <= 0) {
            // what comes in order costs a look
            System.arraycopy(from, start, to, start, end - start);
            return;
        }
        int left = start;
        int right = middle;
        for (int i = start; i < end; i++) {
            boolean takeLeft =
                    left < middle && (right >= end || order.compare(from[left], from[right]) <= 0);
            to[i] = takeLeft ? from[left++] : from[right++];
        }
    }
}
