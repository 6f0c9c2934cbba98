package org.rolegraph.store.export;

/** Texts in XML 1.0. */
final class Xml {
    private Xml() {}

    /**
     * Whether a text may have the character.
     *
     * @see <a href="https://www.w3.org/TR/xml/#NT-Char">the production Char</a>
     */
    static boolean holds(int c) {
        return c == '\t'
                || c == '\n'
                || c == '\r'
                || c >= ' ' && c < Character.MIN_SURROGATE
                || c > Character.MAX_SURROGATE && c < 0xFFFE
                || c > 0xFFFF;
    }

    /** Escaped for text and attributes; what XML 1.0 cannot hold becomes U+FFFD. */
    static String text(String value) {
        StringBuilder text = new StringBuilder(value.length());
        value.codePoints()
                .forEach(
                        c -> {
                            switch (c) {
                                case '&' -> text.append("&amp;");
                                case '<' -> text.append("&lt;");
                                case '>' -> text.append("&gt;");
                                case '"' -> text.append("&quot;");
                                case '\t', '\n', '\r' -> text.append("&#").append(c).append(';');
                                default -> {
                                    boolean known = holds(c);
                                    boolean steers = TermText.escapes(c, true);
                                    if (known && steers) {
                                        text.append("&#").append(c).append(';');
                                    } else {
                                        text.appendCodePoint(known ? c : 0xFFFD);
                                    }
                                }
                            }
                        });
        return text.toString();
    }
}
