package org.rolegraph.source.esco;

import java.util.Optional;
import org.rolegraph.model.Iri;

/** The concepts that are already there: what labels of further languages may be added to. */
public interface Concepts {
    /** Whether the concept is known. */
    boolean defines(Iri concept);

    /**
     * The preferred label that the concept already has in the language, so that it gets no second
     * one.
     *
     * @param language BCP 47 tag in lower case
     */
    Optional<String> preferred(Iri concept, String language);
}
