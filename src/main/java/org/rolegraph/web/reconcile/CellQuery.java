package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.web.http.BadRequest;

/**
 * What is asked about one cell.
 *
 * @param text of the cell; may be blank, which nothing is called
 * @param types of which one is wanted; nothing for any
 * @param all whether the entity is to have all of the types
 * @param limit how many candidates at most, positive
 * @param wanted what else is known
 */
record CellQuery(
        String text, Optional<Set<String>> types, boolean all, int limit, List<Wanted> wanted) {
    private static final Set<String> FIELDS =
            Set.of("query", "type", "type_strict", "limit", "properties");
    private static final Set<String> STRICTNESSES = Set.of("any", "should", "all");

    /** Longer texts are cut: no name is as long. */
    private static final int LONGEST = 500;

    private static final int USUAL_LIMIT = 5;
    private static final int MOST_LIMIT = 50;
    private static final int MOST_WANTED = 16;
    private static final int MOST_VALUES = 50;
    private static final int LONGEST_SHOWN = 60;

    /**
     * What is known of a property.
     *
     * @param values as texts: entities by their ids
     */
    record Wanted(String property, Set<String> values) {
        Wanted {
            values = Set.copyOf(values);
        }
    }

    CellQuery {
        types = types.map(Set::copyOf);
        wanted = List.copyOf(wanted);
    }

    /** A query for a text alone. */
    static CellQuery of(String text) {
        return new CellQuery(cut(text), Optional.empty(), false, USUAL_LIMIT, List.of());
    }

    /**
     * Reads a query as the specification has it.
     *
     * @throws BadRequest with what is wrong with it
     */
    static CellQuery of(JsonNode json) {
        check(json.isObject(), "a query is an object with query or properties");
        for (Iterator<String> names = json.fieldNames(); names.hasNext(); ) {
            String name = names.next();
            check(
                    FIELDS.contains(name),
                    "\""
                            + shown(name)
                            + "\" is no field of a query; it has query, type,"
                            + " type_strict, limit and properties");
        }
        JsonNode query = json.path("query");
        JsonNode properties = json.path("properties");
        check(isAbsent(query) || query.isTextual(), "query is a text");
        check(isAbsent(properties) || properties.isArray(), "properties is an array");
        check(
                !isAbsent(query) || !properties.isEmpty(),
                "a query asks for a name (query) or by what is known (properties)");
        check(properties.size() <= MOST_WANTED, "at most " + MOST_WANTED + " properties");
        List<Wanted> wanted = new ArrayList<>();
        properties.forEach(each -> wanted.add(wanted(each)));
        return new CellQuery(
                cut(query.asText("")),
                types(json.path("type")),
                isStrict(json.path("type_strict")),
                limit(json.path("limit")),
                wanted);
    }

    private static boolean isStrict(JsonNode strict) {
        check(
                isAbsent(strict) || strict.isTextual() && STRICTNESSES.contains(strict.textValue()),
                "type_strict is any, should or all");
        return strict.asText("").equals("all");
    }

    private static int limit(JsonNode limit) {
        if (isAbsent(limit)) {
            return USUAL_LIMIT;
        }
        check(limit.isNumber() && limit.asDouble() >= 1, "limit is a number from 1");
        return (int) Math.min(limit.asDouble(), MOST_LIMIT);
    }

    private static Optional<Set<String>> types(JsonNode type) {
        if (isAbsent(type)) {
            return Optional.empty();
        }
        Set<String> types = new TreeSet<>();
        if (type.isArray()) {
            for (JsonNode each : type) {
                check(each.isTextual(), "type is an id, or an array of ids");
                types.add(each.textValue());
            }
        } else {
            check(type.isTextual(), "type is an id, or an array of ids");
            types.add(type.textValue());
        }
        types.remove("");
        return types.isEmpty() ? Optional.empty() : Optional.of(types);
    }

    private static Wanted wanted(JsonNode property) {
        check(
                property.path("pid").isTextual() && property.has("v"),
                "a property has a pid, which is a text, and v");
        JsonNode v = property.get("v");
        check(v.size() <= MOST_VALUES, "at most " + MOST_VALUES + " values of a property");
        Set<String> values = new HashSet<>();
        if (v.isArray()) {
            v.forEach(each -> values.add(value(each)));
        } else {
            values.add(value(v));
        }
        values.remove("");
        return new Wanted(property.get("pid").textValue(), values);
    }

    private static String value(JsonNode v) {
        JsonNode value = v.isObject() ? v.path("id") : v;
        check(
                value.isValueNode() && !value.isNull() && (!v.isObject() || value.isTextual()),
                "a value is a text, a number, a truth value, or an object with an id");
        return cut(value.asText()).strip();
    }

    /** Clients send null for what they do not say. */
    private static boolean isAbsent(JsonNode node) {
        return node.isMissingNode() || node.isNull();
    }

    private static void check(boolean holds, String sentence) {
        if (!holds) {
            throw new BadRequest(sentence);
        }
    }

    private static String shown(String text) {
        return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST) {
            return text;
        }
        boolean splits = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, splits ? LONGEST - 1 : LONGEST);
    }
}
