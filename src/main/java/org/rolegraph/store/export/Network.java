package org.rolegraph.store.export;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.export.Quads.Row;

/**
 * Statements as a network for drawing: things and the arrows between them. Types and names are
 * attributes of the things, other literals are left out.
 */
final class Network {
    private static final List<String> LABELS =
            List.of(Terms.SKOS_PREF_LABEL, Terms.RDFS_LABEL, Terms.DCT_TITLE, Rg.STATEMENT);
    private static final String GRAPHS = Ids.BASE + "graph/";

    /**
     * A thing.
     *
     * @param id its IRI or {@code _:name}
     * @param label its preferred label, an English one before others; a claim's statement; else its
     *     short name or id
     * @param type short names of its types, separated by a space; may be empty
     * @param source the graphs that say something about it, separated by a space; may be empty
     */
    record Thing(String id, String label, String type, String source) {}

    /** An arrow between the ids of two things; the label is the predicate's short name. */
    record Arrow(String from, String to, String label) {}

    private final List<Thing> things = new ArrayList<>();
    private final Set<Arrow> arrows = new LinkedHashSet<>();

    private Network() {}

    /** A network of the same things without some of them, and of other arrows. */
    private Network(List<Thing> things, Set<Arrow> arrows) {
        this.things.addAll(things);
        this.arrows.addAll(arrows);
    }

    /**
     * The network as people read it: requirements and claims with an object are arrows, and stand
     * for the shortcuts beside them; evidence, records of links and schemes are left out.
     */
    Network simplified() {
        Plainer plainer = new Plainer(this);
        return new Network(plainer.things(), plainer.arrows());
    }

    static Network of(Quads quads) {
        TermOrder terms = quads.terms();
        Network network = new Network();
        Map<Integer, Draft> drafts = new TreeMap<>();
        for (Row row : quads.byLine()) {
            Node predicate = terms.node(row.p());
            Node object = terms.node(row.o());
            Draft subject = drafts.computeIfAbsent(row.s(), s -> new Draft());
            if (row.g() != Quads.DEFAULT_GRAPH) {
                String graph = terms.node(row.g()).toString();
                subject.sources.add(
                        graph.startsWith(GRAPHS) ? graph.substring(GRAPHS.length()) : graph);
            }
            if (object.isLiteral()) {
                subject.label(predicate, object);
            } else if (predicate.hasURI(Terms.RDF_TYPE)) {
                subject.types.add(shortName(terms, row.o()));
            } else {
                drafts.computeIfAbsent(row.o(), o -> new Draft());
                network.arrows.add(
                        new Arrow(
                                id(terms, row.s()), id(terms, row.o()), shortName(terms, row.p())));
            }
        }
        drafts.forEach(
                (rank, draft) ->
                        network.things.add(draft.thing(id(terms, rank), shortName(terms, rank))));
        return network;
    }

    private static String id(TermOrder terms, int rank) {
        Node node = terms.node(rank);
        return node.isURI() ? node.getURI() : terms.canonical(rank);
    }

    private static String shortName(TermOrder terms, int rank) {
        String id = id(terms, rank);
        return Prefixes.curie(id).orElse(id);
    }

    /** In the order of terms. */
    List<Thing> things() {
        return things;
    }

    /** In the order of subjects, predicates, objects. */
    Set<Arrow> arrows() {
        return arrows;
    }

    /** A thing in the making. */
    private static final class Draft {
        private final Set<String> types = new TreeSet<>();
        private final Set<String> sources = new TreeSet<>();
        private String label = "";
        private int rank = Integer.MAX_VALUE;

        /** Keeps the best label: by predicate, then English, then first in order. */
        private void label(Node predicate, Node literal) {
            int place = predicate.isURI() ? LABELS.indexOf(predicate.getURI()) : -1;
            if (place >= 0) {
                String language = literal.getLiteralLanguage();
                boolean english = language.equals("en") || language.startsWith("en-");
                int offered = 2 * place + (english ? 0 : 1);
                if (offered < rank) {
                    rank = offered;
                    label = literal.getLiteralLexicalForm();
                }
            }
        }

        private Thing thing(String id, String shortName) {
            return new Thing(
                    id,
                    label.isEmpty() ? shortName : label,
                    String.join(" ", types),
                    String.join(" ", sources));
        }
    }
}
