package org.rolegraph.store.join;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;

/**
 * Which schemes a concept is in: for those of ESCO and O*NET, loaded or not, that of their IRIs;
 * else what {@code skos:inScheme} says; else the part of the IRI before its last slash or hash, by
 * which the items of Wikidata are in one scheme. An organization or product with an IRI of ours is
 * in that of who describes it, the curated graph before others, and in one of its own where nobody
 * does.
 */
final class Schemes {
    private static final String ESCO = "http://data.europa.eu/esco/";

    private final Map<String, Set<String>> stated = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    void in(String concept, String scheme) {
        if (published(concept) == null) {
            stated.computeIfAbsent(concept, k -> new TreeSet<>()).add(scheme);
        }
    }

    void described(String entity, String graph) {
        if (entity.startsWith(Ids.BASE)) {
            owners.merge(entity, graph, Schemes::first);
        }
    }

    private static String first(String graph, String other) {
        boolean curated = graph.equals(Graphs.CURATED.value());
        boolean less = graph.compareTo(other) <= 0 && !other.equals(Graphs.CURATED.value());
        return curated || less ? graph : other;
    }

    /** At least one. */
    Set<String> of(String concept) {
        String published = published(concept);
        if (published != null) {
            return Set.of(published);
        }
        Set<String> in = stated.get(concept);
        if (in != null) {
            return in;
        }
        String owner = owners.get(concept);
        return Set.of(owner == null ? unknown(concept) : owner);
    }

    /** Whether nobody says it. */
    boolean isGuessed(String concept) {
        return published(concept) == null && !stated.containsKey(concept);
    }

    private static String published(String concept) {
        if (concept.startsWith(ESCO)) {
            return namespace(concept);
        }
        String namespace = namespace(concept);
        return namespace.startsWith(Ids.BASE) && concept.startsWith("onet-", namespace.length())
                ? namespace + "onet-"
                : null;
    }

    /** Ids of ours are those of many sources: of one that nobody describes no scheme is known. */
    private static String unknown(String concept) {
        return concept.startsWith(Ids.BASE) ? concept : namespace(concept);
    }

    private static String namespace(String iri) {
        int end = Math.max(iri.lastIndexOf('/', iri.length() - 2), iri.lastIndexOf('#'));
        return end < 0 ? iri.substring(0, iri.indexOf(':') + 1) : iri.substring(0, end + 1);
    }
}
