package org.rolegraph.career.build;

import java.util.ArrayList;
import java.util.List;

/** Rows of numbers that are gathered in any order and given out sorted, each once. */
final class Grid {
    private List<int[]> rows = new ArrayList<>();

    void add(int... row) {
        rows.add(row);
    }

    int size() {
        return rows.size();
    }

    int get(int row, int column) {
        return rows.get(row)[column];
    }

    /** Sorts by the first column, then the second, and so on; drops what repeats. */
    Grid sorted() {
        rows.sort(java.util.Arrays::compare);
        List<int[]> distinct = new ArrayList<>(rows.size());
        int[] last = null;
        for (int[] row : rows) {
            if (last == null || !java.util.Arrays.equals(last, row)) {
                distinct.add(row);
            }
            last = row;
        }
        rows = distinct;
        return this;
    }

    /** Of the sorted: where the rows begin whose first number is 0, 1, …, and their end. */
    int[] offsets(int count) {
        int[] offsets = new int[count + 1];
        for (int[] row : rows) {
            offsets[row[0] + 1]++;
        }
        for (int i = 0; i < count; i++) {
            offsets[i + 1] += offsets[i];
        }
        return offsets;
    }

    int[] column(int column) {
        return rows.stream().mapToInt(row -> row[column]).toArray();
    }
}
