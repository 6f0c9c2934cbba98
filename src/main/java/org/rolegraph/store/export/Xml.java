package org.rolegraph.store.export;

/** Texts in XML 1.0. */
final class Xml {
    private Xml() {}

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
                                    boolean known = c >= ' ' && c != 0xFFFE && c != 0xFFFF;
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
