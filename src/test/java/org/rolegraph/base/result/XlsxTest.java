package org.rolegraph.base.result;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;

/** Workbooks, read back by another library and held against the csv of the same table. */
class XlsxTest {
    private static final List<String> COLUMNS = List.of("skill", "score", "note");

    private static byte[] written(Format format, Table table) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        format.write(table, Style.PLAIN, out);
        return out.toByteArray();
    }

    /** The texts of the cells, each number as the shortest that it is. */
    private static List<List<String>> read(byte[] workbook) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(workbook))) {
            for (Row row : book.getFirstSheet().read()) {
                while (rows.size() < row.getRowNum() - 1) { // rows that are empty
                    rows.add(Collections.nCopies(COLUMNS.size(), ""));
                }
                List<String> cells = new ArrayList<>(Collections.nCopies(COLUMNS.size(), ""));
                row.stream()
                        .filter(cell -> cell != null)
                        .forEach(
                                cell -> {
                                    assertFalse(cell.getType() == CellType.FORMULA);
                                    cells.set(cell.getColumnIndex(), text(cell));
                                });
                rows.add(cells);
            }
        }
        return rows;
    }

    private static String text(org.dhatim.fastexcel.reader.Cell cell) {
        return cell.getType() == CellType.NUMBER
                ? plain(cell.asNumber())
                : String.valueOf(cell.getValue());
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static List<List<String>> csv(Table table, List<List<Cell>> rows) throws IOException {
        List<List<String>> read = new ArrayList<>();
        String text = new String(written(Format.CSV, table), StandardCharsets.UTF_8);
        try (var records =
                de.siegmar.fastcsv.reader.CsvReader.builder()
                        .skipEmptyLines(false)
                        .ofCsvRecord(new StringReader(text))) {
            records.forEach(record -> read.add(new ArrayList<>(record.getFields())));
        }
        for (int y = 0; y < rows.size(); y++) {
            for (int x = 0; x < COLUMNS.size(); x++) {
                if (Datatypes.isNumber(rows.get(y).get(x))) {
                    String number = read.get(y + 1).get(x);
                    read.get(y + 1).set(x, number.matches("[a-z].*") ? number : number(number));
                }
            }
        }
        return read;
    }

    private static String number(String lexical) {
        return lexical.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]+)?")
                ? plain(new BigDecimal(lexical))
                : lexical;
    }

    @Provide
    Arbitrary<List<List<Cell>>> rows() {
        Arbitrary<Cell> texts =
                Arbitraries.strings()
                        .withCharRange(' ', '~')
                        .withChars("=+-@\n\t\"\\,;<>&'日é\u00a0\u2028")
                        .ofMinLength(1)
                        .ofMaxLength(12)
                        .map(Cell::string);
        Arbitrary<Cell> numbers =
                Arbitraries.of("1", "-7", "+3", "01", "2.50", "0.000", "1e6", "NaN", "123456789012")
                        .map(n -> new Cell.Value(n, Datatypes.XSD + "double", ""));
        Arbitrary<Cell> decimals =
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1e9"), new BigDecimal("1e9"))
                        .ofScale(3)
                        .map(Cell::decimal);
        Arbitrary<Cell> entities =
                Arbitraries.strings()
                        .alpha()
                        .withChars("日é/#?&'(),;")
                        .ofMaxLength(8)
                        .map(s -> Cell.entity("http://example.org/" + s, s));
        Arbitrary<Cell> cells =
                Arbitraries.oneOf(texts, numbers, decimals, entities, Arbitraries.just(Cell.EMPTY));
        return cells.list().ofSize(COLUMNS.size()).list().ofMaxSize(5);
    }

    @Property(tries = 200)
    void holds_what_the_csv_of_the_table_holds(@ForAll("rows") List<List<Cell>> rows)
            throws IOException {
        List<List<String>> expected = csv(Table.of(COLUMNS, rows), rows);
        List<List<String>> found = read(written(Format.XLSX, Table.of(COLUMNS, rows)));
        while (found.size() < expected.size()) { // rows at the end that are empty
            found.add(Collections.nCopies(COLUMNS.size(), ""));
        }
        assertEquals(expected, found);
    }

    @Test
    void thousands_of_rows_are_all_there() throws IOException {
        List<List<Cell>> rows = new ArrayList<>();
        for (int i = 0; i < 2_500; i++) {
            rows.add(List.of(Cell.text("skill " + i), Cell.number(i), Cell.EMPTY));
        }
        byte[] workbook = written(Format.XLSX, Table.of(COLUMNS, rows));
        assertEquals(csv(Table.of(COLUMNS, rows), rows), read(workbook));
        assertArrayEquals(workbook, written(Format.XLSX, Table.of(COLUMNS, rows)));
    }

    /** LibreOffice and Excel find the header by these. */
    @Test
    void the_header_stays_in_sight_and_columns_have_their_widths() throws IOException {
        List<List<Cell>> rows =
                List.of(List.of(Cell.text("a".repeat(30)), Cell.number(1), Cell.EMPTY));
        String sheet =
                part(written(Format.XLSX, Table.of(COLUMNS, rows)), "xl/worksheets/sheet1.xml");
        assertTrue(sheet.contains("<pane xSplit=\"0\" ySplit=\"1\" topLeftCell=\"A2\""), sheet);
        assertTrue(sheet.contains("<col min=\"1\" max=\"1\" width=\"32.0\""), sheet);
        assertTrue(sheet.contains("<col min=\"2\" max=\"2\" width=\"10.0\""), sheet);
        assertFalse(sheet.contains("<f>"), sheet);
    }

    @Test
    void a_number_that_would_lose_digits_is_a_text() throws IOException {
        List<List<Cell>> rows =
                List.of(List.of(Cell.decimal("0.1234567890123456"), Cell.number(-5), Cell.EMPTY));
        assertEquals(
                List.of(COLUMNS, List.of("0.1234567890123456", "-5", "")),
                read(written(Format.XLSX, Table.of(COLUMNS, rows))));
    }

    @Test
    void a_text_that_no_cell_can_hold_is_refused() {
        List<List<Cell>> rows =
                List.of(List.of(Cell.text("a".repeat(32_768)), Cell.EMPTY, Cell.EMPTY));
        Failure failure =
                assertThrows(Failure.class, () -> written(Format.XLSX, Table.of(COLUMNS, rows)));
        assertEquals(
                """
                xlsx: the table has a text of 32768 characters in row 2; a spreadsheet holds 32767 characters in a cell [limit-reached]
                  fix: write it as csv
                """,
                ProblemText.of(failure.problems().get(0)));
    }

    private static String part(byte[] workbook, String name) throws IOException {
        ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook));
        for (ZipEntry each = zip.getNextEntry(); each != null; each = zip.getNextEntry()) {
            if (each.getName().equals(name)) {
                return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        throw new IllegalArgumentException(name);
    }
}
