package org.rolegraph.web.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;

/** Queries of the catalogue that have a tag, which is the first of theirs. */
public record Shelf(String tag, List<CatalogueQuery> queries) {
    /** The queries for users, each on one shelf. */
    public static List<Shelf> all(Catalogue catalogue) {
        Map<String, Shelf> shelves = new TreeMap<>();
        for (CatalogueQuery query : catalogue.listed()) {
            String tag = query.tags().isEmpty() ? "other" : query.tags().get(0);
            shelves.computeIfAbsent(tag, t -> new Shelf(t, new ArrayList<>())).queries().add(query);
        }
        return List.copyOf(shelves.values());
    }
}
