package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.result.CellTexts;

/** Several queries in one request, numbered {@code q0}, {@code q1}, … */
final class Batch {
    private Batch() {}

    /** The queries as the form that a service takes. */
    static String form(List<Query> queries) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < queries.size(); i++) {
            json.set("q" + i, queries.get(i).json());
        }
        return "queries=" + URLEncoder.encode(json.toString(), StandardCharsets.UTF_8);
    }

    /**
     * The result of each query, an array.
     *
     * @throws org.rolegraph.base.problem.Failure when one of them is not in the answer
     */
    static List<JsonNode> results(List<Query> queries, JsonNode answer, Line line) {
        List<JsonNode> results = new ArrayList<>();
        for (int i = 0; i < queries.size(); i++) {
            JsonNode result = answer.path("q" + i).path("result");
            if (!result.isArray()) {
                String said = CellTexts.line(answer.path("message").asText(""), 200);
                throw line.failure(
                        "its answer has no result of q"
                                + i
                                + ", which asks for \""
                                + queries.get(i).text()
                                + "\""
                                + (said.isEmpty() ? "" : "; it says: " + said),
                        "ask the service's owner; what was answered before is kept");
            }
            results.add(result);
        }
        return results;
    }
}
