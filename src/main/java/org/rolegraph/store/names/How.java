package org.rolegraph.store.names;

import java.util.Locale;

/** How a text and a name agree, best first: the order in which hits are listed. */
public enum How {
    /** It is the entity's id: {@code ml-platform-engineer}. */
    ID(0, 1.0, 1.0),
    /** It is the entity's IRI or CURIE. */
    IRI(1, 1.0, 1.0),
    /** It is a preferred label, but for case and white space (see {@link LabelKey}). */
    PREFERRED(2, 1.0, 1.0),
    /** It is an alternative label. */
    ALTERNATIVE(3, 0.95, 0.95),
    /** It is a hidden label: a known misspelling. */
    HIDDEN(4, 0.9, 0.9),
    /** It is the code that its source gives the entity. */
    NOTATION(5, 0.9, 0.9),
    /** It is a label but for what is written apart, with hyphens or as one word. */
    SPELLED(6, 0.88, 0.89),
    /** What an alias in it stands for is a label, or all its words are in one. */
    ALIAS(7, 0.87, 0.88),
    /** A word in it is the initials of words that stand side by side in a label. */
    INITIALS(8, 0.86, 0.87),
    /** It is an alternative label that no other name of the entity bears out. */
    MINOR(9, 0.855, 0.855),
    /** All its words are in a label, in any order, inflected or not. */
    STEMMED(10, 0.65, 0.85),
    /** All its words begin words of a label. */
    PREFIX(11, 0.5, 0.65),
    /** All its words are in a label, but for a slip or two a word. */
    FUZZY(12, 0.3, 0.5),
    /** Most of what its words weigh is in a label. */
    PARTIAL(13, 0.1, 0.3),
    /** Its words are in the sentence by which a responsibility is called. */
    STATEMENT(14, 0.0, 0.1);

    private static final How[] BY_CODE = values();

    private final int code;

    private final double least;
    private final double most;

    How(int code, double least, double most) {
        this.code = code;
        this.least = least;
        this.most = most;
    }

    /** As shown in tables: {@code preferred}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * A score from 0 to 1, rounded to thousandths, that never puts a worse way above a better one.
     *
     * @param similarity from 0 to 1, within this way
     */
    public double score(double similarity) {
        return Math.round(1000 * (least + (most - least) * similarity)) / 1000.0;
    }

    /** Its number in files; also its place here. */
    int code() {
        return code;
    }

    /** The way with the number in files. */
    static How ofCode(int code) {
        return code >= 0 && code < BY_CODE.length ? BY_CODE[code] : PARTIAL;
    }
}
