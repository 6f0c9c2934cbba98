package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The tables of the UK Government Digital and Data framework, as they were published, there and
 * back. Another reader of the format says what is in them.
 */
class PublishedTablesTest {
    private static final String SKILLS =
            """
            column,is,separator,language,names,values
            Skill Name,skill,,,,
            Skill Description,skill description,,,,
            Roles that require Skill,role,comma,,new,
            """;
    private static final String ROLES =
            """
            column,is,separator,language,names,values
            Role Level,role,,,new,
            Role Level Description,role description,,,,
            Skill Name,skill,,,,
            Skill Level,level,,,,Awareness; Working; Practitioner; Expert; NOT IN USE =
            """;

    private static final String DATA = System.getProperty("rolegraph.data", "");

    @TempDir private Path folder;

    @BeforeEach
    void find_the_files() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the tables");
    }

    @Test
    void a_table_of_skills_comes_back_with_every_cell() throws IOException {
        String published = published("skills.csv");
        String written = written(published, SKILLS);
        Function<CSVRecord, List<?>> cells =
                row ->
                        List.of(
                                row.get("Skill Name").strip(),
                                row.get("Skill Description").strip(),
                                new TreeSet<>(
                                        Stream.of(row.get("Roles that require Skill").split(","))
                                                .map(String::strip)
                                                .toList()));
        assertEquals(rows(published, cells), rows(written, cells));
        assertEquals(188, rows(written, cells).size());
        assertEquals(written, written(written, SKILLS));
    }

    @Test
    void a_table_of_requirements_comes_back_but_for_those_it_says_twice() throws IOException {
        String published = published("roles.csv");
        String written = written(published, ROLES);
        Function<CSVRecord, List<?>> cells =
                row ->
                        Stream.of(
                                        "Role Level",
                                        "Role Level Description",
                                        "Skill Name",
                                        "Skill Level")
                                .map(column -> row.get(column).replace('\u00A0', ' ').strip())
                                .toList();
        Set<List<?>> seen = new LinkedHashSet<>();
        List<List<?>> first = new ArrayList<>();
        for (List<?> row : rows(published, cells)) {
            if (seen.add(List.of(row.get(0), row.get(2)))) {
                first.add(row);
            }
        }
        assertEquals(first, rows(written, cells));
        assertEquals(1803, first.size());
        assertEquals(written, written(written, ROLES));
    }

    private String written(String table, String map) throws IOException {
        Files.writeString(folder.resolve("table.csv"), table);
        Files.writeString(folder.resolve("uk.map.csv"), map);
        Run.Place place = Run.Place.at(folder);
        Run load = place.run("load", "curated", "csv=table.csv", "--map", "uk.map.csv");
        assertEquals(0, load.exit(), load.err());
        Run export = place.run("export", "-o", "csv", "--map", "uk.map.csv");
        assertEquals("", export.err());
        assertTrue(
                export.out()
                        .startsWith(map.lines().skip(1).findFirst().orElseThrow().split(",")[0]));
        return export.out();
    }

    private static String published(String name) throws IOException {
        Path archive = Path.of(DATA, "frameworks.zip");
        try (ZipFile zip = new ZipFile(archive.toFile());
                var bytes = zip.getInputStream(zip.getEntry("frameworks/uk-ddat/" + name))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static List<List<?>> rows(String table, Function<CSVRecord, List<?>> cells)
            throws IOException {
        List<List<?>> rows = new ArrayList<>();
        CSVFormat format = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();
        for (CSVRecord row : format.parse(new StringReader(table))) {
            rows.add(cells.apply(row));
        }
        return rows;
    }
}
