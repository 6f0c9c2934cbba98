package org.rolegraph.link.decide;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.sssom.Slots;

/**
 * Somebody who decides about rows that another, or a program, has proposed.
 *
 * @param who may be empty, and is unknown then: SSSOM wants a reviewer beside a date of review
 * @param when a date in ISO 8601
 */
record Reviewer(String who, String when) {
    /** The reviewer fully agrees with what the row says. */
    private static final String AGREES = "1.0";

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
