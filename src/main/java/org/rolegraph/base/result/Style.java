package org.rolegraph.base.result;

/**
 * How an answer is laid out.
 *
 * @param width columns of the terminal that a table wraps to, or 0 to let lines be as long as they
 *     are
 * @param neutralFormulas whether CSV puts an apostrophe before a text that a spreadsheet would run
 *     as a formula
 * @param terminal whether a terminal shows it: what would steer it is then spelled out as the
 *     format can; where it cannot, the terminal's guard does it
 */
public record Style(int width, boolean neutralFormulas, boolean terminal) {
    /** Lines as long as they are, data unchanged. */
    public static final Style PLAIN = new Style(0, false, false);

    public Style {
        if (width < 0) {
            throw new IllegalArgumentException("a width is 0 or positive");
        }
    }
}
