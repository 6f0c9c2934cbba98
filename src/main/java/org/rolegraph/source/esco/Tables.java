package org.rolegraph.source.esco;

import java.io.EOFException;
import java.io.IOException;
import java.util.function.Consumer;
import java.util.zip.ZipException;
import org.rolegraph.delimited.Separator;
import org.rolegraph.delimited.Table;
import org.rolegraph.delimited.TableRow;
import org.rolegraph.problem.Codes;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;

/** Reads a file's rows; an archive that is damaged or grows beyond measure is a problem. */
final class Tables {
    private Tables() {}

    static void read(EscoFile file, EscoTable table, Problems problems, Consumer<TableRow> rows)
            throws IOException {
        try {
            Table.read(
                    file.bytes().open(),
                    Separator.COMMA,
                    file.name(),
                    table.columns(),
                    problems,
                    rows);
        } catch (Archive.Unsafe e) {
            unsafe(file, e, problems);
        } catch (ZipException | EOFException e) {
            damaged(file, e, problems);
        }
    }

    static void unsafe(EscoFile file, Archive.Unsafe e, Problems problems) {
        problems.error(
                Codes.UNSAFE_ARCHIVE,
                Location.of(file.name()),
                String.valueOf(e.getMessage()),
                "take the publisher's own archive");
    }

    static void damaged(EscoFile file, IOException e, Problems problems) {
        problems.error(
                Codes.BAD_SYNTAX,
                Location.of(file.name()),
                "the archive is damaged here: " + e.getMessage(),
                "download the archive again");
    }
}
