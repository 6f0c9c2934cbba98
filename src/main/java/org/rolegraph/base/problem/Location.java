package org.rolegraph.base.problem;

/**
 * A place in a file, an argument or a graph.
 *
 * @param file path as the user gave it, or a name such as {@code "query"}; never empty
 * @param line 1-based line, or 0 when the place has no line
 * @param column 1-based column, or 0 when the place has no column
 */
public record Location(String file, int line, int column) {
    public Location {
        if (file.isEmpty()) {
            throw new IllegalArgumentException("a location needs a name");
        }
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("line and column are 0 or positive");
        }
    }

    public static Location of(String file) {
        return new Location(file, 0, 0);
    }

    public static Location of(String file, int line) {
        return new Location(file, line, 0);
    }

    /** {@code file}, {@code file:line} or {@code file:line:column}. */
    @Override
    public String toString() {
        if (line == 0) {
            return file;
        }
        return column == 0 ? file + ":" + line : file + ":" + line + ":" + column;
    }
}
