package org.rolegraph.store.export;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Node;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * The one total order of terms: by the Unicode code points of their canonical N-Triples form, so
 * literals come before IRIs and IRIs before blank nodes. Every distinct node gets a rank once;
 * after that only ranks are compared.
 *
 * <p>Predicates have an order of their own for the formats that people read: {@code rdf:type}
 * first, then the names and texts of {@link #PREDICATES_FIRST}, then the rest in the order of
 * terms.
 */
final class TermOrder {
    /** The predicates that come first, in this order. */
    static final List<String> PREDICATES_FIRST =
            List.of(
                    Terms.RDF_TYPE,
                    Terms.SKOS_PREF_LABEL,
                    Terms.RDFS_LABEL,
                    Terms.DCT_TITLE,
                    Terms.SKOS_ALT_LABEL,
                    Terms.SKOS_HIDDEN_LABEL,
                    Terms.SKOS_NOTATION,
                    Terms.SKOS_DEFINITION,
                    Prefixes.DCT + "description",
                    Terms.RDFS_COMMENT);

    private final Node[] nodes;
    private final String[] canonical;
    private final int[] predicateRanks;

    private TermOrder(Node[] nodes, String[] canonical, int[] predicateRanks) {
        this.nodes = nodes;
        this.canonical = canonical;
        this.predicateRanks = predicateRanks;
    }

    /** A node with what it is sorted by. */
    private static final class Keyed {
        private final int id;
        private final Node node;
        private final String text;
        private final byte[] key;

        private Keyed(int id, Node node) {
            this.id = id;
            this.node = node;
            this.text = TermText.canonical(node);
            this.key = text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /**
     * Ranks the nodes.
     *
     * @param unordered distinct nodes by id
     * @param rankOfId filled: the rank of each id, equal for nodes of equal canonical form
     */
    static TermOrder of(Node[] unordered, int[] rankOfId) {
        Keyed[] keyed = new Keyed[unordered.length];
        for (int id = 0; id < keyed.length; id++) {
            keyed[id] = new Keyed(id, unordered[id]);
        }
        Arrays.sort(keyed, (a, b) -> Arrays.compareUnsigned(a.key, b.key));
        int count = 0;
        Node[] nodes = new Node[keyed.length];
        String[] canonical = new String[keyed.length];
        for (Keyed term : keyed) {
            if (count == 0 || !canonical[count - 1].equals(term.text)) {
                nodes[count] = term.node;
                canonical[count++] = term.text;
            }
            rankOfId[term.id] = count - 1;
        }
        nodes = Arrays.copyOf(nodes, count);
        return new TermOrder(nodes, Arrays.copyOf(canonical, count), predicateRanks(nodes));
    }

    private static int[] predicateRanks(Node[] nodes) {
        Map<String, Integer> first = new HashMap<>();
        PREDICATES_FIRST.forEach(p -> first.put(p, first.size()));
        int[] ranks = new int[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            Integer early = nodes[i].isURI() ? first.get(nodes[i].getURI()) : null;
            ranks[i] = early == null ? first.size() + i : early;
        }
        return ranks;
    }

    /** The number of ranks. */
    int size() {
        return nodes.length;
    }

    Node node(int rank) {
        return nodes[rank];
    }

    /** The canonical N-Triples form. */
    String canonical(int rank) {
        return canonical[rank];
    }

    /** The place of the node among predicates, for comparison only. */
    int predicateRank(int rank) {
        return predicateRanks[rank];
    }
}
