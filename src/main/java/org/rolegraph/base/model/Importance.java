package org.rolegraph.base.model;

/** How much a role needs a skill, most needed first. */
public enum Importance {
    ESSENTIAL("essential"),
    OPTIONAL("optional"),
    /** It helps, and the work can be done without it. */
    HELPFUL("helpful"),
    /** Rated low by its source. */
    MINOR("minor"),
    /** Stated not to be needed: absence is not negation. */
    NOT_REQUIRED("notRequired");

    private final String term;

    Importance(String term) {
        this.term = term;
    }

    /** Local name of the term in the ontology. */
    public String term() {
        return term;
    }
}
