package org.rolegraph.store.join;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Rg;

/**
 * Which of those that are one stands for all of them where answers show but one: what the curated
 * graph describes comes before what another does, that before what nobody does, and of equals the
 * first by order of characters.
 */
final class Shown {
    private static final int CURATED = 0;
    private static final int DESCRIBED = 1;
    private static final int NAMED = 2;

    private final Map<String, Integer> places = new HashMap<>();

    /** To each that is one with others the set of all of them, itself among it. */
    private final Map<String, Set<String>> together = new HashMap<>();

    /** The graph says what the entity is. */
    void described(String entity, String graph) {
        int place = graph.equals(Graphs.CURATED.value()) ? CURATED : DESCRIBED;
        places.merge(entity, place, Math::min);
    }

    /** The two are one. */
    void join(String one, String other) {
        Set<String> ones = together.getOrDefault(one, Set.of(one));
        Set<String> others = together.getOrDefault(other, Set.of(other));
        if (ones.equals(others)) {
            return;
        }
        Set<String> all = new TreeSet<>(ones);
        all.addAll(others);
        all.forEach(each -> together.put(each, all));
    }

    /** Writes of each that is shown as another which one. */
    void write(Matches.Sink sink) {
        together.forEach(
                (entity, all) -> {
                    String shown = all.stream().min(first()).orElseThrow();
                    if (!shown.equals(entity)) {
                        sink.triple(entity, Rg.SHOWN_AS, shown);
                    }
                });
    }

    private Comparator<String> first() {
        return Comparator.<String>comparingInt(entity -> places.getOrDefault(entity, NAMED))
                .thenComparing(Comparator.naturalOrder());
    }
}
