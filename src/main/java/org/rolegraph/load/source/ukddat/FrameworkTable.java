package org.rolegraph.load.source.ukddat;

import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.TableRow;

/**
 * One of the two tables. They are known by their columns, since users name files as they like.
 *
 * @param mark the column that no other table has
 * @param columns those that it must have, and those that it may have
 * @param taking what takes a row of it
 */
record FrameworkTable(String mark, Columns columns, BiConsumer<Framework, TableRow> taking) {
    static final FrameworkTable ROLES =
            of(
                    "Role Level",
                    Set.of("Role Family", "Role", "Role Level", "Skill Name", "Skill Level"),
                    Set.of(
                            "Role Description",
                            "Role Level Description",
                            "Skill Description",
                            "Skill Level Description",
                            "Role Type"),
                    Framework::requirement);

    static final FrameworkTable SKILLS =
            of(
                    SkillLevel.AWARENESS.column(),
                    Stream.concat(
                                    Stream.of("Skill Name", "Skill Description"),
                                    Stream.of(SkillLevel.values()).map(SkillLevel::column))
                            .collect(Collectors.toUnmodifiableSet()),
                    Set.of("Roles that require Skill"),
                    Framework::skill);

    /** Both. */
    static final List<FrameworkTable> ALL = List.of(ROLES, SKILLS);

    private static FrameworkTable of(
            String mark,
            Set<String> required,
            Set<String> others,
            BiConsumer<Framework, TableRow> taking) {
        Set<String> known =
                Stream.concat(required.stream(), others.stream())
                        .collect(Collectors.toUnmodifiableSet());
        return new FrameworkTable(mark, new Columns(required, known), taking);
    }

    void take(Framework framework, TableRow row) {
        taking.accept(framework, row);
    }
}
