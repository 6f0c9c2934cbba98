package org.rolegraph.career.graph;

import java.util.Arrays;
import org.rolegraph.base.section.SectionFile;

/**
 * Numbers by row: those of row n are at the places from {@link #from} to before {@link #to},
 * ascending unless said otherwise. Immutable.
 */
public final class NumberRows {
    private final int[] offsets;
    private final int[] values;

    public NumberRows(int[] offsets, int[] values) {
        this.offsets = offsets;
        this.values = values;
    }

    /** Those of two sections: where each row begins, and the numbers. */
    static NumberRows of(SectionFile file, GraphSection rows, GraphSection numbers) {
        return new NumberRows(file.ints(rows), file.ints(numbers));
    }

    /** How many rows there are. */
    public int count() {
        return offsets.length - 1;
    }

    /** The place of the row's first number. */
    public int from(int row) {
        return offsets[row];
    }

    /** The place behind the row's last number. */
    public int to(int row) {
        return offsets[row + 1];
    }

    /** How many numbers the row has. */
    public int size(int row) {
        return offsets[row + 1] - offsets[row];
    }

    /** The number at a place. */
    public int at(int place) {
        return values[place];
    }

    /** A copy of the row. */
    public int[] of(int row) {
        return Arrays.copyOfRange(values, offsets[row], offsets[row + 1]);
    }

    /** The row that a place belongs to, by place. */
    int[] owners() {
        int[] owners = new int[values.length];
        for (int row = 0; row < count(); row++) {
            Arrays.fill(owners, offsets[row], offsets[row + 1], row);
        }
        return owners;
    }
}
