package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;

/** Why somebody proposes a row, as its cells say it. */
public final class Reasons {
    /** Cells that speak for themselves, and how they are worded. */
    private static final Map<String, String> WORDS =
            Map.of(
                    Slots.CONFIDENCE, "confidence ",
                    Slots.SIMILARITY, "similarity ",
                    Slots.MATCH_STRING, "matched ",
                    Slots.TOOL, "by ",
                    Slots.AUTHOR_LABEL, "by ");

    /** In this order. */
    private static final List<String> ORDER =
            List.of(
                    Slots.COMMENT,
                    Slots.MATCH_STRING,
                    Slots.CONFIDENCE,
                    Slots.SIMILARITY,
                    Slots.TOOL,
                    Slots.AUTHOR_LABEL);

    /** Cells that say what the row is about, or whom it is from and when. */
    private static final Set<String> OTHER =
            Set.of(
                    Slots.RECORD_ID,
                    Slots.SUBJECT,
                    Slots.SUBJECT_LABEL,
                    Slots.PREDICATE,
                    Slots.PREDICATE_LABEL,
                    Slots.MODIFIER,
                    Slots.OBJECT,
                    Slots.OBJECT_LABEL,
                    Slots.JUSTIFICATION,
                    Slots.SUBJECT_SOURCE,
                    Slots.SUBJECT_SOURCE_VERSION,
                    Slots.OBJECT_SOURCE,
                    Slots.OBJECT_SOURCE_VERSION,
                    Slots.LICENSE,
                    Slots.TOOL_VERSION,
                    Slots.DATE,
                    Slots.PUBLICATION_DATE);

    private Reasons() {}

    /**
     * One phrase a reason, the action that found it first; cells of columns that are nobody's are
     * shown with their names.
     */
    public static List<String> of(Decision row) {
        List<String> reasons = new ArrayList<>();
        Map<String, String> rest = new TreeMap<>(row.cells());
        rest.values().removeIf(String::isEmpty);
        String justification = row.cell(Slots.JUSTIFICATION);
        if (!justification.isEmpty()) {
            reasons.add(words(justification));
        }
        for (String slot : ORDER) {
            if (rest.containsKey(slot)) {
                reasons.add(WORDS.getOrDefault(slot, "") + rest.remove(slot));
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
