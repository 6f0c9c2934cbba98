package org.rolegraph.base.delimited;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;

class DelimitedTest {
    private final Problems problems = new Problems();

    @Test
    void rows_know_the_line_they_begin_on() throws IOException {
        String text = "a,b\r\n\"1\n2\",\"say \"\"x\"\"\"\n\nlast,\n";
        assertEquals(
                List.of(
                        new Row(11, List.of("a", "b")),
                        new Row(12, List.of("1\n2", "say \"x\"")),
                        new Row(15, List.of("last", ""))),
                read(text, Separator.COMMA, 11));
        assertEquals(List.of(), problems.list());
    }

    @Test
    void rows_may_differ_in_length_and_cells_may_be_long() throws IOException {
        String cell = "x".repeat(2_000_000);
        assertEquals(
                List.of(new Row(1, List.of("a")), new Row(2, List.of(cell, "b", "c"))),
                read("a\n" + cell + "\tb\tc\n", Separator.TAB, 1));
    }

    @Test
    void an_open_quote_is_a_problem_and_the_rows_before_it_are_read() throws IOException {
        assertEquals(
                List.of(new Row(1, List.of("a", "b"))),
                read("a,b\n\"open,c\nd,e\n", Separator.COMMA, 1));
        assertEquals("t.csv:2: ", ProblemText.of(problems.list().get(0)).substring(0, 9));
    }

    @Test
    void the_place_of_a_cell_counts_quotes_and_line_breaks() {
        String text = "h\n\"a\tb\"\"c\"\td\"\"e\t\"x\ny\"\tz\n";
        Row row = new Row(2, List.of("a\tb\"c", "d\"\"e", "x\ny", "z"));
        List<String> places = new ArrayList<>();
        for (int cell = 0; cell < 5; cell++) {
            places.add(CellPlace.of("f", text, row, cell, Separator.TAB).toString());
        }
        assertEquals(List.of("f:2:1", "f:2:10", "f:2:15", "f:3:4", "f:3:5"), places);
    }

    @Property
    void what_is_written_is_read_again(
            @ForAll("tables") List<List<String>> table, @ForAll("quoting") Separator separator)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> cells : table) {
            DelimitedWriter.write(cells, separator, text);
        }
        assertEquals(table, read(text.toString(), separator, 1).stream().map(Row::cells).toList());
    }

    /** Without quotes, a cell cannot hold everything. */
    @Provide
    Arbitrary<Separator> quoting() {
        return Arbitraries.of(Separator.COMMA, Separator.TAB);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("ab \t,\"\n\r'#é😀").ofMaxLength(8);
        return cell.list().ofMinSize(2).ofMaxSize(4).list().ofMaxSize(5);
    }

    private List<Row> read(String text, Separator separator, int firstLine) throws IOException {
        List<Row> rows = new ArrayList<>();
        DelimitedReader.read(
                new StringReader(text), separator, "t.csv", firstLine, problems, rows::add);
        return rows;
    }
}
