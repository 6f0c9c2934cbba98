package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.rolegraph.ask.remote.LabelsAhead;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.names.Languages;

/**
 * The label of an entity: its {@code skos:prefLabel}, else its {@code rdfs:label}, else its {@code
 * dct:title}, else the label that an accepted link gives its target. Within one of these the first
 * by {@link Languages#rank} wins, then the first in alphabetical order. For people, a language that
 * is not the first wanted is shown, but for the ontology's own terms, which have no other.
 */
final class AnswerLabels {
    private static final int KEPT = 50_000;
    private static final List<Node> PROPERTIES =
            List.of(
                    NodeFactory.createURI(Terms.SKOS_PREF_LABEL),
                    NodeFactory.createURI(Terms.RDFS_LABEL),
                    NodeFactory.createURI(Terms.DCT_TITLE));
    private static final Node TARGET = NodeFactory.createURI(Terms.OWL_ANNOTATED_TARGET);
    private static final Node OBJECT_LABEL = NodeFactory.createURI(Terms.SSSOM_OBJECT_LABEL);

    /** What it looks for. */
    static final LabelsAhead.LabelTerms TERMS =
            new LabelsAhead.LabelTerms(PROPERTIES, TARGET, OBJECT_LABEL);

    private final DatasetGraph data;
    private final Languages languages;
    private final boolean people;
    private final Map<Node, String> known = new Recent();

    AnswerLabels(DatasetGraph data, List<String> languages, boolean people) {
        this.people = people;
        this.data = data;
        this.languages = new Languages(languages);
    }

    /** The label, or an empty text. */
    String of(Node entity) {
        return known.computeIfAbsent(entity, this::find);
    }

    private String find(Node entity) {
        for (Node property : PROPERTIES) {
            String label = best(entity, property);
            if (!label.isEmpty()) {
                return label;
            }
        }
        Iterator<Quad> links = data.find(Node.ANY, Node.ANY, TARGET, entity);
        try {
            while (links.hasNext()) {
                String label = best(links.next().getSubject(), OBJECT_LABEL);
                if (!label.isEmpty()) {
                    return label;
                }
            }
        } finally {
            Iter.close(links);
        }
        return "";
    }

    private String best(Node subject, Node property) {
        Node best = null;
        Iterator<Quad> quads = data.find(Node.ANY, subject, property, Node.ANY);
        while (quads.hasNext()) {
            Node object = quads.next().getObject();
            if (object.isLiteral() && (best == null || compare(object, best) < 0)) {
                best = object;
            }
        }
        if (best == null) {
            return "";
        }
        String text = best.getLiteralLexicalForm();
        boolean term = subject.isURI() && subject.getURI().startsWith(Rg.NS);
        return term || !people ? text : languages.shown(text, best.getLiteralLanguage());
    }

    private int compare(Node a, Node b) {
        int byRank =
                Integer.compare(
                        languages.rank(a.getLiteralLanguage()),
                        languages.rank(b.getLiteralLanguage()));
        if (byRank != 0) {
            return byRank;
        }
        int byLanguage = a.getLiteralLanguage().compareTo(b.getLiteralLanguage());
        return byLanguage != 0
                ? byLanguage
                : a.getLiteralLexicalForm().compareTo(b.getLiteralLexicalForm());
    }

    /** The labels asked for last, so that a long answer does not fill memory. */
    private static final class Recent extends LinkedHashMap<Node, String> {
        private static final long serialVersionUID = 1L;

        Recent() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Node, String> eldest) {
            return size() > KEPT;
        }
    }
}
