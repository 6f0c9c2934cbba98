package org.rolegraph.link.relate;

import org.rolegraph.base.vocab.Terms;

/** How the subject of a link is related to its object. */
public enum Relation {
    /** They are one concept. */
    EXACT(Terms.SKOS_EXACT_MATCH),
    /** They are alike, and neither holds the other. */
    CLOSE(Terms.SKOS_CLOSE_MATCH),
    /** The object is broader. */
    BROAD(Terms.SKOS_BROAD_MATCH),
    /** The object is narrower. */
    NARROW(Terms.SKOS_NARROW_MATCH);

    private final String property;

    Relation(String property) {
        this.property = property;
    }

    /** IRI of the property of SKOS that says it. */
    public String property() {
        return property;
    }
}
