package org.rolegraph.web.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Entity;

/**
 * What the graph says of one entity, by the queries of its page, each asked when it is first
 * needed. Used by one thread.
 */
final class EntityFacts {
    private final OpenGraph graph;
    private final Portrait portrait;
    private final ServiceEntity entity;
    private final Map<String, List<Map<String, Cell>>> asked = new HashMap<>();
    private List<Portrait.Property> properties;

    EntityFacts(OpenGraph graph, Limits limits, ServiceEntity entity) {
        this.graph = graph;
        this.portrait = new Portrait(graph, limits);
        this.entity = entity;
    }

    /** The values of a property, each once. */
    List<Cell> of(GraphProperty property) {
        return List.copyOf(new LinkedHashSet<>(property.read(this)));
    }

    ServiceEntity entity() {
        return entity;
    }

    String source() {
        return graph.labels().entity(entity.iri()).map(Entity::source).orElse("");
    }

    /** The values of a property in the graph, in the languages asked for. */
    List<Cell> said(String property) {
        if (properties == null) {
            properties = portrait.properties(entity.iri(), "");
        }
        return properties.stream()
                .filter(each -> each.iri().equals(property))
                .flatMap(each -> each.values().stream())
                .toList();
    }

    /**
     * A column of one of the queries of a page.
     *
     * @param query not the summary
     * @param rows which are wanted, by their cells
     */
    List<Cell> column(String query, String column, Predicate<Map<String, Cell>> rows) {
        return asked.computeIfAbsent(query, this::rows).stream()
                .filter(rows)
                .map(row -> row.get(column))
                .filter(cell -> cell != Cell.EMPTY)
                .toList();
    }

    private List<Map<String, Cell>> rows(String query) {
        Table table = portrait.rows(query, entity.iri());
        List<Map<String, Cell>> rows = new ArrayList<>();
        table.rows()
                .forEachRemaining(
                        cells -> {
                            Map<String, Cell> row = new HashMap<>();
                            for (int i = 0; i < cells.size(); i++) {
                                row.put(table.columns().get(i), cells.get(i));
                            }
                            rows.add(row);
                        });
        return rows;
    }
}
