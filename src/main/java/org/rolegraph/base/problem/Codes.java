package org.rolegraph.base.problem;

/**
 * The codes of the problems that rolegraph itself finds; shapes and rules add their own names. Each
 * is explained in {@code docs/problems.md}, and a test holds the two equal.
 */
public final class Codes {
    /** An argument or option of the command line. */
    public static final String BAD_ARGUMENT = "bad-argument";

    /** A value that is not of the expected form. */
    public static final String BAD_VALUE = "bad-value";

    /** A file or folder that does not exist or cannot be read. */
    public static final String NO_FILE = "no-file";

    /** A file that cannot be parsed at all. */
    public static final String BAD_SYNTAX = "bad-syntax";

    /** A field that the format does not have. */
    public static final String UNKNOWN_FIELD = "unknown-field";

    /** A field that the format demands and the entry lacks. */
    public static final String MISSING_FIELD = "missing-field";

    /** An id that is given twice. */
    public static final String DUPLICATE_ID = "duplicate-id";

    /** A reference to an id that is not defined. */
    public static final String MISSING_TARGET = "missing-target";

    /** A term of the ontology's namespace that the ontology does not have. */
    public static final String UNKNOWN_TERM = "unknown-term";

    /** A name that stands for no entity. */
    public static final String NOT_FOUND = "not-found";

    /** A name that stands for several entities. */
    public static final String AMBIGUOUS = "ambiguous";

    /** A query that cannot be parsed. */
    public static final String BAD_QUERY = "bad-query";

    /** A limit of time, rows or memory that a query reached. */
    public static final String LIMIT = "limit-reached";

    /** Something that reaches out to network or files and is closed by default. */
    public static final String DENIED = "denied";

    /** No store at the place that was named. */
    public static final String NO_STORE = "no-store";

    /** A store whose files do not agree with themselves. */
    public static final String DAMAGED_STORE = "damaged-store";

    /** A store that another process is writing. */
    public static final String LOCKED_STORE = "locked-store";

    /** A file that could not be written. */
    public static final String CANNOT_WRITE = "cannot-write";

    /** A file already there that would be overwritten. */
    public static final String ALREADY_THERE = "already-there";

    /** A file in a folder of known files that no reader knows. */
    public static final String UNKNOWN_FILE = "unknown-file";

    /** Bytes that are not of the encoding that the format demands. */
    public static final String BAD_ENCODING = "bad-encoding";

    /** The encoding of a table was not said and not sure, and was found out. */
    public static final String GUESSED_ENCODING = "guessed-encoding";

    /** A table whose names of columns do not say which of two is meant. */
    public static final String GUESSED_COLUMN = "guessed-column";

    /** Something of a file that is left out on purpose. */
    public static final String LEFT_OUT = "left-out";

    /** A host that was allowed did not answer as it should. */
    public static final String NETWORK = "network-failed";

    /** A file of a source that is not there; the message says what will be missing. */
    public static final String MISSING_FILE = "missing-file";

    /** A column that a header names twice. */
    public static final String DUPLICATE_COLUMN = "duplicate-column";

    /** A row with fewer cells than its header. */
    public static final String SHORT_ROW = "short-row";

    /** A row with more cells than its header. */
    public static final String LONG_ROW = "long-row";

    /** A cell that is empty and should not be. */
    public static final String EMPTY_VALUE = "empty-value";

    /** White space around a text, left off. */
    public static final String OUTER_SPACE = "outer-space";

    /** A no-break space within a text, made a space. */
    public static final String NO_BREAK_SPACE = "no-break-space";

    /** A zero-width or control character within a text, left out. */
    public static final String INVISIBLE_CHARACTER = "invisible-character";

    /** UTF-8 that was once read as Windows-1252 or Latin-1, and has been read back. */
    public static final String MOJIBAKE = "mojibake";

    /** A label that names several concepts of one table. */
    public static final String AMBIGUOUS_LABEL = "ambiguous-label";

    /** A concept that is related to itself. */
    public static final String SELF_RELATION = "self-relation";

    /** A source whose files do not say which release they are, or say several. */
    public static final String UNKNOWN_RELEASE = "unknown-release";

    /** An archive with names that lead outside of it, or that grows beyond measure. */
    public static final String UNSAFE_ARCHIVE = "unsafe-archive";

    /** A row that says again what an earlier row of its table said. */
    public static final String DUPLICATE_ROW = "duplicate-row";

    /** Two rows of a table that are likely about the same role. */
    public static final String LIKELY_DUPLICATE = "likely-duplicate";

    /** A number that its publisher recommends to suppress, for its low precision. */
    public static final String SUPPRESSED = "suppressed";

    /** A problem of a baseline that is there no more. */
    public static final String KNOWN_PROBLEM_GONE = "known-problem-gone";

    /** A column map that does not say what the columns of a table are. */
    public static final String BAD_MAP = "bad-map";

    /** A quote too many at the end of a cell, left off. */
    public static final String STRAY_QUOTE = "stray-quote";

    /** A concept that its publisher found no counterpart of in another classification. */
    public static final String NO_COUNTERPART = "no-counterpart";

    /** Links to broader and narrower concepts that seem to be the wrong way round. */
    public static final String DOUBTFUL_DIRECTION = "doubtful-direction";

    /** An entity that is exactly matched with several of one knowledge base. */
    public static final String SEVERAL_EXACT = "several-exact-matches";

    /** An exact match that joins nothing, since two concepts of one scheme would become one. */
    public static final String COUNTS_AS_CLOSE = "counts-as-close";

    /** A label that a decision was made by, and that the entity has no more. */
    public static final String LABEL_CHANGED = "label-changed";

    /** Broad and narrow matches that lead from an entity back to it. */
    public static final String LINK_CYCLE = "link-cycle";

    /** An end of a link that its publisher has withdrawn or replaced. */
    public static final String WITHDRAWN_END = "withdrawn-end";

    /** Two decisions that cannot both hold. */
    public static final String CONTRADICTION = "contradicting-decisions";

    /** A graph that a source of the store fills, or the program itself, and a file may not. */
    public static final String HELD_GRAPH = "held-graph";

    private Codes() {}
}
