package org.rolegraph.base.model;

/** What kind of skill: something known, something done, a technology, or a skill of all trades. */
public enum SkillKind {
    KNOWLEDGE("knowledge"),
    SKILL("practicalSkill"),
    TECHNOLOGY("technology"),
    TRANSVERSAL("transversal");

    private final String term;

    SkillKind(String term) {
        this.term = term;
    }

    /** Local name of the term in the ontology. */
    public String term() {
        return term;
    }
}
