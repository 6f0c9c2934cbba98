package org.rolegraph.career.need;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;

/** People and what they have, as written: a table with columns person, skill and perhaps level. */
public final class Team {
    /** One person, and what they have. */
    public record Person(String name, Holdings holdings) {}

    /** One row: a skill of a person. */
    public record Row(String person, HeldSkills.Named skill) {}

    private Team() {}

    /**
     * Reads a file to its end; what is wrong with it are problems.
     *
     * @param bytes closed here
     */
    public static List<Row> read(InputStream bytes, String file, Problems problems)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        Columns columns =
                new Columns(Set.of("person", "skill"), Set.of("person", "skill", "level"));
        DelimitedTable.read(
                bytes,
                Separator.COMMA,
                file,
                columns,
                problems,
                row -> {
                    String person = row.cell("person").strip();
                    if (person.isEmpty()) {
                        problems.error(
                                Codes.EMPTY_VALUE,
                                row.where(),
                                "a person has no name",
                                "name them, or leave the row out");
                        return;
                    }
                    HeldSkills.ofCells(row.cell("skill"), row.cell("level"), row.where(), problems)
                            .ifPresent(skill -> rows.add(new Row(person, skill)));
                });
        return rows;
    }
}
