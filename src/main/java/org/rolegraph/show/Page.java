package org.rolegraph.show;

import java.util.List;
import org.rolegraph.base.result.Table;

/**
 * A page on one entity, laid out for no format yet: what a text, a report or JSON is written of.
 *
 * @param name the entity's label
 * @param id its short name
 * @param facts one a property
 * @param sections those that have an answer
 */
public record Page(String name, String id, List<Entry> facts, List<Section> sections) {
    public Page {
        facts = List.copyOf(facts);
        sections = List.copyOf(sections);
    }

    /**
     * A section.
     *
     * @param query whose answer it is
     * @param parts at least one
     * @param most how many parts a text shows; 0 for all
     * @param whole what lists all of it, and more; null where nothing does
     */
    public record Section(String query, String title, List<Part> parts, int most, Whole whole) {
        public Section {
            parts = List.copyOf(parts);
        }
    }

    /**
     * A query of the catalogue that lists all of a section.
     *
     * @param parameter that the entity is given as
     * @param id of the entity, short
     */
    public record Whole(String query, String parameter, String id) {
        /** What to type. */
        String command() {
            return "rolegraph query " + query + " " + parameter + "=" + id;
        }
    }

    /**
     * What stands under one heading.
     *
     * @param heading may be empty
     * @param table for people to read; null where there are entries
     */
    public record Part(String heading, List<Entry> entries, Table table) {
        public Part {
            entries = List.copyOf(entries);
        }
    }

    /**
     * Items of which the same is said.
     *
     * @param lead what that is; may be empty
     * @param items at least one
     */
    public record Entry(String lead, List<Item> items) {
        public Entry {
            items = List.copyOf(items);
        }
    }

    /**
     * An item.
     *
     * @param name what it is, in words
     * @param iri of what the name names; empty where it names nothing
     * @param note what is said of it; may be empty
     */
    public record Item(String name, String iri, String note) {
        /** All of it in words. */
        String text() {
            return note.isEmpty() ? name : name + " (" + note + ")";
        }
    }
}
