package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.engine.binding.Binding;
import org.rolegraph.ask.remote.LabelsAhead;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.base.result.Cell;

/** RDF terms as cells of an answer. */
final class TermCells {
    private final AnswerLabels labels;
    private final LabelsAhead ahead;

    /** For one answer, with labels in these languages. */
    TermCells(DatasetGraph data, List<String> languages, Labelling labelling) {
        boolean people = labelling == Labelling.FOR_PEOPLE;
        if (labelling == Labelling.NONE) {
            ahead = null;
            labels = null;
        } else if (data instanceof RemoteData remote) {
            ahead = new LabelsAhead(remote, AnswerLabels.TERMS);
            labels = new AnswerLabels(ahead.known(), languages, people);
        } else {
            ahead = null;
            labels = new AnswerLabels(data, languages, people);
        }
    }

    /** The rows, those whose labels are far away some at a time. */
    Iterator<Binding> ahead(Iterator<Binding> rows) {
        return ahead == null ? rows : ahead.of(rows);
    }

    /** The cell of a term; an empty one for null. */
    Cell of(Node node) {
        if (node == null) {
            return Cell.EMPTY;
        }
        if (node.isLiteral()) {
            return new Cell.Value(
                    node.getLiteralLexicalForm(),
                    node.getLiteralDatatypeURI(),
                    node.getLiteralLanguage());
        }
        if (node.isBlank()) {
            return new Cell.Entity("_:" + node.getBlankNodeLabel(), "", "");
        }
        if (!node.isURI()) {
            return Cell.string(node.toString());
        }
        if (labels == null) {
            return new Cell.Entity(node.getURI(), "", "");
        }
        return Cell.entity(node.getURI(), labels.of(node));
    }
}
