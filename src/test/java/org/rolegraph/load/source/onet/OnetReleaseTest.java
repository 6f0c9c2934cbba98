package org.rolegraph.load.source.onet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Requirement;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.FactLines;

/**
 * Whole releases, as their publisher ships them. The expected numbers are what {@code
 * src/test/scripts/count-onet.py} prints, without those that are 0.
 */
class OnetReleaseTest {
    private static final String COUNTS_29_0 =
            """
            Knowledge essential = 6664
            Knowledge minor = 7280
            Knowledge notRequired = 5939
            Knowledge optional = 9124
            Skills essential = 12514
            Skills minor = 4237
            Skills notRequired = 3302
            Skills optional = 10712
            Work Styles essential = 13478
            Work Styles minor = 7
            Work Styles optional = 579
            activities = 2474
            alternative labels of roles = 58281
            commodities = 5299
            core = 13417
            education scores = 1029
            high points = 2322
            hot technologies = 168
            in demand = 1979
            interest scores = 5538
            job zones = 923
            levels = 54870
            other spellings = 61
            percentages = 21006
            primary = 9230
            redirects = 27453
            related = 18460
            repeated technologies = 3
            roles = 1016
            skills knowledge = 42
            skills skill = 44
            skills transversal = 23
            supplemental = 4222
            suppressed = 5712
            suppressed importances = 19
            task activities = 23233
            tasks = 18796
            technologies = 26781
            technology requirements = 74117
            """;

    private static final String COUNTS_29_2 =
            """
            Work Styles essential = 13478
            Work Styles minor = 7
            Work Styles optional = 579
            activities = 2474
            alternative labels of roles = 59997
            commodities = 5299
            core = 13417
            education scores = 1029
            high points = 2322
            hot technologies = 170
            in demand = 2320
            interest scores = 5538
            job zones = 923
            other spellings = 62
            percentages = 21006
            primary = 9230
            redirects = 27484
            related = 18460
            repeated technologies = 3
            roles = 1016
            skills knowledge = 42
            skills skill = 44
            skills transversal = 23
            supplemental = 4222
            suppressed = 791
            task activities = 23233
            tasks = 18796
            technologies = 26811
            technology requirements = 74286
            """;

    private static final Set<String> TECHNOLOGIES =
            Set.of("Technology Skills", "Software Skills", "Tools Used");

    private static final Map<Path, OnetReader> READ = new TreeMap<>();

    @AfterAll
    static void forget() {
        READ.clear();
    }

    @Test
    void reads_all_of_29_0() {
        OnetReader read = reader("db_29_0_text.zip");
        assertEquals(COUNTS_29_0, counts(read));
        assertEquals(
                Map.of(Codes.SUPPRESSED, 5712, Codes.DUPLICATE_ID, 61, Codes.DUPLICATE_ROW, 3),
                read.problems.counts(Severity.WARNING));
        assertEquals(0, read.problems.count(Severity.ERROR));
        assertEquals("29.0", read.source.release());
    }

    @Test
    void reads_29_2_without_skills_and_knowledge_and_names_them() {
        OnetReader read = reader("db_29_2_text-partial.zip");
        assertEquals(COUNTS_29_2, counts(read));
        assertEquals(
                Map.of(
                        Codes.SUPPRESSED,
                        791,
                        Codes.DUPLICATE_ID,
                        62,
                        Codes.DUPLICATE_ROW,
                        3,
                        Codes.MISSING_FILE,
                        2),
                read.problems.counts(Severity.WARNING));
        assertEquals(0, read.problems.count(Severity.ERROR));
        assertEquals("29.2", read.source.release());
        assertEquals(
                List.of(
                        "\"Knowledge.txt\" is not there: missing will be which knowledge an"
                                + " occupation needs, how much",
                        "\"Skills.txt\" is not there: missing will be which skills an"
                                + " occupation needs, how much"),
                read.problems.list().stream()
                        .filter(p -> p.code().equals(Codes.MISSING_FILE))
                        .map(p -> p.message())
                        .toList());
    }

    @Test
    void gives_the_same_facts_each_time() {
        Path archive = data("db_29_2_text-partial.zip");
        assertEquals(reader("db_29_2_text-partial.zip").facts, OnetReader.read(archive).facts);
    }

    @Test
    void cites_the_read_me() {
        OnetReader read = reader("db_29_0_text.zip");
        assertEquals(
                "Reference[iri=https://w3id.org/rolegraph/reference/onet, title=Text[value=O*NET"
                        + " 29.0 Database, language=en], authors=[], publisher=U.S. Department of"
                        + " Labor, Employment and Training Administration, date=2024-08, rights=The"
                        + " content of the O*NET 29.0 Database is licensed under a Creative Commons"
                        + " Attribution 4.0 International License. For more information, please"
                        + " visit: https://www.onetcenter.org/license_db.html, identifiers=[],"
                        + " pages=[https://www.onetcenter.org/database.html,"
                        + " https://www.onetcenter.org/dictionary/29.0/text/,"
                        + " https://www.onetcenter.org/license_db.html], partOf=null]",
                read.facts.get(0).fact().toString());
    }

    @Test
    void keeps_ids_from_release_to_release() {
        Set<String> before = ids(reader("db_29_0_text.zip"));
        Set<String> after = ids(reader("db_29_2_text-partial.zip"));
        long kept = before.stream().filter(after::contains).count();
        // Between the two, O*NET dropped and added some technologies and tools; all else stayed.
        assertTrue(kept > 0.99 * before.size(), kept + " of " + before.size());
        assertEquals(
                List.of(),
                before.stream()
                        .filter(id -> !after.contains(id))
                        .filter(id -> !id.startsWith("skill:onet-technology-"))
                        .toList());
    }

    /**
     * 30.3 names, cuts and classifies anew, and has no tools; what it says of occupations is the
     * same, by the same ids.
     */
    @Test
    void reads_the_same_from_the_shape_of_30_3(@TempDir Path folder) throws IOException {
        AsRelease303.convert(data("db_29_0_text.zip"), folder);
        OnetReader before = reader("db_29_0_text.zip").without("Tools Used", "UNSPSC Reference");
        OnetReader after = OnetReader.read(folder);
        assertEquals("30.3", after.source.release());
        assertEquals(0, after.problems.count(Severity.ERROR));
        // rows that repeat others and other spellings are tools' alone
        assertEquals(Map.of(Codes.SUPPRESSED, 5712), after.problems.counts(Severity.WARNING));
        assertEquals(compared(before), compared(after));
        for (String kind : List.of("role ", "skill skill:onet-technology-", "requirement ")) {
            assertEquals(statements(before, kind), statements(after, kind));
        }
        assertEquals(8749, statements(after, "skill skill:onet-technology-").size());
    }

    /** What classes a technology has, and what it was called by them, changes with the release. */
    private static String compared(OnetReader read) {
        return counts(read)
                .lines()
                .filter(line -> !line.matches("(commodities|elements|suppressed) = .*"))
                .collect(Collectors.joining("\n"));
    }

    /** The facts of the kind, without their classes and evidence. */
    private static Set<String> statements(OnetReader read, String kind) {
        return read.lines().stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.replaceFirst(" (<|by) \\S+(:\\S+)?( \\(.*\\))?$", ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Of names that share an id, people have looked that they are spellings of one. */
    @Test
    void different_names_never_share_an_id() throws IOException {
        Map<String, Set<String>> names = new TreeMap<>();
        for (String release : List.of("db_29_0_text.zip", "db_29_2_text-partial.zip")) {
            for (OnetReader.Read each : reader(release).facts) {
                String line = FactLines.of(each.fact());
                if (line.matches(
                        "(skill )?skill:onet-technology-.* (TECHNOLOGY|skos:altLabel) .*")) {
                    String[] parts = line.replaceFirst("^skill ", "").split("[ ]", 3);
                    String name = parts[2].substring(1, parts[2].lastIndexOf("\"@en"));
                    names.computeIfAbsent(parts[0], id -> new TreeSet<>()).add(name);
                }
            }
        }
        String shared =
                names.values().stream()
                        .filter(several -> several.size() > 1)
                        .map(several -> String.join(" | ", several) + "\n")
                        .collect(Collectors.joining());
        assertEquals(Files.readString(Path.of("src/test/resources/onet-spellings.txt")), shared);
    }

    /** Roles, skills and responsibilities. */
    private static Set<String> ids(OnetReader read) {
        return read.lines().stream()
                .filter(
                        line ->
                                line.startsWith("role ")
                                        || line.startsWith("skill ")
                                        || line.startsWith("responsibility "))
                .map(line -> line.split(" ")[1])
                .collect(Collectors.toSet());
    }

    /** The same keys as the script has, counted from the facts. */
    private static String counts(OnetReader read) {
        Map<String, Integer> counts = new TreeMap<>();
        Set<String> technologies = new HashSet<>();
        for (OnetReader.Read each : read.facts) {
            String line = FactLines.of(each.fact());
            for (String key : keys(line, technologies)) {
                counts.merge(key, 1, Integer::sum);
            }
            if (each.fact() instanceof Requirement requirement
                    && requirement.rating().level() != null) {
                counts.merge("levels", 1, Integer::sum);
            }
        }
        Map<String, Integer> problems = read.codes();
        counts.put("suppressed", problems.getOrDefault(Codes.SUPPRESSED, 0));
        counts.put("other spellings", problems.getOrDefault(Codes.DUPLICATE_ID, 0));
        counts.put("repeated technologies", problems.getOrDefault(Codes.DUPLICATE_ROW, 0));
        return counts.entrySet().stream()
                .map(e -> e.getKey() + " = " + e.getValue() + "\n")
                .collect(Collectors.joining());
    }

    private static List<String> keys(String line, Set<String> technologies) {
        String[] words = line.split(" ", 5);
        return switch (words[0]) {
            case "role" -> List.of("roles");
            case "skill" -> skill(words[1], line, technologies);
            case "responsibility" ->
                    List.of(words[1].contains("onet-task-") ? "tasks" : "activities");
            case "requirement" -> requirement(line);
            case "claim" -> claim(line);
            default -> statement(words[0], words[1], words[2]);
        };
    }

    private static List<String> skill(String id, String line, Set<String> technologies) {
        if (!line.contains(" TECHNOLOGY ")) {
            for (String kind : List.of("SKILL", "KNOWLEDGE", "TRANSVERSAL")) {
                if (line.contains(" " + kind + " ")) {
                    return List.of("skills " + kind.toLowerCase(java.util.Locale.ROOT));
                }
            }
        }
        assertTrue(technologies.add(id), id);
        return List.of(
                id.startsWith("skill:onet-unspsc-")
                        ? "commodities"
                        : id.startsWith("skill:onet-technology-") ? "technologies" : "elements");
    }

    private static List<String> requirement(String line) {
        String table = table(line);
        if (TECHNOLOGIES.contains(table)) {
            assertTrue(line.contains(" OPTIONAL "), line);
            return List.of("technology requirements");
        }
        String importance = line.split(" ")[3];
        String word =
                importance.equals("NOT_REQUIRED")
                        ? "notRequired"
                        : importance.toLowerCase(java.util.Locale.ROOT);
        return List.of(table.replaceFirst("^(Essential|Transferable) ", "") + " " + word);
    }

    private static List<String> claim(String line) {
        String table = table(line);
        return switch (table) {
            case "Job Zones" -> List.of("job zones");
            case "Related Occupations" -> List.of("related");
            default -> List.of();
        };
    }

    private static List<String> statement(String subject, String predicate, String object) {
        return switch (predicate) {
            case "skos:altLabel" ->
                    subject.startsWith("role:")
                            ? List.of("alternative labels of roles")
                            : List.of();
            case "skos:broader" ->
                    subject.contains("onet-task-") ? List.of("task activities") : List.of();
            case "skos:related" -> List.of("primary");
            case "rg:hotTechnology" -> List.of("hot technologies");
            case "rg:inDemand" -> List.of("in demand");
            case "rg:suppressed" -> List.of("suppressed importances");
            case "rg:coreDuty" -> List.of(object.startsWith("\"true") ? "core" : "supplemental");
            case "rg:percentage" -> List.of("percentages");
            case "rg:score" ->
                    List.of(subject.contains("--1.B.1.") ? "interest scores" : "education scores");
            case "dct:isReplacedBy" -> List.of("redirects");
            case "rg:interest" -> List.of("high points");
            default -> List.of();
        };
    }

    private static String table(String line) {
        int from = line.lastIndexOf(", table ") + ", table ".length();
        return line.substring(from, line.lastIndexOf(", "));
    }

    /** Read once, for several tests. */
    private static OnetReader reader(String name) {
        Path archive = data(name);
        return READ.computeIfAbsent(archive, OnetReader::read);
    }

    private static Path data(String name) {
        String folder = System.getProperty("rolegraph.data", "");
        Path archive = Path.of(folder, "onet", name);
        Assumptions.assumeTrue(
                !folder.isEmpty() && Files.exists(archive),
                "skipped: rolegraph.data names no folder with onet/" + name);
        return archive;
    }
}
