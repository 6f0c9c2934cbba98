package org.rolegraph.load.source.ukddat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.ReadSource;

/** The framework as it is published, against what another reader of the format finds in it. */
class WholeFrameworkTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path LEVELS = Path.of("src/test/resources/ukddat-levels.txt");
    private static final String LEVEL = "https://w3id.org/rolegraph/level/ukddat-";

    private ReadSource read;
    private List<CSVRecord> rows;

    @BeforeEach
    void read_both_ways() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the tables");
        Path archive = Path.of(DATA, "frameworks.zip");
        read = ReadSource.of(new Ukddat(archive));
        try (ZipFile zip = new ZipFile(archive.toFile());
                Reader text =
                        new InputStreamReader(
                                zip.getInputStream(zip.getEntry("frameworks/uk-ddat/roles.csv")),
                                StandardCharsets.UTF_8)) {
            CSVFormat format =
                    CSVFormat.Builder.create(CSVFormat.RFC4180)
                            .setHeader()
                            .setSkipHeaderRecord(true)
                            .get();
            rows = format.parse(text).getRecords();
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.get(column).strip();
    }

    private static String slug(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    @Test
    void every_row_is_a_requirement_with_its_amount_and_none_is_made_up() {
        Set<String> expected = new TreeSet<>();
        for (CSVRecord row : rows) {
            String level = slug(cell(row, "Role Level"));
            boolean isLevel = !level.equals("not-in-use");
            String asking = slug(cell(row, "Role")) + (isLevel ? "--" + level : "");
            String amount = slug(cell(row, "Skill Level"));
            expected.add(
                    asking
                            + "--"
                            + slug(cell(row, "Skill Name"))
                            + (amount.equals("not-in-use") ? "" : " " + amount));
        }
        assertEquals(1825, rows.size());
        assertEquals(1781 + 28, expected.size());
        Set<String> found = new TreeSet<>();
        Map<String, String> amounts = new HashMap<>();
        List<String> ofLevels = new ArrayList<>();
        for (String line : read.lines()) {
            if (line.contains(" rg:skillLevel ")) {
                String[] words = line.split(" ");
                amounts.put(words[0], words[2].replaceAll(".*ukddat-level-|>", ""));
            } else if (line.startsWith("requirement ") && line.contains(": level:")) {
                ofLevels.add(line.split("[ :]")[2]);
            }
        }
        for (String id : ofLevels) {
            String plain = id.replace("ukddat-", "");
            found.add(plain + " " + amounts.get("requirement:" + id));
        }
        Set<String> withLevel = new TreeSet<>(expected);
        withLevel.removeIf(line -> !line.contains(" "));
        assertEquals(withLevel, found);
        assertEquals(1781, ofLevels.size());
        expected.removeAll(withLevel);
        Set<String> ofRoles = new TreeSet<>();
        read.lines().stream()
                .filter(line -> line.startsWith("requirement ") && line.contains(": role:"))
                .forEach(line -> ofRoles.add(line.split("[ :]")[2].replace("ukddat-", "")));
        assertEquals(expected, intersection(expected, ofRoles));
    }

    private static Set<String> intersection(Set<String> one, Set<String> other) {
        Set<String> both = new TreeSet<>(one);
        both.retainAll(other);
        return both;
    }

    @Test
    void a_role_asks_for_what_its_levels_do_and_essential_is_what_all_do() {
        Map<String, Map<String, Set<String>>> levels = new TreeMap<>();
        Map<String, Set<String>> all = new HashMap<>();
        for (CSVRecord row : rows) {
            String role = slug(cell(row, "Role"));
            all.computeIfAbsent(role, r -> new TreeSet<>()).add(cell(row, "Role Level"));
            levels.computeIfAbsent(role, r -> new TreeMap<>())
                    .computeIfAbsent(slug(cell(row, "Skill Name")), s -> new TreeSet<>())
                    .add(cell(row, "Role Level"));
        }
        Set<String> expected = new TreeSet<>();
        levels.forEach(
                (role, skills) ->
                        skills.forEach(
                                (skill, asking) ->
                                        expected.add(
                                                role
                                                        + " "
                                                        + (asking.equals(all.get(role))
                                                                ? "ESSENTIAL "
                                                                : "OPTIONAL ")
                                                        + skill)));
        Set<String> found = new TreeSet<>();
        for (String line : read.lines()) {
            if (line.startsWith("requirement ") && line.contains(": role:")) {
                String said = line.substring(line.indexOf(": role:") + 7);
                String[] words = said.split(" ");
                found.add(
                        (words[0] + " " + words[1] + " " + words[2])
                                .replace("ukddat-", "")
                                .replace("skill:", ""));
            }
        }
        assertEquals(52, levels.size());
        assertEquals(expected, found);
    }

    @Test
    void kinds_of_entities_are_as_many_as_names() {
        Set<String> skills = new TreeSet<>();
        Set<String> levels = new TreeSet<>();
        for (CSVRecord row : rows) {
            skills.add(cell(row, "Skill Name"));
            levels.add(cell(row, "Role") + ": " + cell(row, "Role Level"));
        }
        levels.removeIf(level -> level.endsWith(": NOT IN USE"));
        assertEquals(188, skills.size());
        assertEquals(201, levels.size());
        assertEquals(188, count("skill "));
        assertEquals(52, count("role "));
        assertEquals(
                201,
                read.lines().stream().filter(l -> l.endsWith(" rdf:type rg:RoleLevel")).count());
        assertEquals(
                8,
                read.lines().stream()
                        .filter(l -> l.contains("family-") && l.contains("skos:prefLabel"))
                        .count());
        // what four levels mean, of the skills that are asked for at a level
        assertEquals(
                4 * 166, read.lines().stream().filter(l -> l.contains(" skos:scopeNote ")).count());
    }

    private long count(String start) {
        return read.lines().stream().filter(line -> line.startsWith(start)).count();
    }

    @Test
    void oddities_are_said_and_nothing_is_an_error() {
        assertEquals(0, read.problems().count(Severity.ERROR));
        assertEquals(16, read.problems().counts(Severity.WARNING).get(Codes.DUPLICATE_ROW));
    }

    /** All ladders, to be read: with {@code -Drolegraph.golden=write} they are written anew. */
    @Test
    void levels_are_in_order() throws IOException {
        String ladders = ladders();
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(LEVELS, ladders);
        }
        assertEquals(Files.readString(LEVELS), ladders);
    }

    /**
     * As the framework's pages number them: {@code /role/content-designer}, {@code
     * /role/accessibility-specialist} and {@code /software-developer.html} with all levels; of the
     * others the first and last, as "from … to …" on their pages.
     */
    @Test
    void levels_are_in_the_order_of_the_frameworks_pages() {
        Map<String, List<String>> ladders = new TreeMap<>();
        ladders()
                .lines()
                .forEach(
                        line ->
                                ladders.put(
                                        line.split(": ")[0],
                                        List.of(line.split(": ")[1].split(" < "))));
        assertEquals(
                List.of(
                        "Associate content designer",
                        "Junior content designer",
                        "Content designer (role level)",
                        "Senior content designer",
                        "Lead content designer",
                        "Head of content design"),
                ladders.get("Content designer"));
        assertEquals(
                List.of(
                        "Junior accessibility specialist",
                        "Accessibility specialist (role level)",
                        "Senior accessibility specialist",
                        "Head of accessibility"),
                ladders.get("Accessibility specialist"));
        assertEquals(
                List.of(
                        "Apprentice developer",
                        "Junior developer",
                        "Developer",
                        "Senior developer",
                        "Senior developer - management",
                        "Lead developer",
                        "Lead developer - management",
                        "Principal developer",
                        "Principal developer - management"),
                ladders.get("Software developer"));
        assertEquals(
                "Trainee data scientist, Head of data science", ends(ladders, "Data scientist"));
        assertEquals(
                "Associate data analyst, Principal data analyst", ends(ladders, "Data analyst"));
        assertEquals(
                "Trainee business analyst, Head of business analysis",
                ends(ladders, "Business analyst"));
        assertEquals(
                "Configuration analyst, Change and release manager (role level)",
                ends(ladders, "Change and release manager"));
    }

    private static String ends(Map<String, List<String>> ladders, String role) {
        List<String> levels = ladders.get(role);
        return levels.get(0) + ", " + levels.get(levels.size() - 1);
    }

    /** A role a line, with its levels from the lowest up. */
    private String ladders() {
        Map<String, String> labels = new HashMap<>();
        Map<String, String> roles = new HashMap<>();
        Map<String, Integer> places = new HashMap<>();
        for (String line : read.lines()) {
            String[] words = line.split(" ", 3);
            String subject = words[0].replace("level:", LEVEL);
            if (words[0].equals("role")) {
                labels.put(words[1], words[2].split("\"")[1]);
            } else if (words[1].equals("skos:prefLabel")) {
                labels.put(subject, words[2].split("\"")[1]);
            } else if (words[1].equals("rg:levelOf")) {
                roles.put(subject, words[2]);
            } else if (words[1].equals("schema:position") && subject.startsWith(LEVEL)) {
                places.put(subject, Integer.parseInt(words[2].split("\"")[1]));
            }
        }
        Map<String, TreeMap<Integer, String>> ladders = new TreeMap<>();
        roles.forEach(
                (level, role) ->
                        ladders.computeIfAbsent(labels.get(role), r -> new TreeMap<>())
                                .put(places.get(level), labels.get(level)));
        StringBuilder text = new StringBuilder();
        ladders.forEach(
                (role, levels) ->
                        text.append(role)
                                .append(": ")
                                .append(String.join(" < ", levels.values()))
                                .append('\n'));
        return text.toString();
    }
}
