package org.rolegraph.link.score;

import java.util.List;

/**
 * What is known of something that is to be linked, or linked to.
 *
 * @param id IRI, or another id
 * @param title its preferred label
 * @param others its other names, in the language of the title
 * @param description empty when there is none
 * @param broader titles of what is directly above it
 */
public record Entry(
        String id, String title, List<String> others, String description, List<String> broader) {
    /** Copies the lists. */
    public Entry {
        others = List.copyOf(others);
        broader = List.copyOf(broader);
    }

    /** Something of which only a title is known. */
    public static Entry titled(String id, String title) {
        return new Entry(id, title, List.of(), "", List.of());
    }
}
