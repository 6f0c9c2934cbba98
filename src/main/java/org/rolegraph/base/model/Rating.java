package org.rolegraph.base.model;

import java.math.BigDecimal;

/**
 * What a survey measured of a requirement. Each part is null when the source does not give it.
 *
 * @param importance on the source's own scale (O*NET: 1 to 5)
 * @param level on the source's own scale (O*NET: 0 to 7)
 * @param respondents how many answered
 * @param standardError of the importance
 * @param lower bound of the 95 % interval of the importance
 * @param upper bound of the 95 % interval of the importance
 */
public record Rating(
        BigDecimal importance,
        BigDecimal level,
        Integer respondents,
        BigDecimal standardError,
        BigDecimal lower,
        BigDecimal upper) {
    public static final Rating NONE = new Rating(null, null, null, null, null, null);
}
