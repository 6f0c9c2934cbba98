package org.rolegraph.base.sssom;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Reads SSSOM/TSV 1.0 and 1.1 with its metadata in the file. */
public final class SssomReader {
    private SssomReader() {}

    /**
     * Reads a file to its end.
     *
     * @param file for the places of problems
     * @param text the whole file
     * @param problems takes all that is wrong; rows with errors are left out of the set
     */
    public static MappingSet read(String file, String text, Problems problems) {
        if (text.startsWith("\ufeff")) {
            problems.warning(
                    Codes.BAD_SYNTAX,
                    new Location(file, 1, 1),
                    "the file begins with a byte order mark, which SSSOM forbids",
                    "save it as UTF-8 without one");
            return read(file, text.substring(1), problems);
        }
        List<String> head = new ArrayList<>();
        int start = 0;
        while (text.startsWith("#", start)) {
            int end = text.indexOf('\n', start);
            head.add(text.substring(start, end < 0 ? text.length() : end).stripTrailing());
            start = end < 0 ? text.length() : end + 1;
        }
        Metadata metadata = MetadataReader.read(head, file, problems);
        List<Row> rows = rows(file, text.substring(start), head.size() + 1, problems);
        if (rows.isEmpty()) {
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(file, head.size() + 1),
                    "found no header line; expected the names of the columns",
                    "begin the rows with " + String.join(", ", Slots.REQUIRED));
            return new MappingSet(metadata, Slots.REQUIRED, List.of());
        }
        RowReader reader = new RowReader(metadata, file, text, rows.get(0), problems);
        List<Mapping> mappings = new ArrayList<>();
        rows.stream().skip(1).forEach(row -> reader.read(row).ifPresent(mappings::add));
        return new MappingSet(metadata, rows.get(0).cells(), mappings);
    }

    private static List<Row> rows(String file, String text, int line, Problems problems) {
        List<Row> rows = new ArrayList<>();
        try {
            DelimitedReader.read(
                    new StringReader(text), Separator.TAB, file, line, problems, rows::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return rows;
    }
}
