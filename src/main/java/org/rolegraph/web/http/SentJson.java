package org.rolegraph.web.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** JSON that clients send and are answered. */
public final class SentJson {
    /** No message of the specification nests deeper than six. */
    private static final int DEEPEST = 30;

    private static final JsonMapper JSON = StrictJson.within(DEEPEST).build();

    private SentJson() {}

    /** An empty object, to be filled. */
    public static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Reads what a client sent.
     *
     * @param field where it was sent, such as a field of a form
     * @throws BadRequest where it is no JSON
     */
    public static JsonNode read(String field, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new BadRequest(field + " is no JSON: line " + line + ", character " + column);
        }
    }
}
