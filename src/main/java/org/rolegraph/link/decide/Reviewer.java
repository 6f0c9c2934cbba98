package org.rolegraph.link.decide;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/**
 * Somebody who decides about rows that another, or a program, has proposed.
 *
 * @param who may be empty, and is unknown then: SSSOM wants a reviewer beside a date of review
 * @param when a date in ISO 8601
 */
record Reviewer(String who, String when) {
    /** What a row says of its subject and of where a counterpart was looked for. */
    private static final Set<String> OF_THE_SUBJECT =
            Set.of(
                    Slots.SUBJECT_LABEL,
                    Slots.SUBJECT_CATEGORY,
                    Slots.SUBJECT_TYPE,
                    Slots.SUBJECT_SOURCE,
                    Slots.SUBJECT_SOURCE_VERSION,
                    Slots.OBJECT_SOURCE,
                    Slots.OBJECT_SOURCE_VERSION);

    /** The reviewer fully agrees with what the row says. */
    private static final String AGREES = "1.0";

    /**
     * The row as it was accepted.
     *
     * @param predicate which need not be the proposed one; an exact match of what is proposed as
     *     the same stays that
     */
    Decision accepted(Decision row, Iri predicate) {
        boolean same =
                row.predicate().value().equals(Terms.OWL_SAME_AS)
                        && predicate.value().equals(Terms.SKOS_EXACT_MATCH);
        return reviewed(row, same ? row.predicate() : predicate, false);
    }

    /** The row as it was rejected. */
    Decision rejected(Decision row) {
        return reviewed(row, row.predicate(), true);
    }

    /** That the subject of the row has no counterpart in the vocabulary of its object. */
    Decision withoutCounterpart(Decision row) {
        Map<String, String> cells = new TreeMap<>(row.cells());
        cells.keySet().retainAll(OF_THE_SUBJECT);
        cells.put(Slots.OBJECT_SOURCE, row.objectSource());
        cells.put(Slots.JUSTIFICATION, Prefixes.SEMAPV + "ManualMappingCuration");
        cells.put(Slots.AUTHOR_LABEL, who);
        cells.put(Slots.DATE, when);
        return row.with(row.predicate(), new Iri(Terms.SSSOM_NO_TERM_FOUND), false, cells);
    }

    /**
     * The row as it was decided. It goes on saying who proposed it, why, and how sure that was; the
     * reviewer agrees with what it says now. As a confidence is that in what the row says, it
     * becomes the rest to 1 when the row comes to say the contrary.
     *
     * @param predicate which need not be the proposed one
     * @param rejected whether the two are not so related
     */
    Decision reviewed(Decision row, Iri predicate, boolean rejected) {
        Map<String, String> cells = new TreeMap<>(row.cells());
        cells.put(Slots.REVIEWER_LABEL, who.isEmpty() ? "unknown" : who);
        cells.put(Slots.REVIEWER_AGREEMENT, AGREES);
        cells.put(Slots.REVIEW_DATE, when);
        if (row.cell(Slots.MODIFIER).isEmpty() == rejected) {
            Numbers.share(row.cell(Slots.CONFIDENCE))
                    .map(BigDecimal.ONE::subtract)
                    .ifPresent(rest -> cells.put(Slots.CONFIDENCE, rest.toPlainString()));
        }
        return row.with(predicate, row.object(), rejected, cells);
    }
}
