package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;

/** Decisions that there is no counterpart, beside others that name one. */
final class Contradictions {
    private Contradictions() {}

    /**
     * Reports, as warnings, links of an entity to where it is said to have no counterpart.
     *
     * @param file as problems name it
     */
    static void check(String file, List<Decision> accepted, Problems problems) {
        Map<Iri, List<Decision>> links = new HashMap<>();
        for (Decision link : accepted) {
            if (!link.isWithoutCounterpart()) {
                links.computeIfAbsent(link.subject(), s -> new ArrayList<>()).add(link);
                links.computeIfAbsent(link.object(), o -> new ArrayList<>()).add(link);
            }
        }
        for (Decision none : accepted) {
            if (none.isWithoutCounterpart()) {
                SettledLinks known = new SettledLinks();
                known.decided(List.of(none));
                links.getOrDefault(none.alone(), List.of()).stream()
                        .filter(link -> link.predicate().equals(none.predicate()))
                        .filter(known::isSettled)
                        .forEach(link -> problems.add(contradiction(file, none, link)));
            }
        }
    }

    private static Problem contradiction(String file, Decision none, Decision link) {
        return Problem.warning(
                Codes.CONTRADICTION,
                Location.of(file, none.line()),
                "by this there is no counterpart of "
                        + Prefixes.shorten(none.alone().value())
                        + "; another decision links "
                        + Prefixes.shorten(link.subject().value())
                        + " to "
                        + Prefixes.shorten(link.object().value()),
                "take one of the two out of the file");
    }
}
