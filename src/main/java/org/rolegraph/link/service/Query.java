package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.rolegraph.base.result.CellTexts;

/**
 * What a service is asked.
 *
 * @param text a name, not empty
 * @param type one of the service's own types, or empty for any
 * @param limit how many candidates at most, positive
 */
public record Query(String text, String type, int limit) {
    /** Longer names are cut; no service compares more. */
    private static final int LONGEST = 500;

    public Query {
        if (text.isEmpty() || limit < 1) {
            throw new IllegalArgumentException("a query asks for something: " + text + " " + limit);
        }
    }

    /** The query for a name of others; nothing when nothing of it can be read. */
    public static Optional<Query> of(String name, String type, int limit) {
        String text = CellTexts.line(name, LONGEST);
        return text.isEmpty() ? Optional.empty() : Optional.of(new Query(text, type, limit));
    }

    /** As the specification writes it; what versions 0.1 and 0.2 have in common. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("query", text);
        if (!type.isEmpty()) {
            json.put("type", type);
        }
        return json.put("limit", limit);
    }
}
