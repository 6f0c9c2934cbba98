package org.rolegraph.base.delimited;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** Reads delimited text by RFC 4180; lines end in CRLF, LF or CR, and empty lines are skipped. */
public final class DelimitedReader {
    /** The largest cell; one cell of ESCO 1.1.1 has 651,423 characters. */
    public static final int MAX_CELL = 16 * 1024 * 1024;

    private static final int MAX_CELLS = 16 * 1024;

    /** How FastCSV writes the line of the row that it failed on. */
    private static final Pattern STARTED = Pattern.compile("started in line (\\d{1,9})");

    private DelimitedReader() {}

    /**
     * Reads to the end, or to the first row that cannot be parsed, which is a problem.
     *
     * @param text not closed here
     * @param file for the places of problems
     * @param firstLine 1-based line of the file on which the text begins
     */
    public static void read(
            Reader text,
            Separator separator,
            String file,
            int firstLine,
            Problems problems,
            Consumer<Row> rows)
            throws IOException {
        CsvRecordHandler handler =
                CsvRecordHandler.of(
                        h -> h.maxFields(MAX_CELLS).maxFieldSize(MAX_CELL).maxRecordSize(MAX_CELL));
        int line = firstLine;
        try {
            CsvReader<CsvRecord> reader =
                    CsvReader.builder()
                            .fieldSeparator(separator.character())
                            .quoteCharacter(separator.quote())
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowExtraCharsAfterClosingQuote(false)
                            .allowUnclosedQuote(false)
                            .maxBufferSize(MAX_CELL)
                            .build(handler, text);
            for (CsvRecord row : reader) {
                line = firstLine - 1 + Math.toIntExact(row.getStartingLineNumber());
                rows.accept(new Row(line, row.getFields()));
            }
        } catch (CsvParseException e) {
            Matcher started = STARTED.matcher(String.valueOf(e.getMessage()));
            Throwable cause = e.getCause() == null ? e : e.getCause();
            problems.error(
                    Codes.BAD_SYNTAX,
                    Location.of(
                            file,
                            started.find()
                                    ? firstLine - 1 + Integer.parseInt(started.group(1))
                                    : line),
                    "the row that begins here cannot be read: " + cause.getMessage(),
                    "close every quote, and write a quote inside a quoted cell twice");
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
