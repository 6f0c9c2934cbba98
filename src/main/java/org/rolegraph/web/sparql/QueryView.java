package org.rolegraph.web.sparql;

import java.util.List;
import java.util.Optional;
import org.rolegraph.web.page.LinkedText.Piece;

/**
 * What the page of a query shows.
 *
 * @param query its text; empty before one is asked
 * @param problems why there is no answer
 * @param columns of the answer; none where it is no table
 * @param rows of the answer, a piece for each column
 * @param text of an answer that is no table: yes, no, or Turtle
 * @param note what is to be said of the answer
 * @param downloads the same answer in other formats
 */
public record QueryView(
        String query,
        List<String> problems,
        List<String> columns,
        List<List<Piece>> rows,
        Optional<String> text,
        String note,
        List<Piece> downloads) {
    public QueryView {
        problems = List.copyOf(problems);
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        downloads = List.copyOf(downloads);
    }

    /** A query that has no answer. */
    static QueryView unanswered(String query, List<String> problems) {
        return new QueryView(
                query, problems, List.of(), List.of(), Optional.empty(), "", List.of());
    }

    /** Whether there is an answer. */
    public boolean isAnswered() {
        return !note.isEmpty();
    }
}
