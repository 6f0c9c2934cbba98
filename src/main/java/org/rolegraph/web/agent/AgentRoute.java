package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.site.Served;
import org.rolegraph.web.site.WebRoute;

/**
 * The protocol by HTTP (its transport "Streamable HTTP"), without sessions and without streams: a
 * message is posted, its answer comes back.
 */
public final class AgentRoute implements WebRoute {
    /** Where messages are posted to. */
    public static final String PATH = "/mcp";

    /** Bytes of a message. */
    static final int MOST_BYTES = 256 << 10;

    private static final String JSON = "application/json";
    private static final String METHODS = "POST";

    private final AgentProtocol protocol;

    /**
     * The route.
     *
     * @param catalogue the queries that have a name
     * @param bugs hears what nobody expected
     */
    public AgentRoute(Catalogue catalogue, Consumer<Throwable> bugs) {
        protocol = new AgentProtocol(catalogue, bugs);
    }

    @Override
    public WebAnswer answer(WebRequest request, Served served) {
        if (!request.method().equals("POST")) {
            return WebAnswer.text(
                            405,
                            "text/plain",
                            "messages of the Model Context Protocol are posted here; there is no"
                                    + " stream to listen to and no session to end\n")
                    .with("Allow", METHODS);
        }
        check(request);
        Optional<AgentVersion> version =
                request.header("mcp-protocol-version")
                        .map(AgentVersion::of)
                        .orElse(Optional.of(AgentVersion.UNSAID));
        if (version.isEmpty()) {
            return fault(
                    new RpcFault(
                            RpcFault.NO_REQUEST,
                            "the header MCP-Protocol-Version names no version that is understood:"
                                    + " expected one of "
                                    + String.join(", ", AgentVersion.dates())));
        }
        try {
            JsonNode sent = AgentJson.message(request.bodyText(StandardCharsets.UTF_8));
            AgentConversation conversation = new AgentConversation(protocol, version.get());
            return asks(sent)
                    ? json(200, () -> answer(conversation, sent, served))
                    : WebAnswer.empty(202);
        } catch (RpcFault fault) {
            return fault(fault);
        }
    }

    /** Whether there is anything to answer, if only that it is no request. */
    private static boolean asks(JsonNode sent) {
        if (!sent.isArray()) {
            return asksOne(sent);
        }
        boolean asks = sent.isEmpty();
        for (JsonNode each : sent) {
            asks |= asksOne(each);
        }
        return asks;
    }

    private static boolean asksOne(JsonNode message) {
        try {
            return RpcMessage.of(message).isRequest();
        } catch (RpcFault fault) {
            return true;
        }
    }

    private static String answer(AgentConversation conversation, JsonNode sent, Served served) {
        try {
            return conversation.answer(sent, served, new Cancellation()).orElseThrow().toString();
        } catch (RpcFault fault) {
            return fault.answer(null).toString();
        }
    }

    /**
     * Refuses what no client of the protocol sends.
     *
     * @throws BadRequest with 403, 406, 413 or 415
     */
    private static void check(WebRequest request) {
        if (request.isOfOtherPage()) {
            throw new BadRequest(403, "pages of other sites may not ask for an agent");
        }
        if (!request.bodyType().equals(JSON)) {
            throw new BadRequest(415, "expected a message as " + JSON);
        }
        if (request.accepted(List.of(JSON)).isEmpty()) {
            throw new BadRequest(406, "the answer is " + JSON + ", which Accept does not name");
        }
        if (request.body().remaining() > MOST_BYTES) {
            throw new BadRequest(413, "a message has at most " + MOST_BYTES / 1024 + " KiB");
        }
    }

    private static WebAnswer fault(RpcFault fault) {
        return json(400, () -> fault.answer(null).toString());
    }

    private static WebAnswer json(int status, Supplier<String> made) {
        return WebAnswer.of(
                status,
                JSON,
                // by a string: half a character becomes a question mark
                out -> out.write(made.get().getBytes(StandardCharsets.UTF_8)));
    }
}
