package org.rolegraph.load.source.curated;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What a curated claim cites a publisher's file for stands there: who made a product by its topic,
 * who stands behind it by a landscape, where a company sits by an index.
 */
class CitedFactsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path CURATED = Path.of("data");

    /** By kind and id, as claims refer to it. */
    private final Map<String, JsonNode> entities = new HashMap<>();

    private PublishersFiles files;

    @BeforeEach
    void read() throws IOException {
        assumeFalse(
                DATA.isEmpty(), "skipped: -Drolegraph.data names no folder of publishers' files");
        files = new PublishersFiles(Path.of(DATA));
        for (String kind : List.of("organization", "product")) {
            for (JsonNode entity : json(kind + "s")) {
                entities.put(kind + ":" + entity.path("id").textValue(), entity);
            }
        }
    }

    @Test
    void what_is_cited_to_a_file_of_a_publisher_stands_in_it() throws IOException {
        List<String> unsaid = new ArrayList<>();
        int seen = 0;
        for (JsonNode claim : json("claims")) {
            for (JsonNode evidence : claim.path("evidence")) {
                Boolean said = said(claim, evidence);
                if (said != null) {
                    seen++;
                    if (!said) {
                        unsaid.add(claim.path("id").textValue() + " by " + evidence);
                    }
                }
            }
        }
        assertEquals(List.of(), unsaid);
        assertTrue(seen > 150, "only " + seen);
    }

    @Test
    void a_maker_whom_the_file_does_not_name_is_found_out() throws IOException {
        String claim =
                """
                {"subject": "organization:%s", "kind": "production", "object": "product:cuda",
                 "evidence": [{"reference": "github-topic-cuda", "locator": "created by"}]}
                """;
        for (String maker : List.of("nvidia", "intel")) {
            JsonNode made = new ObjectMapper().readTree(claim.formatted(maker));
            assertEquals(maker.equals("nvidia"), said(made, made.path("evidence").get(0)));
        }
    }

    @Test
    void a_seat_of_a_company_of_the_index_is_the_index_s() {
        for (JsonNode entity : entities.values()) {
            List<String> line = files.index.get(entity.path("label").textValue());
            if (line != null && entity.has("seat")) {
                assertEquals(line.get(4), entity.path("seat").textValue());
            }
        }
    }

    private static JsonNode json(String kind) throws IOException {
        return new ObjectMapper().readTree(CURATED.resolve(kind + ".json").toFile());
    }

    /** Whether the file says so; null where the reference is none of the files. */
    private Boolean said(JsonNode claim, JsonNode evidence) {
        String reference = evidence.path("reference").textValue();
        String locator = evidence.path("locator").textValue();
        if (reference.startsWith("github-topic-")) {
            return named(claim, topic(reference.substring("github-topic-".length()), locator));
        }
        return switch (reference) {
            case "lf-ai-data-landscape", "cncf-landscape" -> byLandscape(claim, reference, locator);
            case "sp500-companies" -> byIndex(claim, files.index.get(locator));
            case "remote-jobs-list" -> byRemote(claim, files.remote.get(locator));
            case "yago-companies" ->
                    placed(claim, files.yago.get(locator.replace(", description", "")));
            case "usdol-onet-29.0" ->
                    files.technologies.contains(
                            "\t" + locator.replace("Technology Skills, ", "") + "\t");
            default -> null;
        };
    }

    /** The line or sentence that a locator points to; empty where there is none. */
    private String topic(String topic, String locator) {
        if (locator.equals("created by")) {
            return files.makers.getOrDefault(topic, "");
        }
        String[] sentences =
                files.descriptions.getOrDefault(topic, "").split("(?<=[.!?])\\s+(?=[A-Z])");
        int at = Integer.parseInt(locator.replace("description, sentence ", "")) - 1;
        return at < sentences.length ? sentences[at] : "";
    }

    private boolean byLandscape(JsonNode claim, String landscape, String locator) {
        int comma = locator.lastIndexOf(", ");
        String place = landscape + ": " + locator.substring(0, comma);
        String key = locator.substring(comma + 2);
        if (key.equals("name")) {
            return files.items.keySet().stream()
                    .filter(item -> item.startsWith(place + " / "))
                    .anyMatch(item -> named(claim, item));
        }
        String value = files.items.getOrDefault(place, Map.of()).getOrDefault(key, "");
        if (key.equals("project")) {
            // a stage is given by the foundation whose landscape it is
            return value.equalsIgnoreCase(claim.path("statement").textValue().replace(".", ""));
        }
        String slug = joined(value.replaceFirst(".*/organization/", ""));
        return !slug.isEmpty()
                && names(claim.path("subject")).stream()
                        .map(CitedFactsTest::joined)
                        .anyMatch(name -> slug.startsWith(name) || name.startsWith(slug));
    }

    private boolean byIndex(JsonNode claim, List<String> line) {
        String statement = claim.path("statement").textValue();
        JsonNode seat = entities.get(claim.path("subject").textValue()).path("seat");
        return line != null
                && seat.textValue().equals(line.get(4))
                && List.of(3, 4, 7).stream().allMatch(cell -> statement.contains(line.get(cell)));
    }

    /** A technology that the section names, a parent, or a place; of other words, that it is. */
    private boolean byRemote(JsonNode claim, String section) {
        if (section == null || section.isEmpty()) {
            return false;
        }
        return switch (claim.path("kind").textValue()) {
            case "use", "membership" ->
                    names(claim.path("object")).stream().anyMatch(name -> has(section, name));
            case "note" -> placed(claim, section);
            default -> named(claim, section);
        };
    }

    /** A statement about a seat names a place that the text names. */
    private static boolean placed(JsonNode claim, String text) {
        String statement = claim.path("statement").asText();
        if (text == null || !statement.matches(".*\\b(Seat|seat|Founded) in .*")) {
            return text != null;
        }
        String place = statement.replaceFirst(".*?(?:[Ss]eat|Founded) in ", "");
        return has(text, place.replaceFirst("[,.].*| in \\d+.*", ""));
    }

    private boolean named(JsonNode claim, String text) {
        return names(claim.path("subject")).stream().anyMatch(name -> has(text, name));
    }

    /** The labels of an entity, without the form of a company. */
    private List<String> names(JsonNode id) {
        JsonNode entity = Objects.requireNonNull(entities.get(id.asText()), id.asText());
        List<String> names = new ArrayList<>();
        names.add(entity.path("label").textValue());
        entity.path("altLabels").forEach(label -> names.add(label.textValue()));
        return names.stream().map(name -> words(name).replaceFirst(" inc$", "")).toList();
    }

    /** Whether a text has the words; of a long one its beginning is enough ("Postgreql"). */
    private static boolean has(String text, String name) {
        String words = " " + words(text) + " ";
        String wanted = words(name);
        return words.contains(" " + wanted + " ")
                || (wanted.length() > 8 && words.contains(" " + wanted.substring(0, 7)));
    }

    private static String words(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ").strip();
    }

    private static String joined(String text) {
        return words(text).replace(" ", "");
    }
}
