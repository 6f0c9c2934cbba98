package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.DelimitedWriter;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.delimited.Utf8Reader;
import org.rolegraph.base.problem.Problems;

/**
 * What {@code reconcile --type skill} finds for spans of real postings, held against the skills of
 * ESCO 1.1.0 that people gave them (Decorte and others, 2022): a span is found when the skill is
 * among the first five candidates.
 */
class SkillSpansTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    /** What people wrote where no skill of ESCO is meant. */
    private static final Set<String> NONE = Set.of("LABEL NOT PRESENT", "UNDERSPECIFIED");

    @Test
    void skills_of_postings_are_found_by_words(@TempDir Path home) throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with ESCO");
        Run.Place place = Run.Place.at(home);
        Run load = place.run("load", "esco=" + Path.of(DATA, "esco-1.1.0"));
        assertEquals(0, load.exit(), load.err());
        double tech = share(place, home, "tech");
        double house = share(place, home, "house");
        assertTrue(tech >= 0.75 && house >= 0.7, "TECH " + tech + ", HOUSE " + house);
    }

    /** The share of the spans with a skill whose skill is found. */
    private static double share(Run.Place place, Path home, String set) throws IOException {
        List<List<String>> spans = new ArrayList<>();
        Path zip = Path.of(DATA, "skill-spans-esco.zip");
        String name = "skill-spans-esco/" + set + "_validation_annotations.csv";
        try (ZipFile file = new ZipFile(zip.toFile())) {
            ZipEntry entry = file.getEntry(name);
            for (Row row : rows(file.getInputStream(entry), name)) {
                String part = row.cells().get(2);
                String label = row.cells().get(3);
                if (!NONE.contains(label)) {
                    spans.add(List.of(part.isEmpty() ? row.cells().get(1) : part, label));
                }
            }
        }
        StringBuilder table = new StringBuilder("title,gold\n");
        for (List<String> span : spans) {
            DelimitedWriter.write(span, Separator.COMMA, table);
        }
        Files.writeString(home.resolve("spans.csv"), table);
        Run run =
                place.run(
                        "reconcile",
                        "spans.csv",
                        "--type",
                        "skill",
                        "--to",
                        "esco",
                        "--model",
                        "none",
                        "--limit",
                        "5");
        assertEquals(0, run.exit(), run.err());
        List<Row> answers =
                rows(
                        new ByteArrayInputStream(run.out().getBytes(StandardCharsets.UTF_8)),
                        "answers");
        assertEquals(spans.size(), answers.size());
        long found =
                answers.stream()
                        .filter(
                                row ->
                                        candidates(row)
                                                .contains("| " + key(row.cells().get(1)) + " <"))
                        .count();
        return (double) found / spans.size();
    }

    private static String candidates(Row row) {
        return "| " + key(row.cells().get(row.cells().size() - 1));
    }

    private static String key(String label) {
        return label.strip().toLowerCase(Locale.ROOT);
    }

    /** The rows after the header. */
    private static List<Row> rows(InputStream bytes, String name) throws IOException {
        Problems problems = new Problems();
        List<Row> rows = new ArrayList<>();
        try (Utf8Reader text = new Utf8Reader(bytes, name, problems)) {
            DelimitedReader.read(text, Separator.COMMA, name, 1, problems, rows::add);
        }
        assertEquals(List.of(), problems.list());
        return rows.subList(1, rows.size());
    }
}
