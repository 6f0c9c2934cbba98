package org.rolegraph.load.source.onet;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterTry;
import net.jqwik.api.lifecycle.BeforeTry;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.model.Role;

/** Any table that is written is read back, whatever the order of its rows and their line ends. */
class OnetPropertyTest {
    /** A rating of one occupation and element. */
    record Rated(int occupation, int element, BigDecimal importance, BigDecimal level) {
        String key() {
            return String.format("10-%04d.00--2.A.%d", occupation, element);
        }
    }

    private Path folder;

    @BeforeTry
    void open() throws IOException {
        folder = Files.createTempDirectory("onet");
    }

    @AfterTry
    void close() throws IOException {
        try (var all = Files.list(folder)) {
            for (Path file : all.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    @Provide
    Arbitrary<List<Rated>> ratings() {
        Arbitrary<BigDecimal> importance =
                Arbitraries.bigDecimals().between(BigDecimal.ONE, BigDecimal.valueOf(5)).ofScale(2);
        Arbitrary<BigDecimal> level =
                Arbitraries.bigDecimals()
                        .between(BigDecimal.ZERO, BigDecimal.valueOf(7))
                        .ofScale(2)
                        .injectNull(0.3);
        return Combinators.combine(
                        Arbitraries.integers().between(0, 20),
                        Arbitraries.integers().between(1, 9),
                        importance,
                        level)
                .as(Rated::new)
                .list()
                .ofMaxSize(40)
                .uniqueElements(Rated::key);
    }

    @Provide
    Arbitrary<List<String>> titles() {
        return Arbitraries.strings()
                .withCharRange(' ', '~')
                .withCharRange('À', 'Ö')
                .withCharRange('一', '龥')
                .withChars('"', '\'', ',', ';')
                .ofMinLength(1)
                .ofMaxLength(30)
                .map(String::strip)
                .filter(title -> !title.isEmpty())
                .list()
                .ofMinSize(1)
                .ofMaxSize(20);
    }

    @Property(tries = 100)
    void ratings_are_read_back(
            @ForAll("ratings") List<Rated> ratings,
            @ForAll boolean levelsFirst,
            @ForAll boolean crlf)
            throws IOException {
        List<List<String>> occupations = new ArrayList<>();
        for (int i = 0; i <= 20; i++) {
            occupations.add(List.of(String.format("10-%04d.00", i), "Occupation " + i));
        }
        write("Occupation Data", List.of("O*NET-SOC Code", "Title"), occupations, crlf);
        List<List<String>> importances = new ArrayList<>();
        List<List<String>> levels = new ArrayList<>();
        Map<String, String> expected = new TreeMap<>();
        for (Rated r : ratings) {
            importances.add(row(r, "IM", r.importance()));
            if (r.level() != null) {
                levels.add(row(r, "LV", r.level()));
            }
            expected.put(r.key(), r.importance() + " " + r.level());
        }
        List<List<String>> rows = new ArrayList<>(levelsFirst ? levels : importances);
        rows.addAll(levelsFirst ? importances : levels);
        write(
                "Skills",
                List.of("Data Value", "Scale ID", "Element ID", "O*NET-SOC Code"),
                rows,
                crlf);
        OnetReader read = OnetReader.read(folder);
        Map<String, String> found = new TreeMap<>();
        read.facts.forEach(
                each -> {
                    if (each.fact() instanceof Requirement r) {
                        String id = r.iri().value();
                        found.put(
                                id.substring(id.indexOf("onet-") + "onet-".length()),
                                r.rating().importance() + " " + r.rating().level());
                    }
                });
        assertEquals(expected, found);
    }

    @Property(tries = 100)
    void titles_are_read_back(@ForAll("titles") List<String> titles, @ForAll boolean crlf)
            throws IOException {
        List<List<String>> rows = new ArrayList<>();
        List<String> expected = new ArrayList<>();
        for (String title : titles) {
            rows.add(List.of(String.format("10-%04d.00", rows.size()), title));
            expected.add(title);
        }
        write("Occupation Data", List.of("O*NET-SOC Code", "Title"), rows, crlf);
        List<String> found = new ArrayList<>();
        OnetReader read = OnetReader.read(folder);
        read.facts.forEach(
                each -> {
                    if (each.fact() instanceof Role role) {
                        found.add(role.names().preferred().get(0).value());
                    }
                });
        assertEquals(expected, found);
        assertEquals(0, read.problems.list().stream().filter(OnetPropertyTest::isAtRow).count());
    }

    private static boolean isAtRow(org.rolegraph.base.problem.Problem problem) {
        return problem.where().line() > 0;
    }

    private static List<String> row(Rated r, String scale, BigDecimal value) {
        String[] codes = r.key().split("--");
        return List.of(value.toPlainString(), scale, codes[1], codes[0]);
    }

    private void write(String table, List<String> header, List<List<String>> rows, boolean crlf) {
        try {
            StringBuilder text = new StringBuilder();
            DelimitedWriter.write(header, Separator.BARE_TAB, text);
            for (List<String> row : rows) {
                DelimitedWriter.write(row, Separator.BARE_TAB, text);
            }
            String lines = crlf ? text.toString().replace("\n", "\r\n") : text.toString();
            Files.writeString(folder.resolve(table + ".txt"), lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
