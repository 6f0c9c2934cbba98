package org.rolegraph.web.match;

import java.util.Comparator;
import java.util.List;
import org.rolegraph.store.names.Kind;

/**
 * What the page shows.
 *
 * @param kinds that names may be of
 * @param kind that is looked for
 * @param table as it was pasted, or as CSV
 * @param column of the titles; empty for the usual one
 * @param columns of the table; none before there is one
 * @param troubles what is wrong with the table, a sentence each
 * @param rows of the table
 * @param titles none before there is a table
 */
public record MatchView(
        List<Kind> kinds,
        Kind kind,
        String table,
        String column,
        List<String> columns,
        List<String> troubles,
        int rows,
        List<MatchedTitle> titles) {
    public MatchView {
        kinds = List.copyOf(kinds);
        columns = List.copyOf(columns);
        troubles = List.copyOf(troubles);
        titles = List.copyOf(titles);
    }

    /** The shelves in their order. */
    public List<MatchedTitle.Shelf> shelves() {
        return List.of(MatchedTitle.Shelf.values());
    }

    /** The titles of a shelf: the least sure first, as those are looked at first. */
    public List<MatchedTitle> on(MatchedTitle.Shelf shelf) {
        return titles.stream()
                .filter(title -> title.shelf() == shelf)
                .sorted(Comparator.comparingDouble(MatchedTitle::confidence))
                .toList();
    }
}
