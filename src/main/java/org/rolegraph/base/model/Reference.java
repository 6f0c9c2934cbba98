package org.rolegraph.base.model;

import java.util.List;

/**
 * A work that says something: a book section, an article, a page, a data set.
 *
 * @param title as the work gives it
 * @param authors names, in the order of the work; may be empty
 * @param publisher name, or empty
 * @param date {@code 2021}, {@code 2021-04} or {@code 2021-04-23}, or empty when unknown
 * @param rights the work's own sentence on its rights, or empty
 * @param identifiers DOI and such, as text
 * @param pages web pages of the work
 * @param partOf the work that this is a part of, or null
 */
public record Reference(
        Iri iri,
        Text title,
        List<String> authors,
        String publisher,
        String date,
        String rights,
        List<String> identifiers,
        List<Iri> pages,
        Iri partOf)
        implements Fact {
    public Reference {
        if (!date.matches("|\\d{4}(-\\d{2}(-\\d{2})?)?")) {
            throw new IllegalArgumentException("not a date: " + date);
        }
        authors = List.copyOf(authors);
        identifiers = List.copyOf(identifiers);
        pages = List.copyOf(pages);
    }

    @Override
    public <T> T fold(Cases<T> cases) {
        return cases.reference(this);
    }
}
