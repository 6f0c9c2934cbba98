package org.rolegraph.query;

import java.util.Map;
import java.util.TreeMap;

/** The W3C's tests of SPARQL that fail, by suite and name, each with its reason. */
final class W3cQueryMisses {
    private W3cQueryMisses() {}

    static Map<String, String> all() {
        return new TreeMap<>();
    }
}
