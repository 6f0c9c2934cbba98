package org.rolegraph.base.sssom;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Numbers;

/**
 * One decision: a row.
 *
 * @param line 1-based line of the file, or 0 when it was not read from one
 * @param cells slot to value as the file writes it (CURIEs, not IRIs); no empty values
 */
public record Mapping(int line, Map<String, String> cells) {
    /** Written in place of a counterpart that there is not, with SSSOM's own prefix. */
    static final String NO_TERM = "sssom:NoTermFound";

    public Mapping {
        Map<String, String> filled = new TreeMap<>(cells);
        filled.values().removeIf(String::isEmpty);
        cells = Collections.unmodifiableMap(filled);
    }

    public static Mapping of(Map<String, String> cells) {
        return new Mapping(0, cells);
    }

    /** The value of a slot, empty when there is none. */
    public String cell(String slot) {
        return cells.getOrDefault(slot, "");
    }

    /**
     * Whether the row says that subject and object are <em>not</em> so related, or its reviewer
     * disagrees with it.
     */
    public boolean isRejection() {
        return cell(Slots.MODIFIER).equals("Not")
                || Numbers.decimal(cell(Slots.REVIEWER_AGREEMENT))
                        .filter(agreement -> agreement.signum() < 0)
                        .isPresent();
    }

    /**
     * Subject, predicate and object: what the decision is about. Of {@code sssom:NoTermFound} also
     * where it was looked for: an entity may lack a counterpart in several knowledge bases.
     */
    public String key() {
        return cell(Slots.SUBJECT)
                + missing(Slots.SUBJECT, Slots.SUBJECT_SOURCE)
                + ' '
                + cell(Slots.PREDICATE)
                + ' '
                + cell(Slots.OBJECT)
                + missing(Slots.OBJECT, Slots.OBJECT_SOURCE);
    }

    private String missing(String slot, String source) {
        return cell(slot).equals(NO_TERM) && !cell(source).isEmpty() ? " of " + cell(source) : "";
    }
}
