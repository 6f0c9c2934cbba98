package org.rolegraph.load.source.crosswalk;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Iri;

/** What the tables of one load have said: so that nothing is said twice. */
final class Said {
    private final Map<Iri, String> links = new HashMap<>();
    private final Map<String, Scheme> schemes = new HashMap<>();
    private final Set<Iri> references = new HashSet<>();

    /**
     * Which table has given the link before.
     *
     * @param record IRI of the link's record
     * @return its name, this table's own included; or null when it is new, and is so no more
     */
    String link(Iri record, String table) {
        return links.putIfAbsent(record, table);
    }

    /** The scheme of this slug, the same for all tables. */
    Scheme scheme(String slug) {
        return schemes.computeIfAbsent(slug, Scheme::new);
    }

    /** Whether the reference is new, which it is once. */
    boolean reference(Iri reference) {
        return references.add(reference);
    }
}
