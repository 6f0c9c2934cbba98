package org.rolegraph.base.vocab;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * How publishers say that they have withdrawn a concept: {@code owl:deprecated}, a status of ISO
 * 25964, ADMS or the Publications Office of the EU, {@code dct:isReplacedBy}, {@code dct:replaces},
 * and OBO's "term replaced by".
 */
public final class Withdrawals {
    /** Properties of a concept whose value {@link #isGone} reads. */
    public static final List<String> STATUSES =
            List.of(
                    Terms.OWL_DEPRECATED,
                    Terms.ISOTHES_STATUS,
                    Terms.ADMS_STATUS,
                    Terms.EUVOC_STATUS);

    /** Properties from what is withdrawn to what has taken its place. */
    public static final List<String> REPLACED_BY =
            List.of(Terms.DCT_IS_REPLACED_BY, Terms.OBO_TERM_REPLACED_BY);

    /** Of the status, or of the last part of its IRI. */
    private static final Set<String> GONE =
            Set.of("deprecated", "obsolete", "replaced", "retired", "superseded", "withdrawn");

    private static final Set<String> TRUE = Set.of("true", "1");

    private Withdrawals() {}

    /** Whether a value of one of the {@link #STATUSES}, text or IRI, says so. */
    public static boolean isGone(String property, String value) {
        if (property.equals(Terms.OWL_DEPRECATED)) {
            return TRUE.contains(value);
        }
        String last = value.substring(value.lastIndexOf('/') + 1);
        return GONE.contains(last.strip().toLowerCase(Locale.ROOT));
    }
}
