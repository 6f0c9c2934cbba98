package org.rolegraph.load.source.crosswalk;

import java.util.LinkedHashMap;
import java.util.Map;

/** The columns of one classification: numbers from 0, or -1 where the table has none. */
final class Side {
    int iri = -1;
    int code = -1;
    int page = -1;

    /** By language, empty where the column does not name it. */
    final Map<String, Integer> labels = new LinkedHashMap<>();

    /** Whether a concept can be identified by them. */
    boolean isNamed() {
        return iri >= 0 || code >= 0 || page >= 0;
    }
}
