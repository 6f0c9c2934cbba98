package org.rolegraph.base.delimited;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;

class DelimitedTableTest {
    private static final List<String> HEADER = List.of("a", "b", "c");
    private static final Columns COLUMNS = new Columns(Set.of("a"), Set.copyOf(HEADER));

    @Property
    void reads_whatever_the_writer_writes(
            @ForAll("tables") List<List<String>> table, @ForAll("quoting") Separator separator)
            throws IOException {
        StringBuilder text = new StringBuilder();
        DelimitedWriter.write(HEADER, separator, text);
        for (List<String> row : table) {
            DelimitedWriter.write(row, separator, text);
        }
        Problems problems = new Problems();
        List<List<String>> read = new ArrayList<>();
        DelimitedTable.read(
                bytes(text.toString()),
                separator,
                "t",
                COLUMNS,
                problems,
                row -> read.add(HEADER.stream().map(row::cell).toList()));
        assertEquals(List.of(), problems.list());
        assertEquals(table, read);
    }

    /** Without quotes, a cell cannot hold everything. */
    @Provide
    Arbitrary<Separator> quoting() {
        return Arbitraries.of(Separator.COMMA, Separator.TAB);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings()
                        .withChars("ab,\t\"\n\r |é\u00A0\u2028")
                        .withCharRange('\u4E00', '\u4E20')
                        .ofMaxLength(12);
        return cell.list().ofSize(3).list().ofMaxSize(20);
    }

    @Test
    void tells_lines_of_rows_in_any_mix_of_line_ends() throws IOException {
        assertEquals(
                """
                t:2 1|2|
                t:3 "x
                y"|3|
                t:6 4|5|6
                """,
                read("\uFEFFa,b,c\r\n1,2,\n\"\"\"x\ny\"\"\",3,\r\n\r\n4,5,6"));
    }

    @Test
    void tells_short_and_long_rows_and_reads_them() throws IOException {
        assertEquals(
                """
                t:2 1||
                t:3 1|2|3
                t:2: warning: the row has 1 cells under a header of 3 [short-row]
                  fix: nothing: the cells that are not there are read as empty
                t:3: warning: the row has 4 cells under a header of 3 [long-row]
                  fix: nothing, if what stands after the last column may be left out
                """,
                read("a,b,c\n1\n1,2,3,4\n"));
    }

    @Test
    void reads_no_row_under_a_header_that_names_a_column_twice_or_lacks_one() throws IOException {
        assertEquals(
                """
                t:1: the header names column "a" twice [duplicate-column]
                  fix: rename or remove one of the two
                """,
                read("a,b,a\n1,2,3\n"));
        assertEquals(
                """
                t:1: the header lacks a; it has b, c [missing-field]
                  fix: take the file as its publisher ships it
                """,
                read("b,c\n1,2\n"));
    }

    @Test
    void tells_the_lines_of_wrong_bytes_and_nul() throws IOException {
        Problems problems = new Problems();
        byte[] bytes = "a,b\n1,\u0000\n\n2,?\n3,?\n".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = bytes[i] == '?' ? (byte) 0xE9 : bytes[i];
        }
        List<String> rows = new ArrayList<>();
        DelimitedTable.read(
                new ByteArrayInputStream(bytes),
                Separator.COMMA,
                "t",
                COLUMNS,
                problems,
                row -> rows.add(row.where() + " " + row.cell("b")));
        assertEquals(List.of("t:2 \uFFFD", "t:4 \uFFFD", "t:5 \uFFFD"), rows);
        assertEquals(
                List.of("t:2 bad-value", "t:4 bad-encoding", "t:5 bad-encoding"),
                problems.list().stream().map(p -> p.where() + " " + p.code()).toList());
    }

    @Test
    void refuses_a_quote_that_is_never_closed() throws IOException {
        assertEquals(
                """
                t:2 1|2|3
                t:3: the row that begins here cannot be read: Unclosed quoted field at end of input (record starting at line 3) [bad-syntax]
                  fix: close every quote, and write a quote inside a quoted cell twice
                """,
                read("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n"));
    }

    private static String read(String text) throws IOException {
        Problems problems = new Problems();
        StringBuilder read = new StringBuilder();
        DelimitedTable.read(
                bytes(text),
                Separator.COMMA,
                "t",
                COLUMNS,
                problems,
                row ->
                        read.append(row.where())
                                .append(' ')
                                .append(String.join("|", HEADER.stream().map(row::cell).toList()))
                                .append('\n'));
        problems.list().forEach(p -> read.append(ProblemText.of(p)));
        return read.toString();
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
