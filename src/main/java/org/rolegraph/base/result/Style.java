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
 * @param byteOrderMark whether CSV begins with one, by which Excel knows that it is UTF-8
 * @param identifiers how entities are told
 * @param idsBelow whether a table that is too narrow for long short IRIs of its first column shows
 *     each on a line below its row, rather than not at all
 */
public record Style(
        int width,
        boolean neutralFormulas,
        boolean terminal,
        boolean byteOrderMark,
        Identifiers identifiers,
        boolean idsBelow) {
    /** Lines as long as they are, data unchanged. */
    public static final Style PLAIN = new Style(0, false, false);

    /** CSV without a mark, entities with their labels. */
    public Style(int width, boolean neutralFormulas, boolean terminal) {
        this(width, neutralFormulas, terminal, false, Identifiers.BOTH, false);
    }

    /** The same, with the short IRIs of the first column kept. */
    public Style keepingIds() {
        return new Style(width, neutralFormulas, terminal, byteOrderMark, identifiers, true);
    }

    public Style {
        if (width < 0) {
            throw new IllegalArgumentException("a width is 0 or positive");
        }
    }
}
