package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.sssom.SssomReader;

/** What roles are paid, over the publisher's table and the packed graph. */
class PayOfRoleTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path LINKS = Path.of("data/links/salary-titles.sssom.tsv");
    private static final Path GOLDEN = Path.of("src/test/resources/pay/pay-of-role.txt");

    /** From so many rows a title was judged. */
    private static final long OFTEN = 100;

    @TempDir private Path home;

    @Test
    void whole_answers_over_the_whole_table() throws IOException {
        Run.Place place = loaded();
        StringBuilder actual = new StringBuilder();
        for (String role :
                List.of(
                        "machine-learning-engineer",
                        "data-scientist",
                        "software-engineer",
                        "onet-15-2051.01",
                        "ml-infrastructure-engineer")) {
            String[] command = {
                "query",
                "pay-of-role",
                "role=" + role,
                "year=2024",
                "level=ALL",
                "-o",
                "csv",
                "--iris"
            };
            actual.append("$ ").append(String.join(" ", command)).append('\n');
            actual.append(place.run(command).out());
        }
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(GOLDEN, actual);
        }
        assertEquals(Files.readString(GOLDEN), actual.toString());
    }

    /** Over the packed slice, which lacks what lies outside of information technology. */
    @Test
    void each_role_is_reached_from_the_titles_that_were_judged_to_be_its_own() throws IOException {
        Run.Place place = loaded();
        Map<String, Set<String>> reached = new HashMap<>();
        Set<String> lacking = new TreeSet<>();
        for (Mapping row : rows()) {
            String role = row.cell(Slots.OBJECT);
            if (role.equals("sssom:NoTermFound")) {
                continue;
            }
            Set<String> titles = reached.computeIfAbsent(role, each -> titles(place, each));
            if (titles.isEmpty()) {
                lacking.add(row.cell(Slots.OBJECT_LABEL));
                continue;
            }
            String title = row.cell(Slots.SUBJECT).replace("title:", "");
            assertTrue(titles.contains(title), role + " is not reached from " + title);
        }
        assertEquals(Set.of("business analyst", "product manager", "research engineer"), lacking);
        Set<String> all = new TreeSet<>();
        reached.values().forEach(all::addAll);
        for (String none : List.of("engineer", "manager", "associate", "analyst", "consultant")) {
            assertFalse(all.contains("salaries." + none), none);
        }
    }

    /** The titles by which a role has a figure; none for a role that is not loaded. */
    private static Set<String> titles(Run.Place place, String role) {
        Run run =
                place.run(
                        "query", "pay-of-role", "role=" + role, "area=all", "-o", "csv", "--iris");
        return run.out()
                .lines()
                .skip(1)
                .map(line -> line.split(",")[0].replaceFirst(".*/", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void each_title_of_a_hundred_rows_was_judged_and_no_other() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with jobs.zip");
        Map<String, Long> counts = new HashMap<>();
        try (ZipFile zip = new ZipFile(Path.of(DATA, "jobs.zip").toFile())) {
            byte[] bytes =
                    zip.getInputStream(zip.getEntry("jobs/aijobs_salaries.csv")).readAllBytes();
            new String(bytes, StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",")[3])
                    .forEach(title -> counts.merge(title, 1L, Long::sum));
        }
        counts.values().removeIf(count -> count < OFTEN);
        assertEquals(
                new TreeSet<>(counts.keySet()),
                rows().stream()
                        .map(row -> row.cell(Slots.SUBJECT_LABEL))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void each_judgement_says_why_and_each_link_how_sure_it_is() throws IOException {
        for (Mapping row : rows()) {
            assertTrue(!row.cell(Slots.COMMENT).isBlank(), row.toString());
            boolean none = row.cell(Slots.OBJECT).equals("sssom:NoTermFound");
            assertEquals(none, row.cell(Slots.CONFIDENCE).isEmpty(), row.toString());
            assertTrue(
                    none || Double.parseDouble(row.cell(Slots.CONFIDENCE)) >= 0.6, row.toString());
        }
    }

    private Run.Place loaded() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with jobs.zip");
        Run.Place place = Run.Place.at(home);
        Run run = place.run("load", "curated", "salaries=" + Path.of(DATA, "jobs.zip"));
        assertEquals(0, run.exit(), run.err());
        return place;
    }

    private static List<Mapping> rows() throws IOException {
        Problems problems = new Problems();
        List<Mapping> rows =
                SssomReader.read(LINKS.toString(), Files.readString(LINKS), problems).rows();
        assertEquals(List.of(), problems.list());
        return rows;
    }
}
