package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.Optional;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.site.Served;

/** Answers what comes at once: a message, or several where the client's version has that. */
record AgentConversation(AgentProtocol protocol, AgentVersion version) {
    /** Messages that may come at once. */
    private static final int MOST = 100;

    /**
     * The answer, or none.
     *
     * @param cancellation by which the client may end it
     * @throws RpcFault where there is nothing that could be answered by itself
     */
    Optional<JsonNode> answer(JsonNode sent, Served served, Cancellation cancellation) {
        if (!sent.isArray()) {
            return protocol.answer(sent, version, served, cancellation).map(JsonNode.class::cast);
        }
        check(sent);
        ArrayNode answers = AgentJson.object().arrayNode();
        for (JsonNode each : sent) {
            protocol.answer(each, version, served, new Cancellation()).ifPresent(answers::add);
        }
        return answers.isEmpty() ? Optional.empty() : Optional.of(answers);
    }

    private void check(JsonNode sent) {
        if (!version.hasBatches()) {
            throw new RpcFault(
                    RpcFault.NO_REQUEST,
                    "no request: version "
                            + version.date()
                            + " has one message at a time; several at once are of "
                            + AgentVersion.MARCH_2025.date());
        }
        if (sent.isEmpty() || sent.size() > MOST) {
            throw new RpcFault(
                    RpcFault.NO_REQUEST, "no request: expected 1 to " + MOST + " messages at once");
        }
    }
}
