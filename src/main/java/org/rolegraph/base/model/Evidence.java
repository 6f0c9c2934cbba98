package org.rolegraph.base.model;

import java.math.BigDecimal;

/**
 * Who says so, and where.
 *
 * @param iri one for each reference, locator and confidence
 * @param locator section, paragraph, table; or empty for the whole work
 * @param date when it was said, as in {@link Reference}; of a page that changes, when it was read;
 *     or empty
 * @param confidence from 0 to 1, or null when nobody judged it
 */
public record Evidence(Iri iri, Iri reference, String locator, String date, BigDecimal confidence) {
    public Evidence {
        if (confidence != null
                && (confidence.signum() < 0 || confidence.compareTo(BigDecimal.ONE) > 0)) {
            throw new IllegalArgumentException("confidence is from 0 to 1, not " + confidence);
        }
    }
}
