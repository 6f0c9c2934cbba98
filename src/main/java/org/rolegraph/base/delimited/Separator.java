package org.rolegraph.base.delimited;

/** What stands between two cells, and whether quotes mean anything. */
public enum Separator {
    COMMA(',', '"'),
    TAB('\t', '"'),
    /** As spreadsheets write where the comma is part of numbers. */
    SEMICOLON(';', '"'),
    BAR('|', '"'),
    /** Tabs, and a quote is a character like any other, as O*NET writes its tables. */
    BARE_TAB('\t', Separator.NO_QUOTE);

    /** NUL, which text never holds: {@link Utf8Reader} does not let it through. */
    private static final char NO_QUOTE = '\0';

    private final char character;
    private final char quote;

    Separator(char character, char quote) {
        this.character = character;
        this.quote = quote;
    }

    public char character() {
        return character;
    }

    /** The character around cells that hold others of the format. */
    char quote() {
        return quote;
    }

    /** Whether a cell may be quoted; if not, no cell can hold a tab or a line break. */
    boolean quotes() {
        return quote != NO_QUOTE;
    }
}
