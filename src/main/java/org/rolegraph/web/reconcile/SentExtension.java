package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.rolegraph.base.result.Cell;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentJson;

/** A question about entities that were matched: the values of some of their properties. */
final class SentExtension {
    /** The setting of a property: so many values of each entity, or 0 for all. */
    static final String LIMIT = "limit";

    private static final int MOST_IDS = 200;
    private static final int MOST_PROPERTIES = 30;

    /** More than that no cell of a spreadsheet holds. */
    private static final int MOST_VALUES = 300;

    private final Set<String> ids;

    /** By property, how many values. */
    private final Map<String, Integer> limits;

    private SentExtension(Set<String> ids, Map<String, Integer> limits) {
        this.ids = ids;
        this.limits = limits;
    }

    /**
     * Reads a question.
     *
     * @throws BadRequest with 413 where it asks for too much, with 400 where it is none
     */
    static SentExtension of(String text) {
        JsonNode json = SentJson.read("extend", text);
        JsonNode ids = json.path("ids");
        JsonNode properties = json.path("properties");
        if (!ids.isArray() || !properties.isArray()) {
            throw new BadRequest("extend is an object with two arrays, ids and properties");
        }
        if (ids.size() > MOST_IDS || properties.size() > MOST_PROPERTIES) {
            throw new BadRequest(
                    413,
                    "at most "
                            + MOST_PROPERTIES
                            + " properties of "
                            + MOST_IDS
                            + " entities can be asked for at once");
        }
        Set<String> wanted = new LinkedHashSet<>();
        for (JsonNode id : ids) {
            if (!id.isTextual()) {
                throw new BadRequest("an id is a text");
            }
            wanted.add(id.textValue());
        }
        Map<String, Integer> limits = new LinkedHashMap<>();
        for (JsonNode property : properties) {
            if (!property.path("id").isTextual()) {
                throw new BadRequest("a property has an id, which is a text");
            }
            limits.put(
                    property.get("id").textValue(), limit(property.path("settings").path(LIMIT)));
        }
        return new SentExtension(wanted, limits);
    }

    /** Settings come as numbers and as texts. */
    private static int limit(JsonNode setting) {
        int limit = setting.asInt(0);
        return limit <= 0 ? MOST_VALUES : Math.min(limit, MOST_VALUES);
    }

    /**
     * The answer.
     *
     * @throws org.rolegraph.base.problem.Failure exit {@code LIMIT} after the deadline
     */
    ObjectNode answer(Matchable matchable, Deadline deadline) {
        ObjectNode json = SentJson.object();
        Map<String, ServiceProperty> known =
                matchable.properties().stream()
                        .collect(Collectors.toMap(ServiceProperty::id, each -> each));
        ArrayNode meta = json.putArray("meta");
        for (String id : limits.keySet()) {
            ServiceProperty property = known.get(id);
            meta.addObject().put("id", id).put("name", property == null ? id : property.name());
        }
        ObjectNode rows = json.putObject("rows");
        for (String id : ids) {
            deadline.check("extend", "ask for fewer entities or properties at once");
            row(matchable, id, rows.putObject(id));
        }
        return json;
    }

    private void row(Matchable matchable, String id, ObjectNode row) {
        Optional<Matchable.Facts> facts = matchable.entity(id).map(matchable::facts);
        limits.forEach(
                (property, limit) -> {
                    List<Cell> cells = facts.map(each -> each.of(property)).orElseGet(List::of);
                    ArrayNode values = row.putArray(property);
                    cells.stream()
                            .limit(limit)
                            .forEach(cell -> values.add(TypedValue.json(cell, matchable)));
                });
    }
}
