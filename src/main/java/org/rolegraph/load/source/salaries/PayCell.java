package org.rolegraph.load.source.salaries;

import java.util.Comparator;

/**
 * Whose pay is taken together: the coordinates of an observation.
 *
 * @param title in the form of {@link org.rolegraph.base.vocab.Ids#key}
 * @param area a country's code, {@link #EVERYWHERE} or {@link #OUTSIDE_USA}
 * @param rows which rows of the table
 */
record PayCell(String title, Experience level, int year, String area, Rows rows)
        implements Comparable<PayCell> {
    static final String EVERYWHERE = "all";
    static final String USA = "US";
    static final String OUTSIDE_USA = "not-US";

    private static final Comparator<PayCell> ORDER =
            Comparator.comparing(PayCell::title)
                    .thenComparing(PayCell::level)
                    .thenComparingInt(PayCell::year)
                    .thenComparing(PayCell::area)
                    .thenComparing(PayCell::rows);

    /** Which rows count. */
    enum Rows {
        ALL("all rows"),
        /** One of those that are the same in every cell. */
        DISTINCT("rows without repeats");

        private final String label;

        Rows(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    @Override
    public int compareTo(PayCell other) {
        return ORDER.compare(this, other);
    }
}
