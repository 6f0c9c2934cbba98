package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import org.rolegraph.web.data.DataMethods;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.StrictJson;
import org.rolegraph.web.http.WebAnswer;

/** JSON that clients send, and that they are answered, which pages of any site may read. */
final class SentJson {
    /** No message of the specification nests deeper than six. */
    private static final int DEEPEST = 30;

    private static final JsonMapper JSON = StrictJson.within(DEEPEST).build();

    private SentJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Reads a field of a form.
     *
     * @param field in which it was sent
     * @throws BadRequest where it is no JSON
     */
    static JsonNode read(String field, String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 1 : e.getLocation().getLineNr();
            int column = e.getLocation() == null ? 1 : e.getLocation().getColumnNr();
            throw new BadRequest(field + " is no JSON: line " + line + ", character " + column);
        }
    }

    /** Something that is made when it is written. */
    @FunctionalInterface
    interface Made {
        ObjectNode json();
    }

    static WebAnswer answer(Made made) {
        return DataMethods.open(
                WebAnswer.of(
                        200,
                        "application/json; charset=utf-8",
                        out ->
                                // by a string: half a character becomes a question mark
                                out.write(
                                        made.json().toString().getBytes(StandardCharsets.UTF_8))));
    }
}
