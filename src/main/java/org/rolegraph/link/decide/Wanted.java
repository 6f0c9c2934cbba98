package org.rolegraph.link.decide;

import org.rolegraph.store.names.Kind;

/**
 * Which proposals are wanted.
 *
 * @param kind of the entities on both sides
 * @param language of the names, primary tag of BCP 47
 * @param limit how many by name for each subject
 * @param confidence from 0 to 1; what is less sure is left out, and chains never are
 */
public record Wanted(Kind kind, String language, int limit, double confidence) {
    /** So many of each, however unsure. */
    public static Wanted of(Kind kind, String language, int limit) {
        return new Wanted(kind, language, limit, 0);
    }
}
