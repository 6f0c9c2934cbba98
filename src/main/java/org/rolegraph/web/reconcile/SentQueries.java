package org.rolegraph.web.reconcile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.SentJson;

/**
 * A batch of queries, each answered whatever stands beside it. One that cannot be understood has no
 * candidates and says why; where none can be, the batch is refused.
 */
final class SentQueries {
    /** Queries of a batch at most. */
    static final int MOST = 500;

    private final JsonNode batch;

    private SentQueries(JsonNode batch) {
        this.batch = batch;
    }

    /**
     * Reads a batch.
     *
     * @throws BadRequest with 413 where it has too many queries, with 400 where it is none
     */
    static SentQueries of(String text) {
        JsonNode batch = SentJson.read("queries", text);
        if (!batch.isObject()) {
            throw new BadRequest("queries is an object, with a query for each of its keys");
        }
        if (batch.size() > MOST) {
            throw new BadRequest(413, "a batch has at most " + MOST + " queries");
        }
        return new SentQueries(batch);
    }

    /** What is asked by one key, or why it is nothing. */
    private record Sent(String key, CellQuery query, String fault) {
        static Sent of(Map.Entry<String, JsonNode> entry) {
            try {
                return new Sent(entry.getKey(), CellQuery.of(entry.getValue()), "");
            } catch (BadRequest e) {
                return new Sent(entry.getKey(), null, e.getMessage());
            }
        }

        ObjectNode answer(CellMatching matching, Deadline deadline) {
            if (query != null) {
                deadline.check("queries", "send fewer queries at once");
                return matching.result(query);
            }
            ObjectNode json = SentJson.object();
            json.putArray("result");
            return json.put("error", fault);
        }
    }

    /**
     * The answers by key, made by as many threads as there are processors.
     *
     * @throws BadRequest where no query can be understood
     * @throws org.rolegraph.base.problem.Failure exit {@code LIMIT} after the deadline
     */
    ObjectNode answers(CellMatching matching, Deadline deadline) {
        List<Sent> all = new ArrayList<>();
        batch.properties().forEach(entry -> all.add(Sent.of(entry)));
        if (!all.isEmpty() && all.stream().allMatch(each -> each.query() == null)) {
            throw new BadRequest(all.get(0).key() + ": " + all.get(0).fault());
        }
        List<ObjectNode> answers =
                all.parallelStream().map(each -> each.answer(matching, deadline)).toList();
        ObjectNode json = SentJson.object();
        for (int i = 0; i < answers.size(); i++) {
            json.set(all.get(i).key(), answers.get(i));
        }
        return json;
    }
}
