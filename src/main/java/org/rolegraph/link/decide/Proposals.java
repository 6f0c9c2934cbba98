package org.rolegraph.link.decide;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.sssom.Slots;

/**
 * Rows to decide about: the candidates of a subject together, the surest first.
 *
 * @param rows all of them, in their order
 * @param bySubject the same, each subject's for itself
 */
record Proposals(List<Decision> rows, Map<Iri, List<Decision>> bySubject) {
    private static final Comparator<Decision> SUREST =
            Comparator.comparing((Decision d) -> number(d, Slots.CONFIDENCE))
                    .thenComparing(d -> number(d, Slots.SIMILARITY))
                    .reversed();

    /** The rows that are not settled; subjects keep the order in which they come. */
    static Proposals of(Collection<Decision> rows, SettledLinks known) {
        Map<Iri, List<Decision>> bySubject = new LinkedHashMap<>();
        for (Decision row : rows) {
            if (!row.isWithoutCounterpart() && !known.isSettled(row)) {
                bySubject.computeIfAbsent(row.subject(), s -> new ArrayList<>()).add(row);
            }
        }
        List<Decision> ordered = new ArrayList<>();
        for (List<Decision> ofSubject : bySubject.values()) {
            ofSubject.sort(SUREST);
            ordered.addAll(ofSubject);
        }
        return new Proposals(ordered, bySubject);
    }

    /** Which of the candidates of its subject a row is, from 1. */
    int rank(Decision row) {
        return bySubject.get(row.subject()).indexOf(row) + 1;
    }

    /** How many candidates the subject of a row has. */
    int candidates(Decision row) {
        return bySubject.get(row.subject()).size();
    }

    /** A cell as a number; a row without one, such as a chain, is before those with one. */
    private static BigDecimal number(Decision row, String slot) {
        return Numbers.decimal(row.cell(slot)).orElse(BigDecimal.valueOf(2));
    }
}
