package org.rolegraph.spark;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.out.NodeFmtLib;

/** Lines of N-Quads in one graph. */
record Lines(String graph) {
    /** Where the graph's own entities live. */
    static final String BASE = "https://w3id.org/rolegraph/";

    private static final int DIGITS = 16;

    String line(Node subject, Node predicate, Node object) {
        return NodeFmtLib.strNT(subject)
                + " "
                + NodeFmtLib.strNT(predicate)
                + " "
                + NodeFmtLib.strNT(object)
                + " <"
                + graph
                + "> .";
    }

    static Node entity(String kind, String id) {
        return NodeFactory.createURI(BASE + kind + "/" + id);
    }

    /** A text of which the language is not known. */
    static Node text(String text) {
        return NodeFactory.createLiteralString(text);
    }

    static Node english(String text) {
        return NodeFactory.createLiteralLang(text, "en");
    }

    static Node decimal(String number) {
        return NodeFactory.createLiteralDT(number, XSDDatatype.XSDdecimal);
    }

    static Node integer(long number) {
        return NodeFactory.createLiteralDT(String.valueOf(number), XSDDatatype.XSDinteger);
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
