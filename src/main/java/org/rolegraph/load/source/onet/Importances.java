package org.rolegraph.load.source.onet;

import java.math.BigDecimal;
import org.rolegraph.base.model.Importance;

/**
 * How O*NET's ratings become importances, as decision 003 has it: an importance (scale IM, 1 to 5)
 * of at least {@link #ESSENTIAL_FROM} is essential, of at least {@link #OPTIONAL_FROM} optional,
 * and below, or suppressed, minor. What is flagged as not relevant is stated not to be required.
 */
final class Importances {
    static final BigDecimal ESSENTIAL_FROM = BigDecimal.valueOf(3);
    static final BigDecimal OPTIONAL_FROM = BigDecimal.valueOf(2);

    /** Of technologies and tools, which have no rating. */
    static final Importance UNRATED = Importance.OPTIONAL;

    private Importances() {}

    static Importance of(BigDecimal rating, boolean suppressed, boolean notRelevant) {
        if (notRelevant) {
            return Importance.NOT_REQUIRED;
        }
        if (suppressed || rating.compareTo(OPTIONAL_FROM) < 0) {
            return Importance.MINOR;
        }
        return rating.compareTo(ESSENTIAL_FROM) < 0 ? Importance.OPTIONAL : Importance.ESSENTIAL;
    }
}
