package org.rolegraph.base.result;

/** Shares a terminal's width among columns. */
final class ColumnFit {
    /** No column is made narrower than this to fit; the lines are then too long. */
    private static final int NARROWEST = 8;

    private ColumnFit() {}

    /**
     * Narrows the widest columns until all fit, by fair shares: columns that need less than their
     * share keep what they need, and leave the rest to the others.
     *
     * @param widths what each column needs; changed to what it gets
     * @param total width of a line, or 0 for no limit
     * @param gap between two columns
     */
    static void fit(int[] widths, int total, int gap) {
        if (total == 0) {
            return;
        }
        int left = total - gap * (widths.length - 1);
        boolean[] settled = new boolean[widths.length];
        int open = widths.length;
        boolean changed = true;
        while (changed && open > 0) {
            changed = false;
            int share = Math.max(NARROWEST, left / open);
            for (int i = 0; i < widths.length; i++) {
                if (!settled[i] && widths[i] <= share) {
                    settled[i] = true;
                    left -= widths[i];
                    open--;
                    changed = true;
                }
            }
        }
        for (int i = 0; i < widths.length; i++) {
            if (!settled[i]) {
                widths[i] = Math.max(NARROWEST, left / open);
                left -= widths[i];
                open--;
            }
        }
    }
}
