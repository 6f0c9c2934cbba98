package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.graph.Build;
import org.rolegraph.web.operation.ToldProblem;
import org.rolegraph.web.site.Served;

/**
 * Answers messages of the Model Context Protocol, each by itself: it keeps nothing of a client.
 * Called by many threads at once.
 */
final class AgentProtocol {
    /** Characters of what is told of a failure. */
    private static final int LONGEST_FAILURE = 4_000;

    private static final String INSTRUCTIONS =
            "Roles, skills, organizations and the references that say so. Call ground first: it says"
                    + " what a name means here. Rows name entities by IRI, with what they are called"
                    + " beside it, and say who says so; coverage says what an answer rests on and"
                    + " what is not loaded. Nothing is ever changed.";

    private final AgentTools tools;
    private final Consumer<Throwable> bugs;

    /**
     * The protocol.
     *
     * @param catalogue the queries that have a name
     * @param bugs hears what nobody expected
     */
    AgentProtocol(Catalogue catalogue, Consumer<Throwable> bugs) {
        this.tools = new AgentTools(catalogue);
        this.bugs = bugs;
    }

    /**
     * The answer to a message; none to notifications and to answers.
     *
     * @param version that the client speaks
     */
    Optional<ObjectNode> answer(
            JsonNode message, AgentVersion version, Served served, Cancellation cancellation) {
        RpcMessage read;
        try {
            read = RpcMessage.of(message);
        } catch (RpcFault fault) {
            return Optional.of(fault.answer(RpcMessage.id(message)));
        }
        if (!read.isRequest()) {
            return Optional.empty();
        }
        try {
            ObjectNode answer = AgentJson.object();
            answer.put("jsonrpc", "2.0");
            answer.set("id", read.id());
            answer.set("result", result(read, version, served, cancellation));
            return Optional.of(answer);
        } catch (RpcFault fault) {
            return Optional.of(fault.answer(read.id()));
        } catch (IOException | RuntimeException | Error e) {
            bugs.accept(e);
            return Optional.of(
                    new RpcFault(RpcFault.DEFECT, "rolegraph has a defect; it is logged")
                            .answer(read.id()));
        }
    }

    private ObjectNode result(
            RpcMessage message, AgentVersion version, Served served, Cancellation cancellation)
            throws IOException {
        return switch (message.method()) {
            case RpcMessage.INITIALIZE -> initialized(message);
            case "ping" -> AgentJson.object();
            case "tools/list" -> list(message, version);
            case RpcMessage.CALL -> called(message, version, served, cancellation);
            default ->
                    throw new RpcFault(
                            RpcFault.NO_METHOD,
                            "there is no such method; expected initialize, ping, tools/list or"
                                    + " tools/call");
        };
    }

    private static ObjectNode initialized(RpcMessage message) {
        ObjectNode result = AgentJson.object();
        result.put("protocolVersion", message.version().date());
        result.putObject("capabilities").putObject("tools");
        ObjectNode server = result.putObject("serverInfo");
        server.put("name", "rolegraph").put("version", Build.version());
        result.put("instructions", INSTRUCTIONS);
        return result;
    }

    private ObjectNode list(RpcMessage message, AgentVersion version) {
        if (message.parameters().hasNonNull("cursor")) {
            throw new RpcFault(
                    RpcFault.BAD_PARAMETERS, "the tools are on one page: no cursor was given");
        }
        return tools.list(version);
    }

    private ObjectNode called(
            RpcMessage message, AgentVersion version, Served served, Cancellation cancellation)
            throws IOException {
        JsonNode name = message.parameters().path("name");
        JsonNode arguments = message.parameters().path("arguments");
        AgentTool tool =
                tools.get(name.asText())
                        .filter(found -> name.isTextual())
                        .orElseThrow(
                                () ->
                                        new RpcFault(
                                                RpcFault.BAD_PARAMETERS,
                                                "there is no such tool; expected one of "
                                                        + String.join(", ", tools.names())));
        boolean none = arguments.isMissingNode() || arguments.isNull();
        if (!none && !arguments.isObject()) {
            throw new RpcFault(RpcFault.BAD_PARAMETERS, "arguments: expected an object");
        }
        ObjectNode given = none ? AgentJson.object() : (ObjectNode) arguments;
        try {
            ObjectNode answer = tool.call(given, served, cancellation);
            ObjectNode result = content(answer.toString());
            if (version.hasStructuredContent()) {
                result.set("structuredContent", answer);
            }
            return result;
        } catch (Failure failure) {
            return content(told(failure.problems())).put("isError", true);
        }
    }

    private static ObjectNode content(String text) {
        ObjectNode result = AgentJson.object();
        result.putArray("content").addObject().put("type", "text").put("text", text);
        return result;
    }

    /** As the command line tells them, in words that an agent can follow. */
    private static String told(List<Problem> problems) {
        String text = problems.stream().map(AgentProtocol::told).collect(Collectors.joining("\n"));
        return text.length() <= LONGEST_FAILURE ? text : text.substring(0, LONGEST_FAILURE) + "…";
    }

    private static String told(Problem problem) {
        ToldProblem told = ToldProblem.of(problem, "the tool search");
        return told.place()
                + ": "
                + told.message()
                + " ["
                + told.code()
                + "]"
                + (told.fix().isEmpty() ? "" : "\n  fix: " + told.fix().replace("\n", "\n    "));
    }
}
