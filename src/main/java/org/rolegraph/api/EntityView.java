package org.rolegraph.api;

import java.util.List;
import org.rolegraph.base.result.Cell;

/**
 * All that is known of one entity: what {@code rolegraph show} shows, uncut.
 *
 * @param thing the entity
 * @param properties of the entity itself
 * @param sections what it needs, who needs it, what is said of it, links, sources; those that have
 *     rows
 */
public record EntityView(Thing thing, List<Property> properties, List<Section> sections) {
    public EntityView {
        properties = List.copyOf(properties);
        sections = List.copyOf(sections);
    }

    /**
     * A property.
     *
     * @param iri of the property
     * @param name what to call it
     * @param values at least one; texts in the languages asked for, where there are such
     */
    public record Property(String iri, String name, List<Cell> values) {
        public Property {
            values = List.copyOf(values);
        }
    }

    /**
     * The rows of one query of the catalogue.
     *
     * @param title its heading, such as {@code Needs}
     * @param rows each with one cell a column, at least one row
     */
    public record Section(String title, List<String> columns, List<List<Cell>> rows) {
        public Section {
            columns = List.copyOf(columns);
            rows = List.copyOf(rows);
        }
    }
}
