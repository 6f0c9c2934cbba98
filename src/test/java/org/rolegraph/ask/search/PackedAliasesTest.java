package org.rolegraph.ask.search;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.model.Iri;
import org.rolegraph.load.ingest.Offers;
import org.rolegraph.store.text.LabelWords;

/** The list of aliases is short, has no entry twice, and each one says who says so. */
class PackedAliasesTest {
    private static final int MOST = 60;
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Set<String> FIELDS = Set.of("alias", "standsFor", "field", "evidence");
    private static final Path REFERENCES = Path.of("data/references.json");
    private static final Path ALIASES = Path.of("data/search/aliases.json");

    @Test
    void they_are_few_and_sorted_and_each_is_one_word_that_stands_for_another() throws IOException {
        List<String> aliases = new ArrayList<>();
        for (JsonNode entry : entries()) {
            String alias = entry.path("alias").textValue();
            aliases.add(alias);
            assertEquals(List.of(alias), LabelWords.of(alias), "in the form of a word");
            String meaning = entry.path("standsFor").textValue();
            assertTrue(!LabelWords.joined(meaning).isEmpty(), alias);
            assertTrue(!LabelWords.joined(meaning).equals(alias), alias + " is itself");
            entry.fieldNames().forEachRemaining(name -> assertTrue(FIELDS.contains(name), name));
        }
        assertTrue(aliases.size() <= MOST, aliases.size() + " aliases");
        assertEquals(new ArrayList<>(new TreeSet<>(aliases)), aliases);
    }

    @Test
    void each_has_evidence_of_a_known_reference_or_of_a_page_with_the_day_it_was_read()
            throws IOException {
        Set<String> known = new HashSet<>();
        new ObjectMapper()
                .readTree(REFERENCES.toFile())
                .forEach(reference -> known.add(reference.path("id").textValue()));
        Offers.ALL.listed().forEach(offer -> offer.reference().ifPresent(known::add));
        for (JsonNode entry : entries()) {
            String alias = entry.path("alias").textValue();
            assertTrue(entry.path("evidence").size() > 0, alias);
            for (JsonNode evidence : entry.path("evidence")) {
                if (evidence.has("page")) {
                    assertTrue(Iri.isAbsolute(evidence.path("page").textValue()), alias);
                    LocalDate.parse(evidence.path("date").textValue());
                } else {
                    assertTrue(known.contains(evidence.path("reference").textValue()), alias);
                    assertTrue(!evidence.path("locator").asText().isEmpty(), alias);
                }
            }
        }
    }

    @Test
    void the_publishers_files_say_so() throws IOException {
        assumeFalse(
                DATA.isEmpty(), "skipped: -Drolegraph.data names no folder of publishers' files");
        Map<String, String> topics = topics();
        String titles = titles();
        List<String> unsaid = new ArrayList<>();
        for (JsonNode entry : entries()) {
            for (JsonNode evidence : entry.path("evidence")) {
                String locator = evidence.path("locator").asText();
                boolean said =
                        switch (evidence.path("reference").asText()) {
                            case "github-topics" -> isSaid(entry, topics, locator);
                            case "onet" -> isSaid(entry, titles, locator);
                            default -> evidence.has("page");
                        };
                if (!said) {
                    unsaid.add(entry.path("alias").textValue() + ": " + locator);
                }
            }
        }
        assertEquals(List.of(), unsaid);
    }

    /** The topic names the alias and what it stands for; or as related its field. */
    private static boolean isSaid(JsonNode entry, Map<String, String> topics, String locator) {
        String topic = topics.getOrDefault(locator.replaceAll(",.*", ""), "");
        if (locator.endsWith(", related")) {
            return topic.contains(LabelWords.joined(entry.path("field").textValue()));
        }
        return topic.contains(entry.path("alias").textValue())
                && topic.contains(LabelWords.joined(singular(entry)));
    }

    private static String singular(JsonNode entry) {
        return entry.path("standsFor")
                .textValue()
                .replaceAll("models$", "model")
                .replace("optimisation", "optimization");
    }

    /** O*NET writes the title out and abbreviated, one of them in brackets. */
    private static boolean isSaid(JsonNode entry, String titles, String locator) {
        String title = locator.replaceAll("^.*?: ", "");
        String code = locator.replaceAll("^.*, (\\S+): .*$", "$1");
        List<String> words = LabelWords.inOrder(title);
        return titles.contains(code + "\t" + title + "\t")
                && words.contains(entry.path("alias").textValue())
                && String.join(" ", words)
                        .contains(
                                String.join(
                                        " ",
                                        LabelWords.inOrder(entry.path("standsFor").textValue())));
    }

    /** By topic its front matter, with nothing between letters but commas. */
    private static Map<String, String> topics() throws IOException {
        Map<String, String> topics = new HashMap<>();
        try (ZipFile zip = new ZipFile(Path.of(DATA, "tech.zip").toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                String[] path = each.getName().split("/");
                if (path[path.length - 1].equals("index.md")) {
                    String text = text(zip, each).split("(?m)^---$")[1];
                    topics.put(
                            path[path.length - 2],
                            text.toLowerCase(Locale.ROOT).replaceAll("[ -]", ""));
                }
            }
        }
        return topics;
    }

    private static String titles() throws IOException {
        try (ZipFile zip = new ZipFile(Path.of(DATA, "onet/db_29_0_text.zip").toFile())) {
            for (ZipEntry each : zip.stream().toList()) {
                if (each.getName().endsWith("Alternate Titles.txt")) {
                    return text(zip, each);
                }
            }
        }
        throw new IOException("no alternate titles");
    }

    private static String text(ZipFile zip, ZipEntry entry) throws IOException {
        return new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
    }

    private static JsonNode entries() throws IOException {
        return new ObjectMapper().readTree(Files.readString(ALIASES));
    }
}
