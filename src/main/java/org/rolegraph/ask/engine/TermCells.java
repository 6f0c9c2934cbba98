package org.rolegraph.ask.engine;

import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.sparql.core.DatasetGraph;
import org.rolegraph.base.result.Cell;

/** RDF terms as cells of an answer. */
final class TermCells {
    private final AnswerLabels labels;

    /** For one answer, with labels in these languages. */
    TermCells(DatasetGraph data, List<String> languages, Labelling labelling) {
        this.labels =
                labelling == Labelling.NONE
                        ? null
                        : new AnswerLabels(data, languages, labelling == Labelling.FOR_PEOPLE);
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
