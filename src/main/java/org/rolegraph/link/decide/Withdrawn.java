package org.rolegraph.link.decide;

import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;

/**
 * What publishers have withdrawn, and what has taken its place: {@code owl:deprecated}, a status of
 * ISO 25964, ADMS or the Publications Office of the EU, {@code dct:isReplacedBy}, {@code
 * dct:replaces}, and OBO's "term replaced by".
 */
public final class Withdrawn {
    private static final Set<String> STATUSES =
            Set.of(Terms.ISOTHES_STATUS, Terms.ADMS_STATUS, Terms.EUVOC_STATUS);

    /** Of the status, or of the last part of its IRI. */
    private static final Set<String> GONE =
            Set.of("deprecated", "obsolete", "replaced", "retired", "superseded", "withdrawn");

    private final Map<String, Set<String>> successors = new TreeMap<>();

    private Withdrawn() {}

    /** Nothing is withdrawn. */
    static Withdrawn none() {
        return new Withdrawn();
    }

    /** Reads what is withdrawn of all that is loaded. */
    public static Withdrawn of(Triples triples) {
        Withdrawn all = new Withdrawn();
        triples.forEach(
                Terms.OWL_DEPRECATED,
                (graph, subject, object, tag) -> {
                    if (object.equals("true") || object.equals("1")) {
                        all.gone(subject);
                    }
                });
        for (String status : STATUSES) {
            triples.forEach(
                    status,
                    (graph, subject, object, tag) -> {
                        String last = object.substring(object.lastIndexOf('/') + 1);
                        if (GONE.contains(last.strip().toLowerCase(Locale.ROOT))) {
                            all.gone(subject);
                        }
                    });
        }
        for (String replaced : Set.of(Terms.DCT_IS_REPLACED_BY, Terms.OBO_TERM_REPLACED_BY)) {
            triples.forEach(
                    replaced,
                    (graph, subject, object, tag) -> {
                        Set<String> successors = all.gone(subject);
                        if (tag == null) {
                            successors.add(object);
                        }
                    });
        }
        triples.forEach(
                Terms.DCT_REPLACES,
                (graph, subject, object, tag) -> {
                    if (tag == null) {
                        all.gone(object).add(subject);
                    }
                });
        return all;
    }

    private Set<String> gone(String entity) {
        return successors.computeIfAbsent(entity, e -> new TreeSet<>());
    }

    boolean has(String entity) {
        return successors.containsKey(entity);
    }

    /**
     * The IRIs of what is to be used instead, followed to those that are not withdrawn themselves;
     * sorted, empty when none is named.
     */
    Set<String> successors(String entity) {
        Set<String> current = new TreeSet<>();
        Set<String> seen = new HashSet<>();
        follow(entity, current, seen);
        current.remove(entity);
        return current;
    }

    private void follow(String entity, Set<String> current, Set<String> seen) {
        if (seen.add(entity)) {
            if (has(entity)) {
                successors.get(entity).forEach(next -> follow(next, current, seen));
            } else {
                current.add(entity);
            }
        }
    }
}
