package org.rolegraph.load.source.esco;

import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;

/** Reads the concept schemes in one language, after the concepts. */
final class SchemeReader {
    private final EscoFile file;
    private final boolean first;
    private final ConceptIndex concepts;
    private final EscoFacts out;
    private final RowTexts words;

    /**
     * @param first whether this is the first language: what has none is stated once
     */
    SchemeReader(
            EscoFile file, boolean first, ConceptIndex concepts, Problems problems, EscoFacts out) {
        this.file = file;
        this.first = first;
        this.concepts = concepts;
        this.out = out;
        this.words = new RowTexts(problems);
    }

    void row(TableRow row) {
        String uri = words.uri(row, "conceptSchemeUri").orElse(null);
        if (uri == null) {
            return;
        }
        Iri scheme = out.recurring(uri);
        text(scheme, Terms.SKOS_PREF_LABEL, row, "preferredLabel");
        text(scheme, Terms.DCT_TITLE, row, "title");
        text(scheme, Terms.SKOS_DEFINITION, row, "description");
        if (!first) {
            return;
        }
        Iri type = out.recurring(Terms.SKOS_CONCEPT_SCHEME);
        out.link(scheme, Terms.RDF_TYPE, type, row.where());
        String status = row.cell("status").strip();
        if (!status.isEmpty()) {
            out.literal(scheme, Terms.ISOTHES_STATUS, Literal.of(status), row.where());
        }
        for (String top : row.cell("hasTopConcept").split("[,\\s]+")) {
            Concept concept = concepts.get(top);
            if (concept != null) {
                out.link(scheme, Terms.SKOS_HAS_TOP_CONCEPT, concept.iri(), row.where());
            }
        }
    }

    private void text(Iri scheme, String predicate, TableRow row, String column) {
        String text = words.text(row, column);
        if (!text.isEmpty()) {
            out.text(scheme, predicate, new Text(text, file.language()), row.where());
        }
    }
}
