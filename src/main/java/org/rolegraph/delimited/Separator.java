package org.rolegraph.delimited;

/** What stands between two cells. */
public enum Separator {
    COMMA(','),
    TAB('\t');

    private final char character;

    Separator(char character) {
        this.character = character;
    }

    public char character() {
        return character;
    }
}
