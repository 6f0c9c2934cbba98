package org.rolegraph.base.columns;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Importance;

/**
 * What a column of a mapped table is.
 *
 * @param word as column maps write it: {@code role}, {@code skill description}, {@code level}
 * @param thing whom it is about
 * @param part what it says of it
 * @param importance with which the skills of a list are required; empty for all else
 */
public record Meaning(String word, Thing thing, Part part, String importance) {
    /** Whom a column is about. */
    public enum Thing {
        ROLE,
        SKILL,
        /** The requirement of the row's skill by the row's role. */
        REQUIREMENT
    }

    /** What a column says. */
    public enum Part {
        /** Whom the row is about, or the skills or roles that stand in a relation to it. */
        NAME(""),
        CODE(" code"),
        OTHER_NAME(" other name"),
        DESCRIPTION(" description"),
        BROADER(" broader"),
        PAGE(" page"),
        EXACT_MATCH(" exact match"),
        CLOSE_MATCH(" close match"),
        /** Organizations that employ people in the role. */
        EMPLOYER("organization"),
        IMPORTANCE("importance"),
        LEVEL("level");

        private final String word;

        Part(String word) {
            this.word = word;
        }

        /** Whether its cells are names of entities. */
        public boolean isName() {
            return this == NAME || this == BROADER || this == EMPLOYER;
        }

        /** Whether a cell may hold several values. */
        boolean isList() {
            return this != CODE && this != DESCRIPTION && this != IMPORTANCE && this != LEVEL;
        }
    }

    /** The importances that a list of skills or a cell may have, most needed first. */
    public static final List<String> IMPORTANCES =
            Arrays.stream(Importance.values()).map(Importance::word).toList();

    private static final List<Meaning> ALL = all();

    private static List<Meaning> all() {
        List<Meaning> all = new ArrayList<>();
        for (Thing thing : List.of(Thing.ROLE, Thing.SKILL)) {
            for (Part part : Part.values()) {
                if (part.compareTo(Part.CLOSE_MATCH) <= 0) {
                    String word = thing.name().toLowerCase(java.util.Locale.ROOT) + part.word;
                    all.add(new Meaning(word, thing, part, ""));
                }
            }
        }
        all.add(new Meaning(Part.EMPLOYER.word, Thing.ROLE, Part.EMPLOYER, ""));
        IMPORTANCES.forEach(i -> all.add(new Meaning(i, Thing.SKILL, Part.NAME, i)));
        all.add(new Meaning(Part.IMPORTANCE.word, Thing.REQUIREMENT, Part.IMPORTANCE, ""));
        all.add(new Meaning(Part.LEVEL.word, Thing.REQUIREMENT, Part.LEVEL, ""));
        return List.copyOf(all);
    }

    /** The words of all, in the order of the manual. */
    public static List<String> words() {
        return ALL.stream().map(Meaning::word).toList();
    }

    /** The meaning that column maps write so. */
    public static Optional<Meaning> of(String word) {
        return ALL.stream().filter(meaning -> meaning.word.equals(word)).findFirst();
    }
}
