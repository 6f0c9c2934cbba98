package org.rolegraph.link.decide;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.base.vocab.Withdrawals;
import org.rolegraph.store.generation.Triples;

/** What publishers have withdrawn, and what has taken its place: see {@link Withdrawals}. */
public final class Withdrawn {
    private final Map<String, Set<String>> successors = new TreeMap<>();

    private Withdrawn() {}

    /** Nothing is withdrawn. */
    static Withdrawn none() {
        return new Withdrawn();
    }

    /** Reads what is withdrawn of all that is loaded. */
    public static Withdrawn of(Triples triples) {
        Withdrawn all = new Withdrawn();
        for (String status : Withdrawals.STATUSES) {
            triples.forEach(
                    status,
                    (graph, subject, object, tag) -> {
                        if (Withdrawals.isGone(status, object)) {
                            all.gone(subject);
                        }
                    });
        }
        for (String replaced : Withdrawals.REPLACED_BY) {
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
