package org.rolegraph.load.source.ukddat;

import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.TableRow;

/** The two tables. They are known by their columns, since users name files as they like. */
enum FrameworkTable {
    ROLES(
            "Role Level",
            Set.of("Role Family", "Role", "Role Level", "Skill Name", "Skill Level"),
            Set.of(
                    "Role Description",
                    "Role Level Description",
                    "Skill Description",
                    "Skill Level Description",
                    "Role Type"),
            Framework::requirement),
    SKILLS(
            SkillLevel.AWARENESS.column(),
            Stream.concat(
                            Stream.of("Skill Name", "Skill Description"),
                            Stream.of(SkillLevel.values()).map(SkillLevel::column))
                    .collect(Collectors.toUnmodifiableSet()),
            Set.of("Roles that require Skill"),
            Framework::skill);

    private final String mark;
    private final Columns columns;
    private final BiConsumer<Framework, TableRow> taking;

    FrameworkTable(
            String mark,
            Set<String> required,
            Set<String> others,
            BiConsumer<Framework, TableRow> taking) {
        this.mark = mark;
        this.columns =
                new Columns(
                        required,
                        Stream.concat(required.stream(), others.stream())
                                .collect(Collectors.toUnmodifiableSet()));
        this.taking = taking;
    }

    /** The column that no other table has. */
    String mark() {
        return mark;
    }

    Columns columns() {
        return columns;
    }

    void take(Framework framework, TableRow row) {
        taking.accept(framework, row);
    }
}
