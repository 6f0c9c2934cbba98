package org.rolegraph.career.graph;

import org.rolegraph.base.section.SectionFile;

/** Accepted links, each seen from both of its ends. */
public final class AcceptedLinks {
    public static final int TURNED = 16;

    private final NumberRows byConcept;
    private final int[] facts;

    AcceptedLinks(SectionFile file) {
        byConcept = NumberRows.of(file, GraphSection.LINK_ROWS, GraphSection.LINK_OTHER);
        facts = file.ints(GraphSection.LINK_FACTS);
    }

    /** By concept: those it is linked to; a place in it is what the other methods take. */
    public NumberRows byConcept() {
        return byConcept;
    }

    /** How the concept of the row is linked to the other. */
    public LinkKind kind(int place) {
        LinkKind stated = stated(place);
        return isTurned(place) ? stated.inverse() : stated;
    }

    /** How the link is stated, from whichever end. */
    public LinkKind stated(int place) {
        return LinkKind.of(facts[place] & (TURNED - 1));
    }

    /** Whether it is stated from the other to the concept of the row. */
    public boolean isTurned(int place) {
        return (facts[place] & TURNED) != 0;
    }
}
