package org.rolegraph.load.source.landscape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.testkit.ReadSource;

/**
 * The landscapes of CNCF and LF AI &amp; Data, whole. The numbers are those of {@code
 * src/test/scripts/count-landscape.py}, which shares nothing with the reader.
 */
class WholeLandscapesTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Pattern STAGE = Pattern.compile(" HOSTS .*\"An? (\\S+) project[ .,]");

    @BeforeEach
    void needs_the_publishers_files() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with tech.zip");
    }

    @Test
    void all_that_the_files_say_is_read() {
        ReadSource read = ReadSource.of(new LandscapeSource(List.of(Path.of(DATA, "tech.zip"))));
        assertEquals(
                """
                archived = 28
                graduated = 38
                incubating = 38
                kinds = 86
                places = 1560
                products = 1439
                sandbox = 151
                with a repository = 989
                """,
                text(counts(read, "landscape-cncf-")));
        assertEquals(
                """
                archived = 5
                graduated = 13
                incubating = 23
                incubation = 1
                kinds = 47
                places = 368
                products = 367
                sandbox = 22
                with a repository = 368
                """,
                text(counts(read, "landscape-lf-ai-data-")));
        assertEquals(
                774,
                read.lines().stream().filter(WholeLandscapesTest::isOrganization).count(),
                "organizations with an address");
        assertEquals(
                Map.of(
                        Codes.BAD_VALUE, 1,
                        Codes.DUPLICATE_ID, 8,
                        Codes.LEFT_OUT, 2,
                        Codes.MISSING_TARGET, 3,
                        Codes.NO_BREAK_SPACE, 2,
                        Codes.OUTER_SPACE, 4),
                read.codes());
    }

    @Test
    void a_foundation_hosts_and_does_not_make() {
        ReadSource read = ReadSource.of(new LandscapeSource(List.of(Path.of(DATA, "tech.zip"))));
        Set<String> foundations = new HashSet<>();
        for (String line : read.lines()) {
            if (line.endsWith(" org:classification kind:landscape-foundation")) {
                foundations.add(line.substring(0, line.indexOf(' ')));
            }
        }
        assertTrue(
                foundations.contains("organization:landscape-cloud-native-computing-foundation"));
        for (String line : read.lines()) {
            for (String foundation : foundations) {
                assertTrue(!line.contains(": " + foundation + " PRODUCES "), line);
            }
        }
    }

    private static boolean isOrganization(String line) {
        return line.startsWith("organization organization:landscape-")
                && !line.startsWith("organization organization:landscape-named-");
    }

    private static Map<String, Integer> counts(ReadSource read, String landscape) {
        Map<String, Integer> counts = new TreeMap<>();
        for (String line : read.lines()) {
            if (line.startsWith("product product:" + landscape)) {
                counts.merge("products", 1, Integer::sum);
            } else if (line.startsWith("product:" + landscape)) {
                if (line.contains(" rg:productKind ")) {
                    counts.merge("places", 1, Integer::sum);
                } else if (line.contains(" schema:codeRepository ")) {
                    counts.merge("with a repository", 1, Integer::sum);
                }
            } else if (line.startsWith("kind:" + landscape)
                    && line.endsWith(" rdf:type skos:Concept")) {
                counts.merge("kinds", 1, Integer::sum);
            } else if (line.startsWith("claim claim:" + landscape)) {
                Matcher stage = STAGE.matcher(line);
                if (stage.find()) {
                    counts.merge(stage.group(1), 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    private static String text(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(each -> each.getKey() + " = " + each.getValue() + "\n")
                .collect(Collectors.joining());
    }
}
