package org.rolegraph.ask.shell;

/**
 * One thing to do.
 *
 * @param kind what it is
 * @param text as it was written, without the mark that ends it, and without its backslash
 * @param title what a comment {@code # name: …} before it calls it, or empty
 * @param line on which it begins, the first being 1
 */
public record ShellStatement(Kind kind, String text, String title, int line) {
    /** What may be said. */
    public enum Kind {
        /** A query in SPARQL. */
        SPARQL,
        /** A query of the catalogue: its name and its parameters. */
        CALL,
        /** A command of the session: a word after a backslash, and perhaps an argument. */
        COMMAND
    }

    /** The first word: of a call, the query's name; of a command, the command. */
    public String word() {
        return text.split("\\s", 2)[0];
    }

    /** What stands after the first word, stripped. */
    public String argument() {
        String[] parts = text.split("\\s", 2);
        return parts.length < 2 ? "" : parts[1].strip();
    }

    /** The text after so many empty lines that its lines have the numbers they had when read. */
    public String placed() {
        return "\n".repeat(line - 1) + text;
    }
}
