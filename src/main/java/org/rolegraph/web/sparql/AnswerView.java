package org.rolegraph.web.sparql;

import java.util.List;
import java.util.Optional;
import org.rolegraph.web.page.LinkedText.Piece;

/**
 * An answer on the page of a query.
 *
 * @param note what is to be said of it
 * @param columns of a table; none where it is none
 * @param rows of the table that the page shows, a piece for each column
 * @param text of an answer that is no table: yes, no, Turtle, or how the query was answered
 * @param files the whole answer in other formats, and where it is found again
 * @param pages other pages of the table
 */
public record AnswerView(
        String note,
        List<String> columns,
        List<List<Piece>> rows,
        Optional<String> text,
        List<Piece> files,
        List<Piece> pages) {
    public AnswerView {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        files = List.copyOf(files);
        pages = List.copyOf(pages);
    }

    static AnswerView of(String note, String text, List<Piece> files) {
        return new AnswerView(note, List.of(), List.of(), Optional.of(text), files, List.of());
    }
}
