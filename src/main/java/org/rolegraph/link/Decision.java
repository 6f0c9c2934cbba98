package org.rolegraph.link;

import java.util.Map;
import org.rolegraph.model.Iri;

/**
 * What somebody decided about two entities.
 *
 * @param rejected whether subject and object are <em>not</em> so related
 * @param cells further slots of SSSOM, with CURIEs over {@link org.rolegraph.vocab.Prefixes} or
 *     whole IRIs: labels, justification, author, date, confidence, …
 * @param line 1-based line of its file, or 0 when it was not read from one
 */
public record Decision(
        Iri subject,
        Iri predicate,
        Iri object,
        boolean rejected,
        Map<String, String> cells,
        int line) {
    public Decision {
        cells = Map.copyOf(cells);
    }

    /** A decision that is not read from a file. */
    public Decision(
            Iri subject, Iri predicate, Iri object, boolean rejected, Map<String, String> cells) {
        this(subject, predicate, object, rejected, cells, 0);
    }

    /** A cell, empty when there is none. */
    public String cell(String slot) {
        return cells.getOrDefault(slot, "");
    }
}
