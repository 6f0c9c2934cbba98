package org.rolegraph.source.esco;

import java.io.IOException;
import java.util.function.Consumer;
import org.rolegraph.delimited.Separator;
import org.rolegraph.delimited.Table;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Members;

/** Reads a file's rows. */
final class Tables {
    private Tables() {}

    static void read(EscoFile file, EscoTable table, Problems problems, Consumer<TableRow> rows)
            throws IOException {
        Members.read(
                file.member(),
                problems,
                bytes ->
                        Table.read(
                                bytes,
                                Separator.COMMA,
                                file.name(),
                                table.columns(),
                                problems,
                                rows));
    }
}
