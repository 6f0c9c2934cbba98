package org.rolegraph.base.result;

/** Texts of others, made fit for one cell. */
public final class CellTexts {
    private CellTexts() {}

    /**
     * The text on one line without control characters, lone surrogates and outer white space.
     *
     * @param longest in characters; a longer text is cut there and ends in an ellipsis
     */
    public static String line(String text, int longest) {
        StringBuilder line = new StringBuilder();
        text.codePoints()
                .limit(longest + 1L)
                .forEach(
                        c -> {
                            int type = Character.getType(c);
                            boolean blank =
                                    Character.isISOControl(c)
                                            || type == Character.SURROGATE
                                            || type == Character.LINE_SEPARATOR
                                            || type == Character.PARAGRAPH_SEPARATOR;
                            line.appendCodePoint(blank ? ' ' : c);
                        });
        if (line.codePointCount(0, line.length()) > longest) {
            line.setLength(line.offsetByCodePoints(0, longest - 1));
            line.append('…');
        }
        return line.toString().strip();
    }
}
