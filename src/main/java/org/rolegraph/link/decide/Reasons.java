package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.base.vocab.Prefixes;

/** Why somebody proposes a row, as its cells tell it. */
public final class Reasons {
    /** Cells that speak for themselves, and how they are told. */
    private static final Map<String, String> TOLD =
            Map.of(
                    "confidence", "confidence ",
                    "similarity_score", "similarity ",
                    "match_string", "matched ",
                    "mapping_tool", "by ",
                    "author_label", "by ");

    /** In this order. */
    private static final List<String> ORDER =
            List.of(
                    "comment",
                    "match_string",
                    "confidence",
                    "similarity_score",
                    "mapping_tool",
                    "author_label");

    /** Cells that say what the row is about, or whom it is from and when. */
    private static final Set<String> OTHER =
            Set.of(
                    "record_id",
                    "subject_id",
                    "subject_label",
                    "predicate_id",
                    "predicate_label",
                    "predicate_modifier",
                    "object_id",
                    "object_label",
                    "mapping_justification",
                    "subject_source",
                    "subject_source_version",
                    "object_source",
                    "object_source_version",
                    "license",
                    "mapping_tool_version",
                    "mapping_date",
                    "publication_date");

    private Reasons() {}

    /**
     * One phrase a reason, the action that found it first; cells of columns that are nobody's are
     * told by their names.
     */
    public static List<String> of(Decision row) {
        List<String> reasons = new ArrayList<>();
        Map<String, String> rest = new TreeMap<>(row.cells());
        rest.values().removeIf(String::isEmpty);
        String justification = row.cell("mapping_justification");
        if (!justification.isEmpty()) {
            reasons.add(words(justification));
        }
        for (String slot : ORDER) {
            if (rest.containsKey(slot)) {
                reasons.add(TOLD.getOrDefault(slot, "") + rest.remove(slot));
            }
        }
        rest.keySet().removeAll(OTHER);
        rest.forEach((slot, value) -> reasons.add(slot.replace('_', ' ') + " " + value));
        return reasons;
    }

    /** {@code lexical matching} for {@code semapv:LexicalMatching}. */
    private static String words(String justification) {
        return justification.startsWith(Prefixes.SEMAPV)
                ? justification
                        .substring(Prefixes.SEMAPV.length())
                        .replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                        .toLowerCase(Locale.ROOT)
                : justification;
    }
}
