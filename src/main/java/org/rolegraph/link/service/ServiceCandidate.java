package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.result.CellTexts;

/**
 * An entity that a service offers.
 *
 * @param id in the service's identifier space
 * @param iri of the web, made of the id
 * @param name on one line, not empty
 * @param description on one line, or empty
 * @param types names of the types, or their ids where they have none
 * @param score finite, greater when better; most services go from 0 to 100
 * @param match whether the service is certain
 */
public record ServiceCandidate(
        String id,
        String iri,
        String name,
        String description,
        List<String> types,
        double score,
        boolean match) {
    private static final int LONGEST_ID = 1000;
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_TYPES = 5;

    public ServiceCandidate {
        types = List.copyOf(types);
    }

    /**
     * Reads a candidate; nothing when it lacks id, name or score, has them of wrong types, or has
     * an id that makes no IRI.
     */
    static Optional<ServiceCandidate> of(JsonNode json, ServiceManifest service) {
        JsonNode id = json.path("id");
        JsonNode score = json.path("score");
        String name = text(json.path("name"));
        boolean good =
                id.isTextual()
                        && !id.textValue().isBlank()
                        && id.textValue().length() <= LONGEST_ID
                        && id.textValue().chars().noneMatch(Character::isISOControl)
                        && !name.isEmpty()
                        && score.isNumber()
                        && Double.isFinite(score.doubleValue());
        if (!good) {
            return Optional.empty();
        }
        List<String> types = new ArrayList<>();
        for (JsonNode type : json.path("type")) {
            String word = text(type.isTextual() ? type : type.path("name"));
            String shown = word.isEmpty() ? text(type.path("id")) : word;
            if (!shown.isEmpty() && types.size() < MOST_TYPES) {
                types.add(shown);
            }
        }
        String inSpace = id.textValue().strip();
        return service.iri(inSpace)
                .map(
                        iri ->
                                new ServiceCandidate(
                                        inSpace,
                                        iri,
                                        name,
                                        text(json.path("description")),
                                        types,
                                        score.doubleValue(),
                                        json.path("match").asBoolean(false)));
    }

    /**
     * The score as a share of 100, which is the greatest that services use to give (the
     * specification names none): from 0 to 1, in five decimals.
     */
    public BigDecimal similarity() {
        return BigDecimal.valueOf(score)
                .movePointLeft(2)
                .max(BigDecimal.ZERO)
                .min(BigDecimal.ONE)
                .setScale(5, RoundingMode.HALF_UP);
    }

    /** As {@link #of} reads it back. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("id", id);
        json.put("name", name);
        json.put("description", description);
        ArrayNode array = json.putArray("type");
        types.forEach(array::add);
        json.put("score", score);
        return json.put("match", match);
    }

    private static String text(JsonNode json) {
        return json.isTextual() ? CellTexts.line(json.textValue(), LONGEST_TEXT) : "";
    }
}
