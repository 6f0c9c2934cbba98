package org.rolegraph.load.quads;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.KeyedTriples;
import org.rolegraph.store.join.Matches;
import org.rolegraph.store.triples.StoreReader;

/**
 * Passes quads on, takes note of what they say of what is the same, and at the end adds the graph
 * {@link Graphs#JOINS}, decided by all that the new generation says. No other graph depends on what
 * else is loaded. What a file says by {@code rg:joinedWith} and {@code rg:shownAs} is left out: it
 * was computed.
 */
public final class JoinQuads implements Consumer<Quad> {
    private final Consumer<Quad> out;
    private final Matches matches = new Matches();
    private final Set<String> graphs = new HashSet<>();

    public JoinQuads(Consumer<Quad> out) {
        this.out = out;
    }

    @Override
    public void accept(Quad quad) {
        String predicate = quad.getPredicate().getURI();
        if (predicate.equals(Rg.JOINED_WITH) || predicate.equals(Rg.SHOWN_AS)) {
            return;
        }
        see(quad, predicate, matches);
        out.accept(quad);
    }

    private void see(Quad quad, String predicate, Matches matches) {
        String graph = quad.getGraph().getURI();
        if (Matches.concerns(graph, predicate)) {
            Node object = quad.getObject();
            if (object.isURI()) {
                graphs.add(graph);
                matches.see(graph, quad.getSubject().getURI(), predicate, object.getURI());
            } else if (predicate.equals(Terms.SSSOM_PREDICATE_MODIFIER)) {
                matches.see(
                        graph,
                        quad.getSubject().getURI(),
                        predicate,
                        object.getLiteralLexicalForm());
            }
        }
    }

    /**
     * Adds the graph, and what does not join to the problems.
     *
     * @param current the generation before
     * @param kept IRIs of its graphs that stay
     */
    public void finish(Optional<Generation> current, Set<String> kept, Problems problems) {
        Set<List<String>> before = new HashSet<>();
        current.ifPresent(generation -> seeKept(generation, kept, before));
        GraphQuads quads = new GraphQuads(Graphs.JOINS, out);
        matches.write(
                (subject, predicate, object) ->
                        quads.add(GraphQuads.node(new Iri(subject)), predicate, new Iri(object)));
        matches.warn(graphs::contains, before, problems);
    }

    /** From the generation before, as the new one cannot be read while it is written. */
    private void seeKept(Generation generation, Set<String> kept, Set<List<String>> before) {
        try (StoreReader reader = StoreReader.open(generation)) {
            KeyedTriples triples = reader.triples().keyed();
            matches.see(triples, kept::contains);
            triples.forEach(
                    Rg.JOINED_WITH,
                    (graph, one, other) ->
                            before.add(List.of(triples.text(one), triples.text(other))));
        }
    }
}
