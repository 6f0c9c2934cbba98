package org.rolegraph.load.source.crosswalk;

import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.OwnTable;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.TableForm;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.workbook.Workbook;

/**
 * The rows of one file. A row in which one quote too many stands at the end of a cell is mended
 * where that is certain: its line alone then makes as many cells as the row before it has, and does
 * so in one way only.
 */
final class Sheet {
    private static final int MOST_MENDED = 1000;

    private static final Pattern HEADER =
            Pattern.compile("(?im)^.*(?:mapping relation|type of match).*$");

    private final String file;
    private final String text;
    private final Problems problems;
    private final Consumer<Row> rows;
    private final Separator separator;
    private int start;
    private int line = 1;
    private int width;

    private Sheet(String file, String text, Problems problems, Consumer<Row> rows) {
        this.file = file;
        this.text = text;
        this.problems = problems;
        this.rows = rows;
        separator = separator(text);
    }

    /** The one that the header has most of; a comma where no line looks like a header. */
    private static Separator separator(String text) {
        Matcher header = HEADER.matcher(text);
        String line = header.find() ? header.group() : "";
        return Stream.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB)
                .max(
                        Comparator.comparingLong(
                                s -> line.chars().filter(c -> c == s.character()).count()))
                .filter(s -> line.indexOf(s.character()) >= 0)
                .orElse(Separator.COMMA);
    }

    /** Reads to the end, or to the first row that can neither be read nor mended. */
    static void read(InputStream bytes, String file, Problems problems, Consumer<Row> rows)
            throws IOException {
        byte[] all = bytes.readAllBytes();
        if (Workbook.isWorkbook(all)) {
            Workbook.read(
                    all,
                    file,
                    Optional.empty(),
                    Workbook.MOST_BYTES,
                    problems,
                    (number, cells) -> rows.accept(new Row(number, cells)));
            return;
        }
        Optional<String> text = OwnTable.text(all, file, TableForm.FOUND_OUT, problems);
        if (text.isPresent()) {
            new Sheet(file, text.get(), problems, rows).read();
        }
    }

    private void read() throws IOException {
        for (int mended = 0; ; mended++) {
            Problems wrong = new Problems();
            StringReader rest = new StringReader(text.substring(start));
            DelimitedReader.read(rest, separator, file, line, wrong, this::take);
            if (!wrong.hasErrors()) {
                return;
            }
            Problem problem = wrong.list().get(0);
            while (line < problem.where().line()) {
                step();
            }
            int from = start;
            step();
            Optional<Row> row = mended < MOST_MENDED ? mended(from) : Optional.empty();
            if (row.isEmpty()) {
                problems.add(problem);
                return;
            }
            problems.warning(
                    Codes.STRAY_QUOTE,
                    problem.where(),
                    "a quote too many stands at the end of a cell, left off",
                    "nothing: it is corrected as it is read");
            take(row.get());
        }
    }

    private void take(Row row) {
        width = row.cells().size();
        rows.accept(row);
    }

    /** Goes to the next line. */
    private void step() {
        while (start < text.length() && text.charAt(start) != '\n' && text.charAt(start) != '\r') {
            start++;
        }
        start += text.startsWith("\r\n", start) ? 2 : 1;
        start = Math.min(start, text.length());
        line++;
    }

    /** The row of the line that begins there and ends before {@link #start}. */
    private Optional<Row> mended(int from) throws IOException {
        String wrong = text.substring(from, start).stripTrailing();
        List<Row> ways = new ArrayList<>();
        for (int at = wrong.indexOf("\"\""); at >= 0; at = wrong.indexOf("\"\"", at + 1)) {
            boolean ends =
                    at + 2 == wrong.length() || wrong.charAt(at + 2) == separator.character();
            if (ends) {
                List<Row> found = new ArrayList<>();
                Problems still = new Problems();
                String right = wrong.substring(0, at) + wrong.substring(at + 1);
                DelimitedReader.read(
                        new StringReader(right),
                        Separator.COMMA,
                        file,
                        line - 1,
                        still,
                        found::add);
                if (!still.hasErrors()
                        && found.size() == 1
                        && found.get(0).cells().size() == width) {
                    ways.add(found.get(0));
                }
            }
        }
        return ways.size() == 1 ? Optional.of(ways.get(0)) : Optional.empty();
    }
}
