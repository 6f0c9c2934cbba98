package org.rolegraph.link.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;

/**
 * Somebody's yes or no to links.
 *
 * @param rejected whether it is no
 * @param who decides, or empty
 * @param when a date in ISO 8601
 * @param comment what it rests on, or empty
 */
public record Verdict(boolean rejected, String who, String when, String comment) {
    private static final List<String> ENGLISH = List.of("en");

    /**
     * What a verdict did to a file.
     *
     * @param made the decisions that are in it now
     * @param contrary how many decisions to the contrary there had been: taken back, or left
     */
    public record Done(List<Decision> made, int contrary) {
        public Done {
            made = List.copyOf(made);
        }
    }

    /**
     * The decision about two entities, which is the decider's own.
     *
     * @param subject IRI; may be in no loaded source, like the object
     * @param object IRI
     * @param labels what the two are called
     */
    public Decision on(String subject, Iri predicate, String object, Labels labels) {
        Map<String, String> cells = new TreeMap<>();
        cells.put(Slots.SUBJECT_LABEL, label(subject, labels));
        cells.put(Slots.OBJECT_LABEL, label(object, labels));
        cells.put(Slots.JUSTIFICATION, Prefixes.SEMAPV + "ManualMappingCuration");
        cells.put(Slots.AUTHOR_LABEL, who);
        cells.put(Slots.DATE, when);
        cells.put(Slots.COMMENT, comment);
        return new Decision(new Iri(subject), predicate, new Iri(object), rejected, cells);
    }

    private static String label(String iri, Labels labels) {
        return labels.preferredLabel(iri, ENGLISH).map(Label::text).orElse("");
    }

    /**
     * The decisions about proposed rows, which go on saying who proposed them, why, and how sure
     * that was. What a row rejects is rejected by a yes to it too.
     */
    public List<Decision> on(List<Decision> rows) {
        Reviewer reviewer = new Reviewer(who, when);
        List<Decision> decisions = new ArrayList<>();
        for (Decision row : rows) {
            Decision reviewed = reviewer.reviewed(row, row.predicate(), rejected || row.rejected());
            decisions.add(comment.isEmpty() ? reviewed : reviewed.with(Slots.COMMENT, comment));
        }
        return decisions;
    }

    /**
     * Puts decisions of this verdict on the disk.
     *
     * @param reversing whether what was decided to the contrary is taken back, or left
     */
    public Done record(List<Decision> decisions, boolean reversing, Decisions file)
            throws IOException {
        Map<String, Decision> before = new HashMap<>();
        file.list().forEach(each -> before.put(each.about(), each));
        List<Decision> made = new ArrayList<>();
        int contrary = 0;
        for (Decision each : decisions) {
            Decision earlier = before.get(each.about());
            boolean reversed = earlier != null && earlier.rejected() != each.rejected();
            contrary += reversed ? 1 : 0;
            if (reversing || !reversed) {
                made.add(each);
            }
        }
        file.add(made);
        return new Done(made, contrary);
    }
}
