package org.rolegraph.api;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.model.Importance;

/**
 * Which roles ask for which skills.
 *
 * @param roles the columns, in the order in which they were named
 * @param rows the skills that most of the roles ask for first
 */
public record SkillMatrix(List<Thing> roles, List<Row> rows) {
    public SkillMatrix {
        roles = List.copyOf(roles);
        rows = List.copyOf(rows);
    }

    /**
     * One skill.
     *
     * @param importance by role; empty where a role does not ask for it
     */
    public record Row(Thing skill, List<Optional<Importance>> importance) {
        public Row {
            importance = List.copyOf(importance);
        }
    }
}
