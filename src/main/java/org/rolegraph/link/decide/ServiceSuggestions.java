package org.rolegraph.link.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.service.Query;
import org.rolegraph.link.service.Service;
import org.rolegraph.link.service.ServiceCandidate;
import org.rolegraph.link.service.ServiceManifest;
import org.rolegraph.store.names.Kind;

/** Links to what a reconciliation service offers for the names of a source. */
public final class ServiceSuggestions {
    private final Service service;
    private final String type;
    private final int limit;

    /**
     * Asks nothing yet.
     *
     * @param type of the service, or empty for any
     * @param limit how many for each subject
     */
    public ServiceSuggestions(Service service, String type, int limit) {
        this.service = service;
        this.type = type;
        this.limit = limit;
    }

    /**
     * Proposes links for each subject, by id, the best of each first. What is linked, rejected or
     * without counterpart is not proposed.
     *
     * @param progress is given how many names are answered
     * @throws org.rolegraph.base.problem.Failure exit {@code NETWORK} when the service does not
     *     answer
     */
    public List<Decision> of(Pool subjects, Kind kind, SettledLinks known, IntConsumer progress)
            throws IOException {
        Map<Entry, Query> queries = new LinkedHashMap<>();
        for (Entry subject : subjects.entries().values()) {
            Query.of(subject.title(), type, limit).ifPresent(query -> queries.put(subject, query));
        }
        Map<Query, List<ServiceCandidate>> found =
                service.find(List.copyOf(queries.values()), progress);
        List<Decision> all = new ArrayList<>();
        queries.forEach(
                (subject, query) -> {
                    for (ServiceCandidate candidate : found.get(query)) {
                        Decision row = row(subject, candidate, kind);
                        if (!known.isSettled(row)) {
                            all.add(row);
                        }
                    }
                });
        return all;
    }

    /** The proposals for people. */
    public static Table table(List<Decision> rows) {
        return SuggestionTable.ofService(rows);
    }

    private Decision row(Entry subject, ServiceCandidate candidate, Kind kind) {
        ServiceManifest manifest = service.manifest();
        boolean same = candidate.name().equalsIgnoreCase(subject.title());
        Map<String, String> cells = new TreeMap<>();
        cells.put(Slots.SUBJECT_LABEL, subject.title());
        cells.put(Slots.OBJECT_LABEL, candidate.name());
        // how a service matches it does not say; equal names are a reason by themselves
        cells.put(
                Slots.JUSTIFICATION,
                Prefixes.SEMAPV + (same ? "LexicalMatching" : "UnspecifiedMatching"));
        if (same) {
            cells.put(Slots.MATCH_STRING, candidate.name());
        }
        cells.put(Slots.SIMILARITY, candidate.similarity().toPlainString());
        cells.put(Slots.SIMILARITY_MEASURE, "reconciliation score of 100");
        cells.put(Slots.TOOL, manifest.name());
        cells.put(Slots.TOOL_VERSION, manifest.version());
        if (Iri.isAbsolute(manifest.namespace())) {
            cells.put(Slots.OBJECT_SOURCE, manifest.namespace());
        }
        cells.put(Slots.COMMENT, reason(candidate));
        return new Decision(
                new Iri(subject.id()),
                new Iri(Predicates.ofSame(kind)),
                new Iri(candidate.iri()),
                false,
                cells);
    }

    private static String reason(ServiceCandidate candidate) {
        List<String> parts = new ArrayList<>();
        if (candidate.match()) {
            parts.add("the service is certain");
        }
        if (!candidate.types().isEmpty()) {
            parts.add(String.join(", ", candidate.types()));
        }
        parts.add(candidate.description());
        parts.removeIf(String::isEmpty);
        return String.join("; ", parts);
    }
}
