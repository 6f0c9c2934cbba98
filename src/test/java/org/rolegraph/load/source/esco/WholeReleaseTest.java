package org.rolegraph.load.source.esco;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.load.source.Known;

/**
 * The publisher's whole files, which {@code -Drolegraph.data} names the folder of. The numbers are
 * those of {@code src/test/scripts/count-esco.py}, which shares nothing with the readers.
 */
class WholeReleaseTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final String SCHEME =
            "skos:inScheme <http://data.europa.eu/esco/concept-scheme/";

    @BeforeEach
    void needs_the_publishers_files() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with ESCO's files");
    }

    @Test
    void reads_release_1_1_1_with_the_counts_of_its_files() {
        Esco esco = new Esco(Path.of(DATA, "esco-1.1.1"));
        ReadFacts facts = ReadFacts.counted(esco);
        assertEquals(Optional.of("1.1.1"), esco.release());
        assertCounts(
                """
                role 3007
                skill SKILL 10455
                skill KNOWLEDGE 2993
                skill TRANSVERSAL 442
                skill null 6
                rdf:type skos:Concept 1259
                requirement ESSENTIAL 64891
                requirement OPTIONAL 58897
                esco:relatedEssentialSkill 65082
                esco:relatedOptionalSkill 64604
                skos:broader 24265
                preferred labels 16903
                alternative labels 115383
                hidden labels 435
                reference 1
                """,
                facts);
        assertCollections(
                facts,
                Map.of(
                        "6c930acd-c104-4ece-acf7-f44fd7333036", 1201,
                        "green", 570,
                        "skill-language-groups", 346,
                        "research", 40,
                        "8ae4b9f3-507e-4057-a145-2f96f0132613", 122,
                        "digcomp", 26));
        assertEquals(
                """
                WARNING ambiguous-label 1694
                WARNING empty-value 16
                WARNING invisible-character 57
                WARNING missing-target 82
                WARNING mojibake 12
                WARNING no-break-space 600
                WARNING outer-space 1353
                WARNING self-relation 1
                WARNING short-row 189
                """,
                text(facts.problemCounts()));
        assertEquals(67, facts.problems.list().stream().filter(WholeReleaseTest::isRow).count());
    }

    @Test
    void reads_release_1_1_0_with_the_counts_of_its_files() {
        Esco esco = new Esco(Path.of(DATA, "esco-1.1.0"));
        ReadFacts facts = ReadFacts.counted(esco);
        assertEquals(Optional.of("1.1.0"), esco.release());
        assertCounts(
                """
                role 3008
                skill SKILL 10457
                skill KNOWLEDGE 2991
                skill TRANSVERSAL 442
                skill null 1
                rdf:type skos:Concept 1262
                requirement ESSENTIAL 65096
                requirement OPTIONAL 58756
                esco:relatedEssentialSkill 65287
                esco:relatedOptionalSkill 64463
                skos:broader 24388
                preferred labels 16899
                alternative labels 115367
                hidden labels 435
                """,
                facts);
        Map<String, Integer> problems = facts.problemCounts();
        assertEquals(1698, problems.get("WARNING ambiguous-label"));
        assertEquals(6, problems.get("WARNING empty-value"));
        assertEquals(1, problems.get("WARNING self-relation"));
        assertEquals(189, problems.get("WARNING short-row"));
        assertEquals(1, problems.get("WARNING missing-file"));
        assertFalse(problems.containsKey("WARNING missing-target"));
    }

    @Test
    void adds_the_labels_of_five_languages_from_three_releases() {
        Known known = ReadBefore.of(new Esco(Path.of(DATA, "esco-1.1.1")));
        ReadFacts facts =
                ReadFacts.counted(new EscoLabels(List.of(Path.of(DATA, "esco-labels.zip"))), known);
        assertFalse(facts.problems.hasErrors());
        Map<String, Integer> preferred = new TreeMap<>();
        Map<String, Integer> all = new TreeMap<>();
        for (String language : new String[] {"de", "es", "fr", "it", "nl"}) {
            int first = facts.counts.getOrDefault("skos:prefLabel@" + language, 0);
            preferred.put(language, first);
            all.put(language, first + facts.counts.get("skos:altLabel@" + language));
        }
        assertEquals(
                Map.of("de", 3625, "es", 16942, "fr", 16942, "it", 3558, "nl", 3558), preferred);
        assertEquals(Map.of("de", 19494, "es", 51437, "fr", 32015, "it", 16055, "nl", 22601), all);
        assertEquals(292, facts.problemCounts().get("WARNING missing-target"));
    }

    @Test
    void reads_a_whole_release_in_few_seconds_of_processor_time() {
        Esco esco = new Esco(Path.of(DATA, "esco-1.1.1"));
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        ReadFacts.counted(esco);
        long nanos = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before;
        assertTrue(nanos < 6_000_000_000L, "took " + nanos / 1e9 + " s; about 1.5 were measured");
    }

    /** Whether a row was left out because no table defines its occupation. */
    private static boolean isRow(Problem problem) {
        return problem.code().equals(Codes.MISSING_TARGET)
                && problem.message().startsWith("occupationUri");
    }

    private static void assertCounts(String expected, ReadFacts facts) {
        StringBuilder found = new StringBuilder();
        expected.lines()
                .map(line -> line.substring(0, line.lastIndexOf(' ')))
                .forEach(
                        key ->
                                found.append(key)
                                        .append(' ')
                                        .append(facts.counts.get(key))
                                        .append('\n'));
        assertEquals(expected, found.toString());
    }

    private static void assertCollections(ReadFacts facts, Map<String, Integer> expected) {
        Map<String, Integer> found = new TreeMap<>();
        expected.keySet().forEach(s -> found.put(s, facts.counts.get(SCHEME + s + ">")));
        assertEquals(new TreeMap<>(expected), found);
    }

    private static String text(Map<String, Integer> counts) {
        StringBuilder text = new StringBuilder();
        counts.forEach((key, n) -> text.append(key).append(' ').append(n).append('\n'));
        return text.toString();
    }
}
