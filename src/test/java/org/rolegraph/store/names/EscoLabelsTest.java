package org.rolegraph.store.names;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.search.EntityResolver;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.vocab.Rg;
import org.rolegraph.store.text.TextIndex;

/** All labels of ESCO 1.1.1 in English, when {@code -Drolegraph.data=DIR} says where they are. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EscoLabelsTest {
    private static final String ZIP =
            "esco-1.1.1/ESCO dataset - v1.1.1 - classification - en - csv.zip";

    @TempDir Path folder;
    private StatedTriples occupations;
    private StatedTriples skills;

    /** Label as written to the concepts it names: without the code of the room. */
    private final Map<String, Set<String>> occupationLabels = new HashMap<>();

    private final Map<String, Set<String>> skillLabels = new HashMap<>();

    @BeforeAll
    void read() throws IOException {
        String data = System.getProperty("rolegraph.data", "");
        assumeFalse(data.isEmpty(), "needs the publishers' files: -Drolegraph.data=DIR");
        Path zip = Path.of(data, ZIP);
        assumeTrue(Files.exists(zip), "needs " + zip);
        occupations = read(zip, "occupations_en.csv", Rg.ROLE, occupationLabels);
        skills = read(zip, "skills_en.csv", Rg.SKILL, skillLabels);
    }

    private static StatedTriples read(
            Path zip, String name, String type, Map<String, Set<String>> labels)
            throws IOException {
        StatedTriples said = new StatedTriples().in("esco");
        try (ZipFile archive = new ZipFile(zip.toFile());
                CsvReader<NamedCsvRecord> rows =
                        CsvReader.builder()
                                .detectBomHeader(true)
                                .ofNamedCsvRecord(
                                        new InputStreamReader(
                                                archive.getInputStream(archive.getEntry(name)),
                                                StandardCharsets.UTF_8))) {
            for (NamedCsvRecord row : rows) {
                String iri = row.getField("conceptUri");
                said.type(iri, type).pref(iri, row.getField("preferredLabel"), "en");
                note(labels, row.getField("preferredLabel"), iri);
                for (String label : row.getField("altLabels").split("\n")) {
                    said.alt(iri, label, "en");
                    note(labels, label, iri);
                }
                for (String label : row.getField("hiddenLabels").split("\n")) {
                    said.hidden(iri, label, "en");
                }
            }
        }
        return said;
    }

    private static void note(Map<String, Set<String>> labels, String label, String iri) {
        labels.computeIfAbsent(label, l -> new HashSet<>()).add(iri);
    }

    @Test
    void as_many_labels_name_several_concepts_as_were_counted() throws IOException {
        // preferred and alternative labels, stripped of white space, in lower case
        assertEquals("985 of 31951", counted(occupationLabels, EscoLabelsTest::plain));
        assertEquals("706 of 98404", counted(skillLabels, EscoLabelsTest::plain));
        // by their keys, which make a few more alike
        assertEquals(counted(occupationLabels, LabelKey::of), ambiguous(labels(occupations, "o")));
        assertEquals(counted(skillLabels, LabelKey::of), ambiguous(labels(skills, "s")));
        // as Python counts them by casefold and NFKC, without what Unicode bids to ignore
        assertEquals("989 of 31943", ambiguous(labels(occupations, "o2")));
        assertEquals("710 of 98324", ambiguous(labels(skills, "s2")));
    }

    private static String plain(String label) {
        return label.replaceAll("^[\\s\\u00a0]+|[\\s\\u00a0]+$", "").toLowerCase(Locale.ROOT);
    }

    private static String counted(Map<String, Set<String>> labels, UnaryOperator<String> form) {
        Map<String, Set<String>> concepts = new HashMap<>();
        labels.forEach(
                (label, iris) ->
                        concepts.computeIfAbsent(form.apply(label), l -> new HashSet<>())
                                .addAll(iris));
        concepts.remove("");
        long several = concepts.values().stream().filter(iris -> iris.size() > 1).count();
        return several + " of " + concepts.size();
    }

    private static String ambiguous(Labels labels) {
        LabelMap map = labels.map();
        int several = 0;
        int all = 0;
        for (int key = 0; key < map.keys; key++) {
            Set<Integer> entities = new HashSet<>();
            for (int label = map.firstLabel(key); label < map.firstLabel(key + 1); label++) {
                How how = map.labelWay(label);
                if (how == How.PREFERRED || how == How.ALTERNATIVE) {
                    entities.add(map.labelEntity(label));
                }
            }
            several += entities.size() > 1 ? 1 : 0;
            all += entities.isEmpty() ? 0 : 1;
        }
        return several + " of " + all;
    }

    @Test
    void every_label_is_found_with_each_concept_it_names() throws IOException {
        Labels labels = labels(skills, "all");
        skillLabels.forEach(
                (label, iris) -> {
                    List<String> found =
                            labels.exact(label, Scope.ANY).stream()
                                    .map(hit -> hit.entity().iri())
                                    .toList();
                    assertTrue(label.isBlank() || found.containsAll(iris), label);
                });
    }

    @Test
    void finds_what_people_type() throws IOException {
        Labels labels = labels(occupations, "labels.bin");
        new TextIndex().build(folder.resolve("text"), occupations);
        assertTrue(new TextIndex().verify(folder.resolve("text")));
        try (Search search = new Search(labels, folder.resolve("text"))) {
            EntityResolver resolver = new EntityResolver(labels, search, List.of("en"));
            Map<String, String> expected =
                    Map.of(
                            "Data Scientist", "preferred data scientist",
                            "data scientsit", "fuzzy data scientist",
                            "developers of software", "stemmed software developer",
                            "veterinary nurses", "alternative veterinary nurse",
                            "sofware archtect", "fuzzy software architect");
            expected.forEach(
                    (text, found) -> {
                        Hit hit = search.find(text, Scope.of(Kind.ROLE), 5).get(0);
                        String label =
                                labels.preferredLabel(hit.entity().iri(), List.of("en"))
                                        .orElseThrow()
                                        .text();
                        assertEquals(found, hit.how().word() + " " + label);
                    });
            Resolution.Unknown unknown =
                    (Resolution.Unknown) resolver.resolve("sofware archtect", Scope.ANY);
            assertEquals("software architect", unknown.suggestions().get(0).label().text());
        }
    }

    private Labels labels(StatedTriples said, String name) throws IOException {
        Path target = folder.resolve(name);
        new LabelFile().build(target, said);
        return LabelFile.open(target);
    }
}
