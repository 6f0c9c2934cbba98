package org.rolegraph.web.agent;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.rolegraph.web.http.StrictJson;

/** Messages as they are read and made. */
final class AgentJson {
    /** No message of the protocol nests half as deep. */
    private static final int DEEPEST = 40;

    // numbers as they are written: an id comes back as it was sent
    private static final JsonMapper JSON =
            StrictJson.within(DEEPEST)
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .build();

    private AgentJson() {}

    static ObjectNode object() {
        return JSON.createObjectNode();
    }

    /**
     * Reads a message.
     *
     * @throws RpcFault where it is no JSON
     */
    static JsonNode message(String text) {
        try {
            JsonNode message = JSON.readTree(text);
            if (message.isMissingNode()) {
                throw new RpcFault(RpcFault.NO_JSON, "no JSON: the message is empty");
            }
            return message;
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation();
            throw new RpcFault(
                    RpcFault.NO_JSON,
                    at == null
                            ? "no JSON"
                            : "no JSON: line "
                                    + at.getLineNr()
                                    + ", character "
                                    + at.getColumnNr());
        }
    }

    /** Reads what this program has written. */
    static JsonNode own(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
