package org.rolegraph.base.workbook;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.dhatim.fastexcel.reader.SheetVisibility;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/** One sheet, by the library that parses xlsx; the only class that knows it. */
final class SheetReading {
    /** Digits that spreadsheets keep of a number; what is after them is noise of binary numbers. */
    private static final MathContext DIGITS = new MathContext(15);

    /** Formats of numbers that every workbook has, and which are dates or times. */
    private static final Set<Integer> DATES =
            Set.of(14, 15, 16, 17, 18, 19, 20, 21, 22, 45, 46, 47);

    /** In formats: what is not about the number itself. */
    private static final Pattern ASIDE = Pattern.compile("\"[^\"]*\"|\\\\.|_.|\\[[^\\]]*\\]");

    private final String file;
    private final Problems problems;
    private final Workbook.Rows rows;

    SheetReading(String file, Problems problems, Workbook.Rows rows) {
        this.file = file;
        this.problems = problems;
        this.rows = rows;
    }

    /**
     * Reads it to its end.
     *
     * @param styles whether the workbook says how its cells are shown, which it need not
     */
    boolean read(byte[] bytes, boolean styles, Optional<String> name) {
        ReadingOptions options = new ReadingOptions(styles, true);
        try (ReadableWorkbook workbook =
                new ReadableWorkbook(new ByteArrayInputStream(bytes), options)) {
            Optional<Sheet> sheet = sheet(workbook, name);
            if (sheet.isEmpty()) {
                return false;
            }
            try (Stream<Row> all = sheet.get().openStream()) {
                all.forEach(this::row);
            }
            return true;
        } catch (ExcelReaderException | IOException | UncheckedIOException e) {
            return Workbook.damaged(file, problems);
        } catch (RuntimeException e) {
            // the library looks at no part before it takes what it expects there
            return Workbook.damaged(file, problems);
        }
    }

    private Optional<Sheet> sheet(ReadableWorkbook workbook, Optional<String> name) {
        List<Sheet> all = workbook.getSheets().collect(Collectors.toList());
        Optional<Sheet> found =
                name.isEmpty()
                        ? all.stream()
                                .filter(s -> s.getVisibility() == SheetVisibility.VISIBLE)
                                .findFirst()
                        : all.stream()
                                .filter(
                                        s ->
                                                s.getName()
                                                        .strip()
                                                        .equalsIgnoreCase(name.get().strip()))
                                .findFirst();
        if (found.isEmpty()) {
            problems.error(
                    Codes.NOT_FOUND,
                    Location.of(file),
                    (name.isEmpty()
                                    ? "the workbook has no sheet that is not hidden"
                                    : "the workbook has no sheet \"" + name.get() + "\"")
                            + "; it has "
                            + all.stream().map(Sheet::getName).collect(Collectors.joining(", ")),
                    "name one of them with --sheet");
        }
        return found;
    }

    private void row(Row row) {
        List<String> cells = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < row.getCellCount(); i++) {
            Cell cell = row.getCell(i);
            cells.add(cell == null ? "" : text(cell));
            filled = cells.get(i).isBlank() ? filled : i + 1;
        }
        if (filled > 0) {
            rows.row(row.getRowNum(), List.copyOf(cells.subList(0, filled)));
        }
    }

    private static String text(Cell cell) {
        Object value = cell.getValue();
        if (cell.getType() == CellType.ERROR || value == null) {
            return cell.getType() == CellType.ERROR ? String.valueOf(cell.getRawValue()) : "";
        }
        if (value instanceof Boolean) {
            return value.equals(true) ? "TRUE" : "FALSE";
        }
        if (value instanceof BigDecimal number) {
            return isDate(cell) ? date(cell) : number(number);
        }
        return value.toString();
    }

    private static String number(BigDecimal number) {
        BigDecimal bare = number.round(DIGITS).stripTrailingZeros();
        // a number such as 1e300000 would fill the memory when it is written out
        return Math.abs((long) bare.scale()) > 400 ? bare.toString() : bare.toPlainString();
    }

    private static boolean isDate(Cell cell) {
        if (cell.getDataFormatId() != null && DATES.contains(cell.getDataFormatId())) {
            return true;
        }
        String format = cell.getDataFormatString();
        if (format == null || format.equalsIgnoreCase("general")) {
            return false;
        }
        String bare = ASIDE.matcher(format).replaceAll("");
        return bare.matches("(?is).*(y|d|h|s|m).*");
    }

    private static String date(Cell cell) {
        LocalDateTime time = cell.asDate();
        return time.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? time.toLocalDate().toString()
                : time.toString();
    }
}
