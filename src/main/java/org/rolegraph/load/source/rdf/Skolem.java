package org.rolegraph.load.source.rdf;

import java.util.HashMap;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;

/**
 * Names the blank nodes of one file: {@code
 * https://w3id.org/rolegraph/.well-known/genid/{digest}/{n}}, where the digest is the first 32
 * hexadecimal digits of the SHA-256 of the file's unpacked content and n counts the blank nodes
 * from 1 in the order in which the parser meets them. So the same content gives the same IRIs
 * wherever the file lies, whatever it is called and whether it is packed, and two different files
 * never share one. A file that is edited gets new names for all its blank nodes.
 *
 * <p>After <a href="https://www.w3.org/TR/rdf11-concepts/#section-skolemization">RDF 1.1, section
 * 3.5</a>.
 */
final class Skolem {
    private final String namespace;
    private final Map<Node, Iri> names = new HashMap<>();

    Skolem(String contentDigest) {
        this.namespace = Ids.BASE + ".well-known/genid/" + contentDigest.substring(0, 32) + "/";
    }

    Iri name(Node blank) {
        return names.computeIfAbsent(blank, b -> new Iri(namespace + (names.size() + 1)));
    }
}
