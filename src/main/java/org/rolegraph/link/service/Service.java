package org.rolegraph.link.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntConsumer;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.problem.Failure;

/**
 * A reconciliation service. All that it answers is kept for 30 days in a file, by what was asked,
 * before the next request goes out: a run that was ended at any moment goes on where it was. Not
 * thread-safe.
 */
public final class Service {
    private static final JsonNode MANIFEST = TextNode.valueOf("manifest");

    private final Line line;
    private final Answers answers;
    private final ServiceManifest manifest;
    private int batch;
    private int asked;
    private int leftOut;

    private Service(Line line, Answers answers, ServiceManifest manifest) {
        this.line = line;
        this.answers = answers;
        this.manifest = manifest;
        batch = manifest.batch();
    }

    /**
     * Makes the acquaintance of a service by its manifest.
     *
     * @param address of its endpoint, by http or https
     * @param cache folder in which answers of all services are kept
     * @param agent how the program introduces itself
     * @param patience for one answer
     * @throws Failure exit {@code NETWORK}, naming the address, when it does not answer or is no
     *     such service
     */
    public static Service at(
            URI address, Path cache, String agent, Duration patience, Waiting waiting)
            throws IOException {
        Line line = new Line(new Endpoint(address, agent, patience, waiting), waiting);
        String file =
                Sha256.of(address.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16)
                        + ".jsonl";
        Answers answers = Answers.in(cache.resolve(file), waiting.now());
        Optional<ServiceManifest> known =
                answers.find(MANIFEST).flatMap(json -> ServiceManifest.of(json).manifest());
        if (known.isPresent()) {
            return new Service(line, answers, known.get());
        }
        ServiceManifest.Read read = ServiceManifest.of(ask(line, Optional.empty()));
        ServiceManifest manifest =
                read.manifest()
                        .orElseThrow(
                                () ->
                                        line.failure(
                                                read.fault(),
                                                "name the endpoint of a reconciliation service"));
        answers.add(List.of(MANIFEST), List.of(manifest.json()));
        return new Service(line, answers, manifest);
    }

    /** Whether it is an address of the web, which a service is at. */
    public static boolean isWeb(URI address) {
        return Endpoint.isWeb(address);
    }

    /** What the service says of itself. */
    public ServiceManifest manifest() {
        return manifest;
    }

    /** How many queries were sent; the others were answered before. */
    public int asked() {
        return asked;
    }

    /**
     * How many candidates were left out, since they lack id, name or score, or their ids make no
     * IRIs.
     */
    public int leftOut() {
        return leftOut;
    }

    /**
     * The candidates of each query, the best first.
     *
     * @param progress is given how many of the queries are answered
     * @throws Failure exit {@code NETWORK}, naming the address
     */
    public Map<Query, List<ServiceCandidate>> find(List<Query> queries, IntConsumer progress)
            throws IOException {
        Map<Query, List<ServiceCandidate>> found = new LinkedHashMap<>();
        List<Query> open = new ArrayList<>();
        for (Query query : new LinkedHashSet<>(queries)) {
            Optional<JsonNode> known = answers.find(query.json());
            found.put(query, known.map(json -> candidates(json, query)).orElse(List.of()));
            if (known.isEmpty()) {
                open.add(query);
            }
        }
        int known = found.size() - open.size();
        progress.accept(known);
        for (int from = 0; from < open.size(); ) {
            List<Query> some = open.subList(from, Math.min(open.size(), from + batch));
            List<JsonNode> results = results(some);
            if (results.isEmpty()) {
                continue; // the same again, in smaller batches
            }
            List<JsonNode> kept = new ArrayList<>();
            for (int i = 0; i < some.size(); i++) {
                List<ServiceCandidate> candidates = candidates(results.get(i), some.get(i));
                found.put(some.get(i), candidates);
                ArrayNode array = JsonNodeFactory.instance.arrayNode();
                candidates.forEach(candidate -> array.add(candidate.json()));
                kept.add(array);
            }
            answers.add(some.stream().map(q -> (JsonNode) q.json()).toList(), kept);
            asked += some.size();
            from += some.size();
            progress.accept(known + from);
        }
        return found;
    }

    /** Empty when the service found the batch too large, which is smaller from now on. */
    private List<JsonNode> results(List<Query> queries) {
        try {
            return Batch.results(queries, line.ask(Optional.of(Batch.form(queries))), line);
        } catch (Line.Refused e) {
            if (e.isTooLarge() && queries.size() > 1) {
                batch = queries.size() / 2;
                return List.of();
            }
            throw refused(line, e);
        }
    }

    private List<ServiceCandidate> candidates(JsonNode result, Query query) {
        List<ServiceCandidate> candidates = new ArrayList<>();
        for (JsonNode json : result) {
            ServiceCandidate.of(json, manifest).ifPresentOrElse(candidates::add, () -> leftOut++);
        }
        // the specification only recommends this order
        candidates.sort(Comparator.comparingDouble(ServiceCandidate::score).reversed());
        return List.copyOf(candidates.subList(0, Math.min(candidates.size(), query.limit())));
    }

    private static JsonNode ask(Line line, Optional<String> form) {
        try {
            return line.ask(form);
        } catch (Line.Refused e) {
            throw refused(line, e);
        }
    }

    private static Failure refused(Line line, Line.Refused e) {
        return line.failure(
                e.getMessage(), "check the address: it is to be that of a reconciliation service");
    }
}
