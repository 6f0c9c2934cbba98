package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;

/**
 * A message of JSON-RPC 2.0 to a server.
 *
 * @param id null for what is not to be answered
 * @param method empty for the answer to a request, of which there are none
 * @param parameters none as an empty object
 */
record RpcMessage(JsonNode id, String method, ObjectNode parameters) {
    static final String INITIALIZE = "initialize";
    static final String CALL = "tools/call";
    static final String CANCELLED = "notifications/cancelled";

    private static final int LONGEST_ID = 1_000;

    /**
     * Reads a message.
     *
     * @throws RpcFault where it is none
     */
    static RpcMessage of(JsonNode message) {
        if (!message.isObject()) {
            throw fault("a message is an object");
        }
        if (!message.path("jsonrpc").asText().equals("2.0")) {
            throw fault("expected \"jsonrpc\": \"2.0\"");
        }
        JsonNode method = message.get("method");
        boolean answers = message.has("result") || message.has("error");
        if (method == null && answers) {
            return new RpcMessage(null, "", AgentJson.object());
        }
        if (method == null || !method.isTextual()) {
            throw fault("expected the name of a method");
        }
        if (message.has("id") && id(message) == null) {
            throw fault("an id is a number, or a string of at most " + LONGEST_ID + " characters");
        }
        JsonNode parameters = message.path("params");
        boolean none = parameters.isMissingNode() || parameters.isNull();
        if (!none && !parameters.isObject()) {
            throw new RpcFault(RpcFault.BAD_PARAMETERS, "params: expected an object");
        }
        return new RpcMessage(
                id(message),
                method.textValue(),
                none ? AgentJson.object() : (ObjectNode) parameters);
    }

    private static RpcFault fault(String sentence) {
        return new RpcFault(RpcFault.NO_REQUEST, "no request: " + sentence);
    }

    /** The id of a message, or null where it has none that can come back. */
    static JsonNode id(JsonNode message) {
        JsonNode id = message.path("id");
        boolean fits = id.isNumber() || id.isTextual() && id.textValue().length() <= LONGEST_ID;
        return fits ? id : null;
    }

    boolean isRequest() {
        return id != null;
    }

    /**
     * The version that this message, which begins a conversation, leads to.
     *
     * @throws RpcFault where it does not say its own
     */
    AgentVersion version() {
        return Optional.of(parameters.path("protocolVersion"))
                .filter(JsonNode::isTextual)
                .map(date -> AgentVersion.forClient(date.textValue()))
                .orElseThrow(
                        () ->
                                new RpcFault(
                                        RpcFault.BAD_PARAMETERS,
                                        "protocolVersion: expected a date such as "
                                                + AgentVersion.NOVEMBER_2025.date()));
    }
}
