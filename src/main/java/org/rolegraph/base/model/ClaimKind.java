package org.rolegraph.base.model;

import java.util.List;
import java.util.Optional;

/**
 * What a claim says of its subject: the ontology's instances of {@code rg:ClaimKind}, and all that
 * the program knows of each. Pictures show them in this order.
 */
public enum ClaimKind {
    /** A role has a duty. */
    DUTY("duty", "hasResponsibility", "Duties", "Duty of"),
    /** A role works on a product or with a technology. */
    WORKS_ON("work", "worksOn", "Works on", "Worked on by"),
    /** An organization employs people in a role. */
    EMPLOYS("employment", "employs", "Employs", "Employed by"),
    /** An organization makes a product. */
    PRODUCES("production", "produces", "Makes", "Made by"),
    /** An organization gives a product its home: it governs it, and does not always make it. */
    HOSTS("hosting", "hosts", "Hosts", "Hosted by"),
    /** An organization is part of another. */
    PART_OF("membership", "org:subOrganizationOf", "Part of", "Parts"),
    /** An organization works with a product or a technology that need not be its own. */
    USES("use", "uses", "Uses", "Used by"),
    /** A product owes part of its popularity to a role. */
    OWES_POPULARITY("popularity", "owesPopularityTo", "Owes its popularity to", "Makes popular"),
    /** Where a role is found: which firms, which stage, since when. */
    FOUND_AT("occurrence", null, "Found where there is", "Where it is, there are"),
    /** How firms hire for a role. */
    HIRING("hiring", null, null, null),
    /** How much a role or its holders are sought. */
    DEMAND("demand", null, null, null),
    /** How hard a role is to fill, as one of the ontology's degrees. */
    FILLING("filling", "difficultyToFill", null, null),
    /** How hard a skill is to learn, as one of the ontology's degrees. */
    LEARNING("learning", "difficulty", null, null),
    /** Why a thing is as another claim says. */
    REASON("reason", null, null, null),
    /** What else a source says of the subject. */
    NOTE("note", null, "In a note on it", "In a note on");

    private final String term;
    private final String shortcut;
    private final String heading;
    private final String inverse;

    ClaimKind(String term, String shortcut, String heading, String inverse) {
        this.term = term;
        this.shortcut = shortcut;
        this.heading = heading;
        this.inverse = inverse;
    }

    /** Local name of the term in the ontology. */
    public String term() {
        return term;
    }

    /**
     * The property that says the same in one triple, subject to object: its local name in the
     * ontology, or the CURIE of one that is not the ontology's own.
     */
    public Optional<String> shortcut() {
        return Optional.ofNullable(shortcut);
    }

    /** Whether its object is one of the ontology's degrees of difficulty. */
    public boolean isOfDegree() {
        return this == FILLING || this == LEARNING;
    }

    /**
     * What a picture of the subject writes over the objects, and that of an object over the
     * subjects; empty where the label of the term does.
     */
    public List<String> headings() {
        return heading == null ? List.of() : List.of(heading, inverse);
    }
}
