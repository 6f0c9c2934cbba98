package org.rolegraph.career.need;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.columns.PeopleMap;
import org.rolegraph.base.delimited.Columns;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Spelling;

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
     * @param form what is said of the form of the table
     * @param map which of its columns are what
     */
    public static List<Row> read(
            InputStream bytes, String file, TableForm form, PeopleMap map, Problems problems)
            throws IOException {
        List<Row> rows = new ArrayList<>();
        Columns columns = map.columns(true);
        try (bytes) {
            OwnTable.read(bytes, file, form, columns, problems)
                    .ifPresent(
                            table ->
                                    table.each(
                                            columns,
                                            problems,
                                            row -> row(row, map, rows, problems)));
        }
        return rows;
    }

    private static void row(TableRow row, PeopleMap map, List<Row> rows, Problems problems) {
        String person = Spelling.oneLine(Spelling.composed(map.personOf(row).strip()));
        if (person.isEmpty()) {
            problems.error(
                    Codes.EMPTY_VALUE,
                    row.where(),
                    "a person has no name",
                    "name them, or leave the row out");
            return;
        }
        HeldSkills.ofRow(row, map, problems).forEach(skill -> rows.add(new Row(person, skill)));
    }
}
