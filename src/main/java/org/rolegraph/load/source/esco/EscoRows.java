package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.util.function.Consumer;
import org.rolegraph.base.delimited.DelimitedTable;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableRow;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.source.Members;

/** Reads a file's rows. */
final class EscoRows {
    private EscoRows() {}

    static void read(EscoFile file, EscoTable table, Problems problems, Consumer<TableRow> rows)
            throws IOException {
        Members.read(
                file.member(),
                problems,
                bytes ->
                        DelimitedTable.read(
                                bytes,
                                Separator.COMMA,
                                file.name(),
                                table.columns(),
                                problems,
                                rows));
    }
}
