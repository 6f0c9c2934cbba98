package org.rolegraph.base.model;

import java.util.Optional;

/** What a claim says of its subject, and the shortcut property that says it in one triple. */
public enum ClaimKind {
    /** A role has a duty. */
    DUTY("duty", "hasResponsibility"),
    /** An organization employs people in a role. */
    EMPLOYS("employment", "employs"),
    /** An organization makes a product. */
    PRODUCES("production", "produces"),
    /** A role works on a product or with a technology. */
    WORKS_ON("work", "worksOn"),
    /** A product owes part of its popularity to a role. */
    OWES_POPULARITY("popularity", "owesPopularityTo"),
    /** Where a role is found: which firms, which stage, since when. */
    FOUND_AT("occurrence", null),
    /** How firms hire for a role. */
    HIRING("hiring", null),
    /** How much a role or its holders are sought. */
    DEMAND("demand", null),
    /** How hard a role is to fill, as one of the ontology's degrees. */
    FILLING("filling", "difficultyToFill"),
    /** How hard a skill is to learn, as one of the ontology's degrees. */
    LEARNING("learning", "difficulty"),
    /** Why a thing is as another claim says. */
    REASON("reason", null),
    /** What else a source says of the subject. */
    NOTE("note", null);

    private final String term;
    private final String shortcut;

    ClaimKind(String term, String shortcut) {
        this.term = term;
        this.shortcut = shortcut;
    }

    /** Local name of the term in the ontology. */
    public String term() {
        return term;
    }

    /** Local name of the property that says the same in one triple, subject to object. */
    public Optional<String> shortcut() {
        return Optional.ofNullable(shortcut);
    }
}
