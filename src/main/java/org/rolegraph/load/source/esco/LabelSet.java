package org.rolegraph.load.source.esco;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Text;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Known;

/** Adds words to concepts, no label twice, and at most one preferred label a language. */
final class LabelSet {
    private record Key(String concept, String language) {}

    /** What one concept is called in one language so far. */
    private static final class Said {
        private final Set<String> labels = new HashSet<>();
        private boolean preferred;
        private boolean defined;
    }

    private final Known known;
    private final EscoFacts out;
    private final Problems problems;
    private final Map<Key, Said> said = new HashMap<>();

    LabelSet(Known known, EscoFacts out, Problems problems) {
        this.known = known;
        this.out = out;
        this.problems = problems;
    }

    /** Whether words were added to no concept at all. */
    boolean isEmpty() {
        return said.isEmpty();
    }

    void add(String uri, Names names, Location where) {
        if (!Iri.isAbsolute(uri)) {
            problems.error(
                    Codes.BAD_VALUE,
                    where,
                    "the concept is \"" + uri + "\"; expected an absolute IRI",
                    "correct the cell, or leave the row out with --skip-bad-rows");
            return;
        }
        Iri concept = new Iri(uri);
        if (!known.has(concept)) {
            problems.warning(
                    Codes.MISSING_TARGET,
                    where,
                    uri
                            + " is not a concept of the release that is loaded; its labels are left out",
                    "nothing, if the labels are of another release");
            return;
        }
        List<Text> alternative = new ArrayList<>();
        names.preferred().forEach(text -> prefer(concept, text, alternative, where));
        alternative.addAll(names.alternative());
        labels(concept, Terms.SKOS_ALT_LABEL, alternative, where);
        labels(concept, Terms.SKOS_HIDDEN_LABEL, names.hidden(), where);
        for (Text text : names.definitions()) {
            Said so = said(concept, text.language());
            if (!so.defined) {
                so.defined = true;
                out.text(concept, Terms.SKOS_DEFINITION, text, where);
            }
        }
    }

    private void prefer(Iri concept, Text text, List<Text> alternative, Location where) {
        Said so = said(concept, text.language());
        if (!so.preferred) {
            so.preferred = true;
            so.labels.add(text.value());
            out.text(concept, Terms.SKOS_PREF_LABEL, text, where);
        } else if (!so.labels.contains(text.value())) {
            alternative.add(text);
            problems.add(
                    new Problem(
                            Codes.DUPLICATE_ID,
                            Severity.INFO,
                            where,
                            "another label is preferred already; \""
                                    + text.value()
                                    + "\" becomes an alternative",
                            ""));
        }
    }

    private void labels(Iri concept, String predicate, List<Text> texts, Location where) {
        for (Text text : texts) {
            if (said(concept, text.language()).labels.add(text.value())) {
                out.text(concept, predicate, text, where);
            }
        }
    }

    private Said said(Iri concept, String language) {
        return said.computeIfAbsent(
                new Key(concept.value(), language),
                key -> {
                    Said so = new Said();
                    Optional<String> before = known.preferred(concept, language);
                    before.ifPresent(so.labels::add);
                    so.preferred = before.isPresent();
                    return so;
                });
    }
}
