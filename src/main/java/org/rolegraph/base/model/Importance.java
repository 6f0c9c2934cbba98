package org.rolegraph.base.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * How much a role needs a skill, most needed first: the ontology's instances of {@code
 * rg:Importance}, and all that the program knows of each.
 */
public enum Importance {
    ESSENTIAL("essential", 1, "requires", "Needs", "Needed by"),
    OPTIONAL("optional", 0.5, "requiresOptional", "Good to have", "Good to have for"),
    /** It helps, and the work can be done without it. */
    HELPFUL("helpful", 0.25, null, "Helpful", "Helpful for"),
    /** Rated low by its source. */
    MINOR("minor", 0, null, "Of minor importance", "Of minor importance for"),
    /** Stated not to be needed: absence is not negation. */
    NOT_REQUIRED("notRequired", 0, null, "Not needed", "Not needed by");

    private final String term;
    private final double weight;
    private final String shortcut;
    private final String heading;
    private final String inverse;

    Importance(String term, double weight, String shortcut, String heading, String inverse) {
        this.term = term;
        this.weight = weight;
        this.shortcut = shortcut;
        this.heading = heading;
        this.inverse = inverse;
    }

    /** The importance with this local name in the ontology. */
    public static Optional<Importance> ofTerm(String term) {
        return Arrays.stream(values()).filter(one -> one.term.equals(term)).findFirst();
    }

    /** The importance that tables write so. */
    public static Optional<Importance> ofWord(String word) {
        return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
    }

    /** Local name of the term in the ontology. */
    public String term() {
        return term;
    }

    /** As tables write it, which is its label in the ontology: {@code not required}. */
    public String word() {
        StringBuilder word = new StringBuilder();
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            word.append(Character.isUpperCase(c) ? " " + Character.toLowerCase(c) : c);
        }
        return word.toString();
    }

    /** How much a requirement counts: half for each step, and nothing where none is asked for. */
    public double weight() {
        return weight;
    }

    /** Whether a role that needs a skill so much asks for it. */
    public boolean isAsked() {
        return weight > 0;
    }

    /** Local name of the property that says the same in one triple, role to skill. */
    public Optional<String> shortcut() {
        return Optional.ofNullable(shortcut);
    }

    /** What a picture of a role writes over such skills, and that of a skill over such roles. */
    public List<String> headings() {
        return List.of(heading, inverse);
    }
}
