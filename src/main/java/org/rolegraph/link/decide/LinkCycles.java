package org.rolegraph.link.decide;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/** Broad and narrow matches that lead from an entity back to it. */
final class LinkCycles {
    private LinkCycles() {}

    /**
     * Peels off what nothing leads to or from; what is left lies on cycles or between them, and is
     * reported as an error.
     *
     * @param file as problems name it
     */
    static void check(String file, List<Decision> accepted, Problems problems) {
        Map<Decision, List<String>> edges = new LinkedHashMap<>();
        for (Decision decision : accepted) {
            String predicate = decision.predicate().value();
            String subject = decision.subject().value();
            String object = decision.object().value();
            if (predicate.equals(Terms.SKOS_BROAD_MATCH)) {
                edges.put(decision, List.of(subject, object));
            } else if (predicate.equals(Terms.SKOS_NARROW_MATCH)) {
                edges.put(decision, List.of(object, subject));
            }
        }
        int before;
        do {
            before = edges.size();
            Set<String> from = new HashSet<>();
            Set<String> to = new HashSet<>();
            edges.values().forEach(edge -> from.add(edge.get(0)));
            edges.values().forEach(edge -> to.add(edge.get(1)));
            edges.values()
                    .removeIf(edge -> !to.contains(edge.get(0)) || !from.contains(edge.get(1)));
        } while (edges.size() < before);
        edges.forEach(
                (decision, edge) ->
                        problems.error(
                                Codes.LINK_CYCLE,
                                Location.of(file, decision.line()),
                                Prefixes.shorten(edge.get(1))
                                        + " is broader than "
                                        + Prefixes.shorten(edge.get(0))
                                        + ", and other links say the reverse",
                                "reject or turn one of them"));
    }
}
