package org.rolegraph.link.decide;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Terms;

/**
 * What somebody decided about two entities.
 *
 * @param rejected whether subject and object are <em>not</em> so related
 * @param cells further slots of SSSOM, with CURIEs over {@link org.rolegraph.base.vocab.Prefixes}
 *     or whole IRIs: labels, justification, author, date, confidence, …
 * @param line 1-based line of its file, or 0 when it was not read from one
 */
public record Decision(
        Iri subject,
        Iri predicate,
        Iri object,
        boolean rejected,
        Map<String, String> cells,
        int line) {
    /** What {@link #says} of two that are not so related. */
    public static final String REJECTED = "reject";

    /** What {@link #says} of an entity without counterpart. */
    public static final String ALONE = "none";

    public Decision {
        cells = Map.copyOf(cells);
    }

    /** A decision that is not read from a file. */
    public Decision(
            Iri subject, Iri predicate, Iri object, boolean rejected, Map<String, String> cells) {
        this(subject, predicate, object, rejected, cells, 0);
    }

    /**
     * Whether it says that one of the two has no counterpart in the knowledge base that the other
     * cells name as source.
     */
    public boolean isWithoutCounterpart() {
        return object.value().equals(Terms.SSSOM_NO_TERM_FOUND)
                || subject.value().equals(Terms.SSSOM_NO_TERM_FOUND);
    }

    /** Of a decision that there is no counterpart, the entity that has none. */
    Iri alone() {
        return object.value().equals(Terms.SSSOM_NO_TERM_FOUND) ? subject : object;
    }

    /** Of a decision that there is no counterpart, the IRI of where it was looked for, or empty. */
    public String lookedFor() {
        return cell(
                object.value().equals(Terms.SSSOM_NO_TERM_FOUND)
                        ? Slots.OBJECT_SOURCE
                        : Slots.SUBJECT_SOURCE);
    }

    /**
     * How sure it is that what the row says is right, from 0 to 1: its confidence, as far as a
     * reviewer is not sure of the matter, by the formula of SSSOM's page on confidence, {@code (1 −
     * |r|) c + |r| (r + 1) / 2} of confidence c and agreement r (after Hoyt and others, 2025,
     * doi:10.1093/bioinformatics/btaf542). A row without confidence is sure; a reviewer who states
     * no agreement agrees; without reviewer the confidence alone counts.
     */
    public double sureness() {
        double confidence =
                Numbers.share(cell(Slots.CONFIDENCE)).map(BigDecimal::doubleValue).orElse(1.0);
        boolean reviewed =
                !cell(Slots.REVIEWER_ID).isEmpty() || !cell(Slots.REVIEWER_LABEL).isEmpty();
        double agreement =
                Numbers.decimal(cell(Slots.REVIEWER_AGREEMENT))
                        .map(BigDecimal::doubleValue)
                        .orElse(reviewed ? 1.0 : 0.0);
        double weight = Math.abs(agreement);
        return (1 - weight) * confidence + weight * (agreement + 1) / 2;
    }

    /**
     * Who decided: the reviewer of a proposed row, else its author; empty where nobody is named.
     */
    public String who() {
        String reviewer = cell(Slots.REVIEWER_LABEL);
        return reviewer.isEmpty() ? cell(Slots.AUTHOR_LABEL) : reviewer;
    }

    /** The date of the review, else that of the row; empty where neither is said. */
    public String when() {
        String reviewed = cell(Slots.REVIEW_DATE);
        return reviewed.isEmpty() ? cell(Slots.DATE) : reviewed;
    }

    /** What it says, in a word of {@link Predicates}, or {@link #REJECTED} or {@link #ALONE}. */
    public String says() {
        if (isWithoutCounterpart()) {
            return ALONE;
        }
        return rejected ? REJECTED : Predicates.word(predicate);
    }

    /** What it is about: of two decisions about the same, the later one counts. */
    public String about() {
        String sources =
                isWithoutCounterpart()
                        ? " " + cell(Slots.SUBJECT_SOURCE) + " " + cell(Slots.OBJECT_SOURCE)
                        : "";
        return subject + " " + predicate + " " + object + sources;
    }

    /** The vocabulary of the object, or else the namespace of its IRI. */
    public String objectSource() {
        String iri = object.value();
        String source = cell(Slots.OBJECT_SOURCE);
        return source.isEmpty()
                ? iri.substring(0, Math.max(iri.lastIndexOf('/'), iri.lastIndexOf('#')) + 1)
                : source;
    }

    /** The same about other entities or with other cells. */
    Decision with(Iri newPredicate, Iri newObject, boolean isRejected, Map<String, String> more) {
        return new Decision(subject, newPredicate, newObject, isRejected, more, line);
    }

    /** The same with another cell. */
    Decision with(String slot, String value) {
        Map<String, String> more = new TreeMap<>(cells);
        more.put(slot, value);
        return with(predicate, object, rejected, more);
    }

    /** A cell, empty when there is none. */
    public String cell(String slot) {
        return cells.getOrDefault(slot, "");
    }
}
