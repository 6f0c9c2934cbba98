package org.rolegraph.load.source.crosswalk;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;

/**
 * One end of a row, as far as its cells say it.
 *
 * @param iri of the concept
 * @param code its code in its classification; the IRI's last part where the table gives none
 * @param names by language, in its order
 */
record End(Iri iri, String code, Map<String, String> names) {
    End {
        names = Collections.unmodifiableSortedMap(new TreeMap<>(names));
    }

    /** One of its names, the first by language; or empty. */
    String name() {
        return names.values().stream().findFirst().orElse("");
    }
}
