package org.rolegraph.load.source.esco;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Finds the labels, preferred or alternative, that name several concepts of one table in one
 * language, whatever their case. Such a label is a warning once, at the second concept.
 */
final class LabelUse {
    private record First(Concept concept, Location where) {}

    private static final First REPORTED = new First(null, null);

    private final Map<String, First> firsts = new HashMap<>();
    private final Problems problems;

    LabelUse(Problems problems) {
        this.problems = problems;
    }

    void add(Concept concept, Names names, Location where) {
        First use = new First(concept, where);
        for (Text text : names.preferred()) {
            add(text.value(), use);
        }
        for (Text text : names.alternative()) {
            add(text.value(), use);
        }
    }

    private void add(String label, First use) {
        String key = label.toLowerCase(Locale.ROOT);
        First first = firsts.putIfAbsent(key, use);
        if (first == null || first.equals(REPORTED) || first.concept().equals(use.concept())) {
            return;
        }
        firsts.put(key, REPORTED);
        problems.warning(
                Codes.AMBIGUOUS_LABEL,
                use.where(),
                "\"" + label + "\" also names the concept of line " + first.where().line(),
                "nothing: whoever asks for it is shown both");
    }
}
