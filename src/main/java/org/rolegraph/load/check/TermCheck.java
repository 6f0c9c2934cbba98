package org.rolegraph.load.check;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.rolegraph.ask.query.OntologyTerms;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Rg;

/**
 * Terms under {@code rg:} that neither the ontology nor the graph itself describes: nothing asks
 * for what is said by them.
 */
public final class TermCheck {
    private TermCheck() {}

    /**
     * Warns of each of them once, where it is used first by the order of subjects.
     *
     * @param origins from the IRI of a node to where it was read from, if known
     */
    public static void check(
            Graph data, Function<String, Optional<Location>> origins, Problems problems) {
        Map<String, String> used = new TreeMap<>();
        data.find()
                .forEachRemaining(
                        triple -> {
                            use(triple, triple.getPredicate(), used);
                            use(triple, triple.getObject(), used);
                        });
        used.forEach(
                (term, subject) -> {
                    if (!data.contains(NodeFactory.createURI(term), Node.ANY, Node.ANY)) {
                        String name = term.substring(Rg.NS.length());
                        problems.warning(
                                Codes.UNKNOWN_TERM,
                                origins.apply(subject).orElse(Location.of("graph")),
                                "rg:" + name + " is no term of the ontology",
                                OntologyTerms.meant(name)
                                        .orElse(
                                                "use a term of the ontology, or one of a namespace"
                                                        + " of your own"));
                    }
                });
    }

    private static void use(Triple triple, Node term, Map<String, String> used) {
        if (term.isURI() && OntologyTerms.isUnknown(term.getURI())) {
            used.merge(
                    term.getURI(),
                    triple.getSubject().toString(),
                    (one, other) -> one.compareTo(other) <= 0 ? one : other);
        }
    }
}
