package org.rolegraph.web.entity;

import java.util.List;
import org.rolegraph.graph.Build;
import org.rolegraph.show.Page;
import org.rolegraph.store.generation.Manifest;

/**
 * How to cite a page.
 *
 * @param text the citation, which ends with the IRI
 * @param iri that stays
 * @param generation of the store
 * @param date when the generation was made: year, month, day
 * @param works what the page rests on, by the sentences of their licences
 */
public record Citation(
        String text, String iri, String generation, String date, List<Page.Part> works) {
    /** The length of a date in ISO 8601. */
    private static final int DATE = 10;

    static Citation of(EntityHead head, Manifest manifest, List<Page.Part> works) {
        String date = manifest.created().substring(0, DATE);
        String source = head.source().isEmpty() ? "" : " In the words of " + head.source() + ".";
        String text =
                "“"
                        + head.name()
                        + "”. rolegraph "
                        + Build.version()
                        + ", generation "
                        + manifest.generation()
                        + " of "
                        + date
                        + "."
                        + source
                        + " "
                        + head.iri();
        return new Citation(text, head.iri(), manifest.generation(), date, works);
    }
}
