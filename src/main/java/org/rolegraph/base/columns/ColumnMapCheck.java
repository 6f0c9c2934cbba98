package org.rolegraph.base.columns;

import java.util.List;
import java.util.Optional;
import org.rolegraph.base.columns.Meaning.Part;
import org.rolegraph.base.columns.Meaning.Thing;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Whether the columns of a map make rows that can be read. */
final class ColumnMapCheck {
    private final String file;
    private final Problems problems;

    ColumnMapCheck(String file, Problems problems) {
        this.file = file;
        this.problems = problems;
    }

    void check(List<MappedColumn> columns) {
        ColumnMap map = new ColumnMap(columns);
        Optional<MappedColumn> role = map.single(Thing.ROLE);
        Optional<MappedColumn> skill = map.single(Thing.SKILL);
        if (role.isEmpty() && skill.isEmpty()) {
            wrong(
                    "no column names the one role or the one skill of a row; expected one that is"
                            + " role or skill, without separator");
            return;
        }
        boolean list =
                columns.stream().anyMatch(c -> c.meaning().word().equals("skill") && c.isList());
        if (list && columns.stream().anyMatch(c -> c.meaning().word().equals("essential"))) {
            wrong("skill and essential are both lists of essential skills; expected one of them");
        }
        for (MappedColumn column : columns) {
            Meaning meaning = column.meaning();
            boolean requirement = meaning.thing() == Thing.REQUIREMENT;
            boolean property = !requirement && meaning.part() != Part.NAME;
            if (requirement && !map.isOfRequirements()) {
                wrong(column, "is about one role and one skill; expected a column for each");
            } else if (property && map.single(meaning.thing()).isEmpty()) {
                wrong(column, "is about one " + word(meaning) + "; expected a column for it");
            } else if (!meaning.importance().isEmpty() && role.isEmpty()) {
                wrong(column, "is required by a role; expected a column for it");
            } else if (!meaning.importance().isEmpty() && !column.isList()) {
                wrong(column, "is a list of skills; expected a separator");
            }
        }
    }

    private static String word(Meaning meaning) {
        return meaning.thing() == Thing.ROLE ? "role" : "skill";
    }

    private void wrong(MappedColumn column, String message) {
        wrong("column \"" + column.header() + "\" " + message);
    }

    private void wrong(String message) {
        problems.error(Codes.BAD_MAP, Location.of(file), message, "correct the column map");
    }
}
