package org.rolegraph.api;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What somebody has: the skills of a role, skills by name, or both.
 *
 * @param role that they come from, by label, id, CURIE or IRI; empty for none
 * @param skills that they have beside
 */
public record Background(Optional<String> role, List<Have> skills) {
    /**
     * A skill.
     *
     * @param skill by label, id, CURIE or IRI
     * @param level from 0 to 7, the scale of O*NET; NaN for as much as is needed
     */
    public record Have(String skill, double level) {
        public Have {
            if (level < 0 || level > 7) {
                throw new IllegalArgumentException("a level is from 0 to 7: " + level);
            }
        }
    }

    public Background {
        skills = List.copyOf(skills);
    }

    /** That of who works in a role. */
    public static Background role(String role) {
        return new Background(Optional.of(role), List.of());
    }

    /** These skills, as far as they are needed. */
    public static Background skills(String... names) {
        Background all = new Background(Optional.empty(), List.of());
        for (String name : names) {
            all = all.and(name, Double.NaN);
        }
        return all;
    }

    /** The same and a skill at a level from 0 to 7. */
    public Background and(String skill, double level) {
        List<Have> more = new ArrayList<>(skills);
        more.add(new Have(skill, level));
        return new Background(role, more);
    }
}
