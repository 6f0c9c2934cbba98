package org.rolegraph.base.result;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * A workbook of one sheet: the header in bold and always in sight, columns as wide as their first
 * rows are. Numbers are numbers unless that would lose digits, everything else is text that nothing
 * runs: there are no formulas.
 *
 * <p>Whatever needs the library stands here, so that no other format pays for loading it.
 */
final class Xlsx {
    private static final String SHEET = "table";

    /** Rows that are held until they are written, by which the columns get their widths. */
    private static final int MEASURED = 1_000;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 60;

    /** Digits of a number that spreadsheets keep. */
    private static final int KEPT_DIGITS = 15;

    /** Characters that a cell of a spreadsheet holds. */
    private static final int LONGEST = 32_767;

    /** The library writes the present time there, and nothing else that changes. */
    private static final String PROPERTIES = "docProps/core.xml";

    /** The earliest time that a zip file can tell. */
    private static final LocalDateTime TIMELESS = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Worksheet sheet;
    private final int[] widths;
    private int row;

    private Xlsx(Worksheet sheet, int columns) {
        this.sheet = sheet;
        this.widths = new int[columns];
    }

    /** Writes the whole table, by way of a temporary file; the stream stays open. */
    static void write(Table table, OutputStream out) throws IOException {
        Path dated = Files.createTempFile("rolegraph", ".xlsx");
        try {
            try (OutputStream file = new BufferedOutputStream(Files.newOutputStream(dated))) {
                fill(table, file);
            } finally {
                undated(dated, out);
            }
        } finally {
            Files.delete(dated);
        }
    }

    private static void fill(Table table, OutputStream file) throws IOException {
        Workbook book = new Workbook(file, "rolegraph", null);
        book.setCompressionLevel(Deflater.BEST_SPEED);
        Worksheet sheet = book.newWorksheet(SHEET);
        try {
            new Xlsx(sheet, table.columns().size()).fill(table);
        } finally {
            book.finish();
        }
    }

    private void fill(Table table) throws IOException {
        if (widths.length > Worksheet.MAX_COLS) {
            throw tooMuch(widths.length + " columns", Worksheet.MAX_COLS + " columns");
        }
        sheet.freezePane(0, 1);
        for (int i = 0; i < widths.length; i++) {
            text(i, table.columns().get(i));
        }
        if (widths.length > 0) {
            sheet.range(0, 0, 0, widths.length - 1).style().bold().set();
        }
        try {
            for (Iterator<List<Cell>> rows = table.rows(); rows.hasNext(); ) {
                List<Cell> cells = rows.next();
                if (++row == Worksheet.MAX_ROWS) {
                    throw tooMuch("more rows", Worksheet.MAX_ROWS + " rows");
                }
                for (int i = 0; i < cells.size(); i++) {
                    cell(i, cells.get(i));
                }
                if (row % MEASURED == 0) {
                    settle();
                    sheet.flush();
                }
            }
        } finally {
            settle();
        }
    }

    /** Gives the columns their widths; after the first rows are written that changes nothing. */
    private void settle() {
        for (int i = 0; row <= MEASURED && i < widths.length; i++) {
            sheet.width(i, Math.max(NARROWEST, Math.min(WIDEST, widths[i])) + 2);
        }
    }

    private void cell(int column, Cell cell) {
        if (cell instanceof Cell.Empty) {
            return;
        }
        if (cell instanceof Cell.Value value) {
            if (isExact(value)) {
                sheet.value(row, column, new BigDecimal(value.lexical()));
                widths[column] = Math.max(widths[column], value.lexical().length());
                return;
            }
            if (Datatypes.isTruth(value)) {
                sheet.value(row, column, Boolean.valueOf(value.lexical()));
                return;
            }
        }
        text(column, Plain.of(cell));
    }

    private static boolean isExact(Cell.Value value) {
        return Datatypes.isJsonNumber(value)
                && value.lexical().length() <= 2 * KEPT_DIGITS
                && new BigDecimal(value.lexical()).stripTrailingZeros().precision() <= KEPT_DIGITS;
    }

    private void text(int column, String text) {
        if (text.length() > LONGEST) {
            throw tooMuch(
                    "a text of " + text.length() + " characters in row " + (row + 1),
                    LONGEST + " characters in a cell");
        }
        sheet.value(row, column, possible(text));
        text.lines().forEach(line -> widths[column] = Math.max(widths[column], Widths.of(line)));
    }

    /** The text with what XML cannot hold replaced. */
    private static String possible(String text) {
        StringBuilder kept = new StringBuilder();
        text.codePoints().forEach(c -> kept.appendCodePoint(SparqlXml.isPossible(c) ? c : 0xFFFD));
        return kept.toString();
    }

    private static Failure tooMuch(String found, String most) {
        return Failure.of(
                Exit.LIMIT,
                Codes.LIMIT,
                Location.of("xlsx"),
                "the table has " + found + "; a spreadsheet holds " + most,
                "write it as csv");
    }

    /** The same workbook without the time at which it was made: the same bytes for one table. */
    private static void undated(Path dated, OutputStream out) throws IOException {
        ZipOutputStream zip = new ZipOutputStream(out);
        try (ZipFile file = new ZipFile(dated.toFile())) {
            for (ZipEntry each : Collections.list(file.entries())) {
                ZipEntry entry = new ZipEntry(each.getName());
                entry.setTimeLocal(TIMELESS);
                zip.putNextEntry(entry);
                try (InputStream content = file.getInputStream(each)) {
                    if (each.getName().equals(PROPERTIES)) {
                        zip.write(undated(content.readAllBytes()));
                    } else {
                        content.transferTo(zip);
                    }
                }
                zip.closeEntry();
            }
        }
        zip.finish();
        out.flush();
    }

    private static byte[] undated(byte[] properties) {
        return new String(properties, StandardCharsets.UTF_8)
                .replaceFirst("<dcterms:created.*</dcterms:created>", "")
                .getBytes(StandardCharsets.UTF_8);
    }
}
