package org.rolegraph.link;

import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.rolegraph.vocab.Terms;

/** What is linked or rejected already, whichever way round it was said. */
public final class Known {
    private final Map<String, Set<String>> exact = new TreeMap<>();
    private final Set<String> settled = new HashSet<>();

    /** A link of the graph. */
    public void link(String subject, String predicate, String object) {
        settle(subject, object);
        if (predicate.equals(Terms.SKOS_EXACT_MATCH) || predicate.equals(Terms.OWL_SAME_AS)) {
            exact.computeIfAbsent(subject, s -> new TreeSet<>()).add(object);
            exact.computeIfAbsent(object, s -> new TreeSet<>()).add(subject);
        }
    }

    /** Decisions, accepted or rejected. */
    public void decided(Collection<Decision> decisions) {
        for (Decision decision : decisions) {
            String subject = decision.subject().value();
            String object = decision.object().value();
            if (decision.rejected()) {
                settle(subject, object);
            } else {
                link(subject, decision.predicate().value(), object);
            }
        }
    }

    /** Whether there is nothing more to propose about the two. */
    boolean isSettled(String subject, String object) {
        return settled.contains(subject + " " + object);
    }

    /** Object to what both are exactly matched with, the first by IRI. */
    Map<String, String> chains(String subject) {
        Map<String, String> chains = new TreeMap<>();
        for (String middle : exact.getOrDefault(subject, Set.of())) {
            for (String object : exact.getOrDefault(middle, Set.of())) {
                if (!object.equals(subject)) {
                    chains.putIfAbsent(object, middle);
                }
            }
        }
        return chains;
    }

    private void settle(String a, String b) {
        settled.add(a + " " + b);
        settled.add(b + " " + a);
    }
}
