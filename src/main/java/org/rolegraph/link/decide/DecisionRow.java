package org.rolegraph.link.decide;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Mapping;
import org.rolegraph.base.sssom.Metadata;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.TechnologyIds;

/** Decisions as rows of a mapping set, and rows as decisions. */
final class DecisionRow {

    private DecisionRow() {}

    /** By IRIs, since two CURIEs may stand for one; a former IRI is read as that of today. */
    static Optional<Decision> decision(Mapping row, Metadata metadata) {
        var subject = metadata.expand(row.cell(Slots.SUBJECT)).filter(Iri::isAbsolute);
        var object = metadata.expand(row.cell(Slots.OBJECT)).filter(Iri::isAbsolute);
        if (subject.isEmpty() || object.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                new Decision(
                        TechnologyIds.current(new Iri(subject.get())),
                        new Iri(metadata.expand(row.cell(Slots.PREDICATE)).orElseThrow()),
                        TechnologyIds.current(new Iri(object.get())),
                        row.isRejection(),
                        Curies.expanded(row.cells(), metadata),
                        row.line()));
    }

    /**
     * A text as it is kept: a decision is one line, and readers of the format want no white space
     * around a value.
     */
    static String oneLine(String text) {
        return text.replaceAll("\\R", " ").strip();
    }

    static Mapping of(Decision decision, Curies curies) {
        // the entities first: the prefixes that they need are the narrow ones
        String subject = curies.of(decision.subject().value());
        String predicate = curies.of(decision.predicate().value());
        String object = curies.of(decision.object().value());
        Map<String, String> cells = new TreeMap<>(curies.shortened(decision.cells()));
        cells.put(Slots.SUBJECT, subject);
        cells.put(Slots.PREDICATE, predicate);
        cells.put(Slots.OBJECT, object);
        cells.put(Slots.MODIFIER, decision.rejected() ? "Not" : "");
        cells.replaceAll((slot, value) -> oneLine(value));
        return Mapping.of(cells);
    }
}
