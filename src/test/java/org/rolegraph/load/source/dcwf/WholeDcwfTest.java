package org.rolegraph.load.source.dcwf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.testkit.ReadSource;

/** The framework as it is published, against what regular expressions find in the text. */
class WholeDcwfTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Pattern KSAT =
            Pattern.compile(
                    "\\{\"id\":\"(\\w+)\",\"description\":\"[^\"]*"
                            + "(?:\\\\\"[^\"]*)*\",\"kind\":\"(\\w+)\"\\}");
    private static final Pattern ROLE =
            Pattern.compile(
                    "\"id\":\"(\\d+)\",\"nist_id\":[^}]*?\"core_ksats\":\\[([^\\]]*)\\],"
                            + "\"additional_ksats\":\\[([^\\]]*)\\]");

    private ReadSource read;
    private String text;

    @BeforeEach
    void read_both_ways() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the framework");
        Path archive = Path.of(DATA, "frameworks.zip");
        read = ReadSource.of(new Dcwf(archive));
        try (ZipFile zip = new ZipFile(archive.toFile())) {
            text =
                    new String(
                            zip.getInputStream(zip.getEntry("frameworks/dcwf/data.json"))
                                    .readAllBytes(),
                            StandardCharsets.UTF_8);
        }
    }

    private Map<String, String> kinds() {
        Map<String, String> kinds = new TreeMap<>();
        Matcher ksat = KSAT.matcher(text);
        while (ksat.find()) {
            kinds.put(ksat.group(1), ksat.group(2));
        }
        return kinds;
    }

    @Test
    void every_statement_of_every_role_is_a_requirement_or_a_duty() {
        Map<String, String> kinds = kinds();
        assertEquals(2221, kinds.size());
        Set<String> expected = new TreeSet<>();
        Matcher role = ROLE.matcher(text);
        int roles = 0;
        while (role.find()) {
            roles++;
            expect(role.group(1), role.group(3), false, kinds, expected);
            expect(role.group(1), role.group(2), true, kinds, expected);
        }
        assertEquals(68, roles);
        Set<String> found = new TreeSet<>();
        for (String line : read.lines()) {
            String[] words = line.replace("dcwf-", "").split(" ");
            if (words[0].equals("requirement")) {
                found.add(words[2] + " " + words[3] + " " + words[4]);
            } else if (words[1].equals("rg:coreDuty")) {
                String[] ids = words[0].replace("claim:", "").split("--");
                found.add("role:" + ids[0] + " " + words[2] + " responsibility:" + ids[1]);
            }
        }
        assertEquals(expected, found);
        assertEquals(5176 - 2, found.size());
    }

    /** What is core counts, also where it is additional too. */
    private static void expect(
            String role, String codes, boolean core, Map<String, String> kinds, Set<String> all) {
        for (String code : codes.replace("\"", "").split(",")) {
            boolean isTask = kinds.get(code).equalsIgnoreCase("Task");
            String id = (isTask ? " responsibility:" : " skill:") + code;
            String less = isTask ? " \"false\"" : " OPTIONAL";
            if (core) {
                all.remove("role:" + role + less + id);
            }
            String more = isTask ? " \"true\"" : " ESSENTIAL";
            all.add("role:" + role + (core ? more : less) + id);
        }
    }

    @Test
    void kinds_of_statements_are_as_many_as_in_the_text() {
        Map<String, Integer> expected = new TreeMap<>();
        kinds().values()
                .forEach(
                        kind ->
                                expected.merge(
                                        switch (kind) {
                                            case "Knowledge" -> "KNOWLEDGE";
                                            case "Skill", "Ability" -> "SKILL";
                                            default -> "responsibility";
                                        },
                                        1,
                                        Integer::sum));
        Map<String, Integer> found = new TreeMap<>();
        for (String line : read.lines()) {
            String[] words = line.split(" ");
            if (words[0].equals("skill")) {
                found.merge(words[2], 1, Integer::sum);
            } else if (words[0].equals("responsibility")) {
                found.merge(words[0], 1, Integer::sum);
            }
        }
        assertEquals(expected, found);
        assertEquals(Map.of("KNOWLEDGE", 666, "SKILL", 495, "responsibility", 1060), found);
    }

    @Test
    void oddities_are_said_and_nothing_is_an_error() {
        assertEquals(0, read.problems().count(Severity.ERROR));
        assertEquals(2, read.problems().counts(Severity.WARNING).get(Codes.DUPLICATE_ROW));
    }

    @Test
    void no_two_skills_are_called_the_same() {
        Set<String> labels = new TreeSet<>();
        for (String line : read.lines()) {
            if (line.startsWith("skill ")) {
                labels.add(line.split("\"")[1].toLowerCase(Locale.ROOT));
            }
        }
        assertEquals(666 + 495, labels.size());
    }
}
