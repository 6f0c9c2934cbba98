package org.rolegraph.graph.publish;

import java.nio.charset.StandardCharsets;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Quad;

/** Statements as N-Triples, some at a time. */
final class Lines {
    private final StringBuilder text = new StringBuilder();
    private int count;

    static byte[] of(Node subject, Node predicate, Node object) {
        Lines lines = new Lines();
        lines.add(Quad.create(Quad.defaultGraphIRI, subject, predicate, object));
        return lines.take();
    }

    /** Adds one, without its graph. */
    void add(Quad quad) {
        text.append(NodeFmtLib.strNT(quad.getSubject()))
                .append(' ')
                .append(NodeFmtLib.strNT(quad.getPredicate()))
                .append(' ')
                .append(NodeFmtLib.strNT(quad.getObject()))
                .append(" .\n");
        count++;
    }

    int count() {
        return count;
    }

    /** Those that were added since the last call. */
    byte[] take() {
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        text.setLength(0);
        count = 0;
        return bytes;
    }
}
