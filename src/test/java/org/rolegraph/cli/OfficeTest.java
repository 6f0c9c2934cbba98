package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.cli.main.Main;

/**
 * LibreOffice opens what is written and writes what is read, each equal to the csv; with {@code
 * -Poffice}, where there is one.
 */
@EnabledIfSystemProperty(named = "rolegraph.office", matches = "true")
class OfficeTest {
    /** Comma, quotes, UTF-8, from the first line, cells as they are and not as they look. */
    private static final String CSV = "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false";

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "query skills-of-role role=data-scientist",
                "query pay-of-role role=machine-learning-engineer",
                "query makers-of-technologies-of-role role=data-scientist --iris",
                "search engineer",
                "matrix data-scientist data-engineer",
                "gap --from data-analyst --to data-scientist"
            })
    void what_is_written_opens_equal_to_the_csv(String command) throws Exception {
        Files.write(folder.resolve("answer.xlsx"), bytes(command + " -o xlsx"));
        Files.write(folder.resolve("answer.csv"), bytes(command + " -o csv"));
        List<List<String>> expected = read(folder.resolve("answer.csv"));
        assertTrue(expected.size() > 2, command);
        assertEquals(expected, read(converted("answer.xlsx", CSV, "csv")));
    }

    @Test
    void what_it_saves_is_read_as_the_csv_is() throws Exception {
        Path titles = folder.resolve("titles.csv");
        Files.writeString(titles, "title\nData Scientists\n\"Engineer, data\"\nÉconomiste\n");
        Path saved = converted("titles.csv", "xlsx", "xlsx");
        assertEquals(reconciled(titles), reconciled(saved));
    }

    private static String reconciled(Path table) {
        Run run = Loaded.packed().run("reconcile", table.toString(), "--to", "esco");
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    private static byte[] bytes(String command) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StringWriter err = new StringWriter();
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        out,
                        new PrintWriter(err, true),
                        false,
                        0,
                        false,
                        Map.of("HOME", Loaded.packed().folder().toString()),
                        Loaded.packed().folder());
        int exit = Main.run(console, command.split(" "));
        assertEquals(0, exit, err.toString());
        return out.toByteArray();
    }

    private Path converted(String file, String filter, String extension) throws Exception {
        Path out = Files.createDirectories(folder.resolve("converted"));
        Process office =
                new ProcessBuilder(
                                "soffice",
                                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                                "--headless",
                                "--infilter=" + (file.endsWith("csv") ? "CSV:44,34,76,1" : ""),
                                "--convert-to",
                                filter,
                                "--outdir",
                                out.toString(),
                                folder.resolve(file).toString())
                        .redirectErrorStream(true)
                        .start();
        String said = new String(office.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, office.waitFor(), said);
        return out.resolve(file.replaceAll("\\.\\w+$", "." + extension));
    }

    private static List<List<String>> read(Path csv) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(csv)) {
            reader.forEach(
                    row -> rows.add(row.getFields().stream().map(OfficeTest::same).toList()));
        }
        return rows;
    }

    /** A number is one number, however many zeros end it. */
    private static String same(String cell) {
        return cell.matches("-?\\d+(\\.\\d+)?")
                ? new BigDecimal(cell).stripTrailingZeros().toPlainString()
                : cell;
    }
}
