package org.rolegraph.career.graph;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.section.SectionFile;

/** On what requirements and duties rest: lists that many of them share. */
public final class Evidences {
    /**
     * One piece of evidence.
     *
     * @param reference IRI of the work, or empty
     * @param locator the place within it, or empty
     */
    public record Piece(String iri, String reference, String locator) {}

    private final NumberRows lists;
    private final int[] texts;
    private final Concepts concepts;

    Evidences(SectionFile file, Concepts concepts) {
        this.concepts = concepts;
        lists = NumberRows.of(file, GraphSection.EVIDENCE_ROWS, GraphSection.EVIDENCE);
        texts = file.ints(GraphSection.EVIDENCE_TEXTS);
    }

    /** The pieces of a list, by IRI. */
    public List<Piece> list(int number) {
        List<Piece> pieces = new ArrayList<>();
        for (int i = lists.from(number); i < lists.to(number); i++) {
            int at = 3 * lists.at(i);
            pieces.add(new Piece(text(texts[at]), text(texts[at + 1]), text(texts[at + 2])));
        }
        return pieces;
    }

    /** Whether a list has no piece. */
    public boolean isEmpty(int number) {
        return lists.size(number) == 0;
    }

    private String text(int number) {
        return number == SkillGraph.NONE ? "" : concepts.text(number);
    }
}
