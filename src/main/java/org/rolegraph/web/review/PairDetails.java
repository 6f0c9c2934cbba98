package org.rolegraph.web.review;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.decide.Decision;
import org.rolegraph.link.decide.Reasons;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Entity;
import org.rolegraph.web.page.PageLinks;

/** What there is to know of a pair before one decides: both sides, and why it is proposed. */
final class PairDetails {
    /** Other names of a side that are shown. */
    private static final int MOST_NAMES = 24;

    private final OpenGraph graph;
    private final Portrait portrait;

    PairDetails(OpenGraph graph, Limits limits) {
        this.graph = graph;
        this.portrait = new Portrait(graph, limits);
    }

    /** Writes what is known of a row. */
    void put(Decision row, ObjectNode json) {
        ArrayNode reasons = json.putArray("reasons");
        Reasons.of(row).forEach(reasons::add);
        side(
                row.subject(),
                row.cell(Slots.SUBJECT_LABEL),
                row.cell(Slots.SUBJECT_SOURCE),
                json.putObject("subject"));
        side(
                row.object(),
                row.cell(Slots.OBJECT_LABEL),
                row.cell(Slots.OBJECT_SOURCE),
                json.putObject("object"));
    }

    /** What the row says where the graph does not know the entity. */
    private void side(Iri iri, String label, String source, ObjectNode json) {
        Optional<Entity> known = graph.labels().entity(iri.value());
        json.put("label", label(iri, label));
        json.put("id", Prefixes.shorten(iri.value()));
        json.put("href", PageLinks.to(iri.value(), graph));
        json.put("kind", known.map(entity -> entity.kind().word()).orElse(""));
        json.put("source", known.map(Entity::source).orElse(Prefixes.shorten(source)));
        Map<String, List<Cell>> said =
                known.isEmpty()
                        ? Map.of()
                        : portrait.properties(iri.value(), label).stream()
                                .collect(
                                        Collectors.toMap(
                                                Portrait.Property::iri, Portrait.Property::values));
        List<Cell> names = said.getOrDefault(Terms.SKOS_ALT_LABEL, List.of());
        texts(names.subList(0, Math.min(MOST_NAMES, names.size())), json.putArray("names"));
        json.put("more", Math.max(0, names.size() - MOST_NAMES));
        texts(said.getOrDefault(Terms.SKOS_DEFINITION, List.of()), json.putArray("definitions"));
        texts(said.getOrDefault(Terms.SKOS_BROADER, List.of()), json.putArray("broader"));
    }

    private void texts(List<Cell> cells, ArrayNode json) {
        cells.stream().map(portrait::shown).distinct().forEach(json::add);
    }

    /** The label of a row, or else the id. */
    static String label(Iri iri, String label) {
        return label.isEmpty() ? Prefixes.shorten(iri.value()) : label;
    }
}
