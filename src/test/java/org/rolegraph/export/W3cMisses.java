package org.rolegraph.export;

import java.util.Map;
import java.util.TreeMap;

/** The W3C tests that fail, by suite and name, each with its reason. */
final class W3cMisses {
    private W3cMisses() {}

    static Map<String, String> all() {
        Map<String, String> misses = new TreeMap<>();
        return misses;
    }
}
