package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Link;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Source;
import org.rolegraph.load.source.esco.Esco;
import org.rolegraph.load.source.onet.Onet;

/**
 * The whole tables, as their publishers offer them, beside ESCO 1.1.1 and O*NET 29.0. The expected
 * numbers are what {@code src/test/scripts/count-crosswalk.py} prints.
 */
class CrosswalkTablesTest {
    private static final String COUNTS =
            """
            ESCO_ONET_crosswalk_dev_half.csv: broadMatch = 974
            ESCO_ONET_crosswalk_dev_half.csv: closeMatch = 733
            ESCO_ONET_crosswalk_dev_half.csv: exactMatch = 274
            ESCO_ONET_crosswalk_dev_half.csv: narrowMatch = 109
            AT_mapping.csv: broadMatch = 1573
            AT_mapping.csv: closeMatch = 1716
            AT_mapping.csv: concepts = 4326
            AT_mapping.csv: exactMatch = 644
            AT_mapping.csv: missing = 1
            AT_mapping.csv: narrowMatch = 2635
            BLM_mapping.csv: broadMatch = 2289
            BLM_mapping.csv: closeMatch = 698
            BLM_mapping.csv: concepts = 638
            BLM_mapping.csv: exactMatch = 357
            BLM_mapping.csv: missing = 6
            BLM_mapping.csv: narrowMatch = 159
            CZ_mapping_25.11.2022.csv: broadMatch = 2575
            CZ_mapping_25.11.2022.csv: closeMatch = 109
            CZ_mapping_25.11.2022.csv: concepts = 1529
            CZ_mapping_25.11.2022.csv: exactMatch = 265
            CZ_mapping_25.11.2022.csv: missing = 5
            CZ_mapping_25.11.2022.csv: narrowMatch = 888
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: broadMatch = 10659
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: closeMatch = 8414
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: concepts = 8653
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: exactMatch = 1290
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: missing = 170
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: narrowMatch = 3934
            DE_Mapping_ESCO_Kompetenzen_220518_0.csv: no counterpart = 1125
            DE_mapping_18.05.22.csv: broadMatch = 4134
            DE_mapping_18.05.22.csv: closeMatch = 1792
            DE_mapping_18.05.22.csv: concepts = 4375
            DE_mapping_18.05.22.csv: exactMatch = 1252
            DE_mapping_18.05.22.csv: missing = 7
            DE_mapping_18.05.22.csv: narrowMatch = 1550
            EE_mapping_07.10.2021.csv: both ends ESCO = 513
            EE_mapping_07.10.2021.csv: broadMatch = 1957
            EE_mapping_07.10.2021.csv: closeMatch = 411
            EE_mapping_07.10.2021.csv: concepts = 1558
            EE_mapping_07.10.2021.csv: exactMatch = 502
            EE_mapping_07.10.2021.csv: missing = 3
            EE_mapping_07.10.2021.csv: narrowMatch = 622
            ES_mapping_31.07.2021.csv: broadMatch = 1662
            ES_mapping_31.07.2021.csv: closeMatch = 489
            ES_mapping_31.07.2021.csv: concepts = 2317
            ES_mapping_31.07.2021.csv: exactMatch = 824
            ES_mapping_31.07.2021.csv: missing = 4
            ES_mapping_31.07.2021.csv: narrowMatch = 1263
            FR_20230104_mapping_esco_rome.csv: broadMatch = 291
            FR_20230104_mapping_esco_rome.csv: closeMatch = 4596
            FR_20230104_mapping_esco_rome.csv: concepts = 11113
            FR_20230104_mapping_esco_rome.csv: exactMatch = 1143
            FR_20230104_mapping_esco_rome.csv: missing = 5
            FR_20230104_mapping_esco_rome.csv: narrowMatch = 5083
            FR_20230607_mapping_esco_rome.csv: missing = 5
            FR_20230607_mapping_esco_rome.csv: repeats = 11113
            HU_mapping_17.01.2022.csv: both ends ESCO = 2018
            HU_mapping_17.01.2022.csv: broadMatch = 1837
            HU_mapping_17.01.2022.csv: closeMatch = 284
            HU_mapping_17.01.2022.csv: concepts = 485
            HU_mapping_17.01.2022.csv: exactMatch = 349
            HU_mapping_17.01.2022.csv: missing = 3
            HU_mapping_17.01.2022.csv: narrowMatch = 474
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: broadMatch = 2004
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: closeMatch = 4751
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: concepts = 7950
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: exactMatch = 1192
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: missing = 50
            escocompetencemappingfinalreport-fr-nl-45-v3.8.csv: narrowMatch = 3186
            """;

    private static final Set<String> EXISTS = new HashSet<>();
    private static Path crosswalk;
    private static Path national;

    @TempDir private Path folder;

    @BeforeAll
    static void find_the_files() throws IOException {
        String data = System.getProperty("rolegraph.data", "");
        crosswalk = Path.of(data, "crosswalks", "ESCO_ONET_crosswalk_dev_half.csv");
        national = Path.of(data, "crosswalks", "national-esco-tables.zip");
        Path esco = Path.of(data, "esco-1.1.1");
        Path onet = Path.of(data, "onet", "db_29_0_text.zip");
        Assumptions.assumeTrue(
                !data.isEmpty()
                        && Stream.of(crosswalk, national, esco, onet).allMatch(Files::exists),
                "skipped: rolegraph.data names no folder with crosswalks, esco-1.1.1 and onet");
        for (Source source : List.of(new Esco(esco), new Onet(onet))) {
            source.read((graph, fact, where) -> define(fact), new Problems());
        }
    }

    private static void define(Fact fact) {
        if (fact instanceof Role role) {
            EXISTS.add(role.iri().value());
        } else if (fact instanceof Skill skill) {
            EXISTS.add(skill.iri().value());
        } else if (fact instanceof Statement statement
                && statement.predicate().value().equals(Terms.RDF_TYPE)) {
            EXISTS.add(statement.subject().value());
        }
    }

    @Test
    void every_table_gives_the_links_that_an_independent_count_finds() {
        CrosswalkReader read = CrosswalkReader.read(EXISTS::contains, crosswalk, national);
        assertEquals(COUNTS.lines().sorted().toList(), counts(read).lines().sorted().toList());
        assertEquals(0, read.problems.count(Severity.ERROR));
        assertEquals(2, read.codes().get(Codes.STRAY_QUOTE));
        assertFalse(read.codes().containsKey(Codes.DOUBTFUL_DIRECTION));
        assertFalse(read.codes().containsKey(Codes.DUPLICATE_ID), "two codes make one id");
    }

    @Test
    void every_reference_of_a_fact_is_described() {
        CrosswalkReader read = CrosswalkReader.read(EXISTS::contains, crosswalk, national);
        Set<String> described = new HashSet<>(EXISTS);
        for (Fact fact : read.facts) {
            if (fact instanceof Statement statement) {
                described.add(statement.subject().value());
            }
        }
        for (Link link : read.links()) {
            assertEquals(true, described.contains(link.subject().value()), link.toString());
            assertEquals(true, described.contains(link.object().value()), link.toString());
        }
    }

    @Test
    void each_table_can_be_read_alone() throws IOException {
        try (FileSystem zip = FileSystems.newFileSystem(national)) {
            List<Path> tables;
            try (Stream<Path> all = Files.walk(zip.getPath("/"))) {
                tables = all.filter(Files::isRegularFile).sorted().toList();
            }
            assertEquals(11, tables.size());
            for (Path table : tables) {
                Path copy = folder.resolve(table.getFileName().toString());
                try (InputStream bytes = Files.newInputStream(table)) {
                    Files.copy(bytes, copy);
                }
                CrosswalkReader read = CrosswalkReader.read(EXISTS::contains, copy);
                assertEquals(0, read.problems.count(Severity.ERROR), table.toString());
                assertFalse(read.links().isEmpty(), table.toString());
            }
        }
    }

    @Test
    void tells_when_a_table_seems_to_mean_its_matches_the_other_way_round() throws IOException {
        List<String> doubtful =
                Stream.of("AT_mapping.csv", "CZ_mapping_25.11.2022.csv")
                        .flatMap(name -> doubtful(name, "ESCO - Austria Occupations").stream())
                        .toList();
        assertEquals(List.of("AT_mapping.csv"), doubtful);
    }

    /** The table if it is doubtful when nothing is known of its convention. */
    private List<String> doubtful(String name, String project) {
        try (FileSystem zip = FileSystems.newFileSystem(national)) {
            byte[] table = Files.readAllBytes(zip.getPath("national", name));
            String text = new String(table, StandardCharsets.UTF_8).replace(project, "Unknown");
            Path copy = Files.writeString(folder.resolve(name), text);
            return CrosswalkReader.read(EXISTS::contains, copy)
                            .codes()
                            .containsKey(Codes.DOUBTFUL_DIRECTION)
                    ? List.of(name)
                    : List.of();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The same keys as the script has, counted from facts and problems. */
    private static String counts(CrosswalkReader read) {
        Map<String, Map<String, Integer>> tables = new LinkedHashMap<>();
        for (int i = 0; i < read.facts.size(); i++) {
            String key = key(read.facts.get(i));
            if (!key.isEmpty()) {
                count(tables, read.places.get(i), key, 1);
            }
        }
        // kept problems are the first thousand of a code, so counts that are larger are not taken
        for (Problem problem : read.problems.list()) {
            if (problem.code().equals(Codes.MISSING_TARGET)) {
                count(tables, problem.where(), "missing", 1);
            } else if (problem.code().equals(Codes.DUPLICATE_ROW)) {
                int repeats = Integer.parseInt(problem.message().split(" ")[0]);
                count(tables, problem.where(), "repeats", repeats);
            }
        }
        Map<String, Integer> codes = read.codes();
        assertEquals(1125, codes.get(Codes.NO_COUNTERPART));
        assertEquals(513 + 2018, codes.get(Codes.LEFT_OUT));
        tables.get("DE_Mapping_ESCO_Kompetenzen_220518_0.csv").put("no counterpart", 1125);
        tables.get("EE_mapping_07.10.2021.csv").put("both ends ESCO", 513);
        tables.get("HU_mapping_17.01.2022.csv").put("both ends ESCO", 2018);
        return tables.entrySet().stream()
                .flatMap(
                        table ->
                                table.getValue().entrySet().stream()
                                        .map(
                                                e ->
                                                        table.getKey()
                                                                + ": "
                                                                + e.getKey()
                                                                + " = "
                                                                + e.getValue()
                                                                + "\n"))
                .collect(Collectors.joining());
    }

    private static void count(
            Map<String, Map<String, Integer>> tables, Location where, String key, int number) {
        String table = where.file().substring(where.file().lastIndexOf('/') + 1);
        tables.computeIfAbsent(table, t -> new TreeMap<>()).merge(key, number, Integer::sum);
    }

    private static String key(Fact fact) {
        if (fact instanceof Link link) {
            return link.predicate().value().substring(Prefixes.SKOS.length());
        }
        return fact instanceof Statement statement
                        && statement
                                .object()
                                .equals(new org.rolegraph.base.model.Iri(Terms.SKOS_CONCEPT))
                ? "concepts"
                : "";
    }
}
