package org.rolegraph.base.delimited;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.testkit.Xlsx;

/** The same table gives the same cells, in whatever form people have it. */
class OwnTableTest {
    private static final Path CASES = Path.of("src/test/resources/cli/own-tables");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private record Read(List<List<String>> cells, String problems) {}

    private static Read read(byte[] bytes, String file, TableForm form, Set<String> names)
            throws IOException {
        Problems problems = new Problems();
        Optional<OwnTable> table =
                OwnTable.read(new ByteArrayInputStream(bytes), file, form, names, problems);
        List<List<String>> cells = new ArrayList<>();
        table.ifPresent(
                t -> {
                    cells.add(t.header());
                    t.rows().forEach(row -> cells.add(row.cells()));
                });
        return new Read(
                cells,
                problems.list().stream()
                        .map(p -> p.where() + " " + p.severity() + " " + p.code() + "\n")
                        .collect(Collectors.joining()));
    }

    private static Read read(byte[] bytes) throws IOException {
        return read(bytes, "t.csv", TableForm.FOUND_OUT, Set.of());
    }

    private static byte[] written(List<List<String>> rows, Separator separator, Charset charset)
            throws IOException {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            DelimitedWriter.write(row, separator, text);
        }
        return text.toString().getBytes(charset);
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> word =
                Arbitraries.of("Job", "Müller", "a.k.a.", "Nice to have", "№", "ß");
        Arbitrary<String> cell =
                Arbitraries.oneOf(
                        Arbitraries.strings().withChars("ab,;|\t\"é 1.\n").ofMaxLength(9),
                        Arbitraries.of("Büro – Köln", "a, b; c | d", "\"quoted\"", "", "=1"));
        return Arbitraries.integers()
                .between(2, 5)
                .flatMap(
                        width ->
                                word.list()
                                        .ofSize(width)
                                        .flatMap(
                                                header ->
                                                        cell.list()
                                                                .ofSize(width)
                                                                .list()
                                                                .ofMaxSize(6)
                                                                .map(body -> table(header, body))));
    }

    /** Without rows that a reader takes for empty lines, or that end in what a sheet leaves out. */
    private static List<List<String>> table(List<String> header, List<List<String>> body) {
        List<List<String>> rows = new ArrayList<>(List.of(header));
        for (List<String> row : body) {
            if (!row.get(0).isBlank()) {
                rows.add(row.stream().map(cell -> cell.isBlank() ? "" : cell).toList());
            }
        }
        return rows;
    }

    @Property(tries = 400)
    void a_table_is_the_same_in_every_form(@ForAll("tables") List<List<String>> rows)
            throws IOException {
        for (Separator separator :
                List.of(Separator.COMMA, Separator.SEMICOLON, Separator.TAB, Separator.BAR)) {
            assertEquals(rows, read(written(rows, separator, UTF_8)).cells(), separator.name());
            String text = new String(written(rows, separator, UTF_8), UTF_8);
            assertEquals(rows, read(("\uFEFF" + text).getBytes(UTF_8)).cells());
            assertEquals(rows, read(("\uFEFF" + text).getBytes(UTF_16LE)).cells());
            assertEquals(rows, read(("\uFEFF" + text).getBytes(UTF_16BE)).cells());
            String said = "sep=" + separator.character() + "\r\n" + text;
            assertEquals(rows, read(said.getBytes(UTF_8)).cells());
            if (WINDOWS.newEncoder().canEncode(text)) {
                Read windows = read(text.getBytes(WINDOWS));
                assertEquals(rows, windows.cells());
                boolean ascii = text.chars().allMatch(c -> c < 0x80);
                assertEquals(!ascii, windows.problems().contains("WARNING guessed-encoding"));
            }
        }
        assertEquals(rows, read(Xlsx.of(rows)).cells());
    }

    @Property(tries = 400)
    void any_bytes_are_a_table_or_a_problem(@ForAll byte[] bytes) throws IOException {
        Read read = read(bytes);
        assertTrue(!read.cells().isEmpty() || read.problems().contains("ERROR"), read.toString());
    }

    @Test
    void sheets_of_the_people_team_are_their_texts() throws IOException {
        for (String name : List.of("roles", "team")) {
            Read text = read(Files.readAllBytes(CASES.resolve(name + ".csv")));
            assertEquals("", text.problems());
            assertEquals(
                    text.cells(), read(Files.readAllBytes(CASES.resolve(name + ".xlsx"))).cells());
        }
        // what a file is called says nothing
        assertEquals(
                read(Files.readAllBytes(CASES.resolve("roles.csv"))).cells(),
                read(Files.readAllBytes(CASES.resolve("csv-named.xlsx"))).cells());
    }

    @Test
    void what_a_warning_says_can_be_said_by_hand() throws IOException {
        byte[] bytes = Files.readAllBytes(CASES.resolve("roles1252.csv"));
        Read found = read(bytes);
        assertEquals("t.csv:36 WARNING guessed-encoding\n", found.problems());
        TableForm said = new TableForm(Optional.of(WINDOWS), Optional.empty());
        assertEquals(new Read(found.cells(), ""), read(bytes, "t.csv", said, Set.of()));
        TableForm wrong = new TableForm(Optional.of(UTF_8), Optional.empty());
        assertEquals(
                new Read(List.of(), "t.csv:36 ERROR bad-encoding\n"),
                read(bytes, "t.csv", wrong, Set.of()));
    }

    @Test
    void utf_8_with_a_wrong_byte_is_not_taken_for_windows() throws IOException {
        byte[] bytes = "é,ü,x\nä,ö,x\n".getBytes(UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE9;
        assertEquals("t.csv:2 ERROR bad-encoding\n", read(bytes).problems());
    }

    @Test
    void utf_16_without_a_mark_is_found_out() throws IOException {
        List<List<String>> rows = List.of(List.of("Code", "Töpfer"), List.of("1", "ü"));
        for (Charset charset : List.of(UTF_16LE, UTF_16BE)) {
            assertEquals(
                    new Read(rows, "t.csv WARNING guessed-encoding\n"),
                    read(written(rows, Separator.SEMICOLON, charset)));
        }
    }

    @Test
    void one_column_may_hold_what_separates_those_of_others() throws IOException {
        List<List<String>> rows =
                List.of(List.of("title"), List.of("Engineer, senior"), List.of("a"));
        assertEquals(rows, read("title\nEngineer, senior\na\n".getBytes(UTF_8)).cells());
        assertEquals(
                List.of(List.of("title"), List.of("a,b;c")),
                read("title\na,b;c\n".getBytes(UTF_8), "t.tsv", TableForm.FOUND_OUT, Set.of())
                        .cells());
    }

    @Test
    void a_name_that_is_asked_for_says_the_separator() throws IOException {
        byte[] bytes = "Name, first;Job title\nAnn, B;x\nBob, C;y\n".getBytes(UTF_8);
        assertEquals(
                List.of("Name, first", "Job title"),
                read(bytes, "t.csv", TableForm.FOUND_OUT, Set.of("job TITLE")).cells().get(0));
    }

    @Test
    void cells_of_sheets_are_texts_as_people_see_them() throws IOException {
        String row =
                "<row r=\"2\"><c r=\"B2\" t=\"inlineStr\"><is><t>head</t></is></c><c r=\"C2\""
                        + " t=\"inlineStr\"><is><t>more</t></is></c></row><row r=\"4\">"
                        + "<c r=\"B4\"><v>NUMBER</v></c></row>";
        Map<String, String> shown = new LinkedHashMap<>();
        shown.put("12", "12");
        shown.put("3.5", "3.5");
        shown.put("1.1000000000000001", "1.1");
        shown.put("0.30000000000000004", "0.3");
        shown.put("1E3", "1000");
        for (Map.Entry<String, String> each : shown.entrySet()) {
            Map<String, String> sheet = Map.of("S", row.replace("NUMBER", each.getKey()));
            assertEquals(
                    List.of(List.of("", "head", "more"), List.of("", each.getValue(), "")),
                    read(Xlsx.packed(Xlsx.parts(sheet))).cells());
        }
        String others =
                row.replace(
                        "<c r=\"B4\"><v>NUMBER</v></c>",
                        "<c r=\"A4\" t=\"b\"><v>1</v></c><c r=\"B4\" t=\"e\"><v>#N/A</v></c>"
                                + "<c r=\"C4\" t=\"str\"><f>1+1</f><v>two</v></c>");
        assertEquals(
                List.of("TRUE", "#N/A", "two"),
                read(Xlsx.packed(Xlsx.parts(Map.of("S", others)))).cells().get(1));
    }

    @Test
    void the_first_sheet_that_is_not_hidden_is_read_unless_one_is_named() throws IOException {
        String row = "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>NAME</t></is></c></row>";
        Map<String, String> sheets = new LinkedHashMap<>();
        for (String name : List.of("hidden", "first", "second")) {
            sheets.put(name, row.replace("NAME", name));
        }
        byte[] bytes = Xlsx.packed(Xlsx.parts(sheets));
        assertEquals(List.of(List.of("first")), read(bytes).cells());
        for (String name : List.of("hidden", "SECOND")) {
            TableForm form = new TableForm(Optional.empty(), Optional.of(name));
            assertEquals(
                    List.of(List.of(name.toLowerCase(java.util.Locale.ROOT))),
                    read(bytes, "t.xlsx", form, Set.of()).cells());
        }
        TableForm absent = new TableForm(Optional.empty(), Optional.of("third"));
        assertEquals(
                "t.xlsx ERROR not-found\n", read(bytes, "t.xlsx", absent, Set.of()).problems());
    }

    @Test
    void what_is_no_workbook_is_refused() throws IOException {
        Map<String, String> parts = Xlsx.parts(Map.of("S", ""));
        assertEquals("t.csv ERROR bad-syntax\n", read(Xlsx.packed(parts)).problems());
        for (String gone : List.copyOf(parts.keySet())) {
            Map<String, String> fewer = new LinkedHashMap<>(parts);
            fewer.remove(gone);
            Read read = read(Xlsx.packed(fewer));
            assertTrue(read.problems().contains("ERROR"), gone + " " + read);
            Map<String, String> spoilt = new LinkedHashMap<>(parts);
            spoilt.put(gone, "<no");
            assertTrue(read(Xlsx.packed(spoilt)).problems().contains("ERROR"), gone);
        }
        byte[] whole = Files.readAllBytes(CASES.resolve("roles.xlsx"));
        for (int length = 4; length < whole.length; length += 997) {
            byte[] cut = java.util.Arrays.copyOf(whole, length);
            assertEquals("t.csv ERROR bad-syntax\n", read(cut).problems(), "" + length);
        }
        byte[] compound = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0};
        assertEquals("t.csv ERROR bad-syntax\n", read(compound).problems());
    }

    @Test
    void a_workbook_reaches_no_file() throws IOException {
        Map<String, String> parts = Xlsx.parts(Map.of("S", ""));
        String doctype = "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        parts.computeIfPresent(
                "xl/worksheets/sheet1.xml",
                (name, xml) ->
                        doctype
                                + xml.replace(
                                        "<sheetData>",
                                        "<sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is>"
                                                + "<t>x&e;</t></is></c></row>"));
        Read read = read(Xlsx.packed(parts));
        assertTrue(read.cells().isEmpty() || read.cells().equals(List.of(List.of("x"))), "" + read);
    }

    @Test
    void a_workbook_that_unpacks_to_a_mountain_is_a_problem() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            archive.putNextEntry(new ZipEntry("xl/workbook.xml"));
            for (int i = 0; i <= 512; i++) {
                archive.write(new byte[1 << 20]);
            }
        }
        assertTrue(bytes.size() < 1 << 20);
        assertEquals("t.csv ERROR limit-reached\n", read(bytes.toByteArray()).problems());
    }
}
