package org.rolegraph.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Lines of N-Quads in one graph, whose terms are texts as they stand in a line. */
record Lines(String graph) {
    /** Where the graph's own entities live. */
    static final String BASE = "https://w3id.org/rolegraph/";

    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final int DIGITS = 16;

    String line(String subject, String predicate, String object) {
        return subject + " " + predicate + " " + object + " " + graph + " .";
    }

    static String iri(String iri) {
        return "<" + iri + ">";
    }

    static String entity(String kind, String id) {
        return iri(BASE + kind + "/" + id);
    }

    /** A text of which the language is not known. */
    static String text(String text) {
        return "\""
                + text.replace("\\", "\\\\")
                        .replace("\"", "\\\"")
                        .replace("\n", "\\n")
                        .replace("\r", "\\r")
                + "\"";
    }

    static String english(String text) {
        return text(text) + "@en";
    }

    /**
     * A value of a datatype of XML Schema.
     *
     * @param type such as {@code date}
     */
    static String typed(String value, String type) {
        return text(value) + "^^" + iri(XSD + type);
    }

    static String type(String name) {
        return iri(XSD + name);
    }

    /** The id of what has none: the first digits of the SHA-256 of a text. */
    static String digest(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
