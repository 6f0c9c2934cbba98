package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** What is answered with an error of JSON-RPC 2.0: the client has a defect, not its user. */
final class RpcFault extends RuntimeException {
    static final int NO_JSON = -32700;
    static final int NO_REQUEST = -32600;
    static final int NO_METHOD = -32601;
    static final int BAD_PARAMETERS = -32602;
    static final int DEFECT = -32603;

    private static final long serialVersionUID = 1L;

    private final int code;

    RpcFault(int code, String sentence) {
        super(sentence, null, false, false);
        this.code = code;
    }

    /** The answer to a request, or to what has no id that could be read. */
    ObjectNode answer(JsonNode id) {
        ObjectNode answer = AgentJson.object();
        answer.put("jsonrpc", "2.0");
        answer.set("id", id == null ? NullNode.getInstance() : id);
        answer.putObject("error").put("code", code).put("message", getMessage());
        return answer;
    }
}
