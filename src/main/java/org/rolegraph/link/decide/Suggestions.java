package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.link.score.Agreement;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Form;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.names.Kind;

/** Links that the names of two sources, and the links there are, make likely. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * Proposes links for each subject, by id: chains first, then the best of the target by name.
     * What is linked or rejected is not proposed.
     *
     * @param limit how many by name for each subject
     */
    public static List<Suggestion> of(Pool subjects, Target target, SettledLinks known, int limit) {
        List<Suggestion> all = new ArrayList<>();
        target.scorer().expect(subjects.entries().values());
        for (Entry subject : subjects.entries().values()) {
            Map<String, Suggestion> found = new LinkedHashMap<>();
            known.chains(subject.id())
                    .forEach(
                            (object, via) -> {
                                if (target.pool().entries().containsKey(object)) {
                                    found.put(object, chain(subject, object, via, target));
                                }
                            });
            int passed = 0;
            for (Candidate candidate :
                    target.find(subject, limit + 1 + known.settledWith(subject.id()))) {
                String object = candidate.concept();
                if (passed < limit && !known.isSettled(subject.id(), object)) {
                    passed += object.equals(subject.id()) ? 0 : 1;
                    found.computeIfAbsent(object, o -> byName(subject, candidate, target));
                }
            }
            found.values().stream()
                    .filter(s -> !s.object().equals(subject.id()))
                    .filter(s -> !known.isSettled(subject.id(), s.object()))
                    .forEach(all::add);
        }
        return all;
    }

    private static Suggestion chain(Entry subject, String object, String via, Target target) {
        return new Suggestion(
                subject.id(),
                subject.title(),
                object,
                target.pool().title(object),
                "",
                0,
                0,
                0,
                0,
                "",
                Agreement.NONE,
                via,
                "both match " + Prefixes.shorten(via));
    }

    private static Suggestion byName(Entry subject, Candidate candidate, Target target) {
        Form form = candidate.form();
        return new Suggestion(
                subject.id(),
                subject.title(),
                candidate.concept(),
                target.pool().title(candidate.concept()),
                form.text(),
                candidate.score(),
                Math.min(1, candidate.score() / target.scorer().most()),
                candidate.confidence(),
                candidate.margin(),
                target.scorer().name(),
                candidate.agreement(),
                "",
                (form.text().equalsIgnoreCase(subject.title()) ? "same as " : "like ")
                        + (form.preferred() ? "the label" : "another name, " + form.text()));
    }

    /** The suggestion as a row of a mapping set, which may be accepted as it is. */
    public static Decision asDecision(Suggestion suggestion, Kind kind) {
        Map<String, String> cells = new TreeMap<>();
        cells.put(Slots.SUBJECT_LABEL, suggestion.subjectLabel());
        cells.put(Slots.OBJECT_LABEL, suggestion.objectLabel());
        if (suggestion.via().isEmpty()) {
            cells.put(
                    Slots.JUSTIFICATION,
                    Prefixes.SEMAPV
                            + (suggestion.measure().equals(Matcher.LEXICAL)
                                    ? "LexicalMatching"
                                    : "SemanticSimilarityThresholdMatching"));
            cells.put(Slots.SIMILARITY_MEASURE, "rolegraph " + suggestion.measure());
            cells.put(Slots.CONFIDENCE, decimal(suggestion.confidence(), 2));
            cells.put(Slots.SIMILARITY, decimal(suggestion.similarity(), 5));
            cells.put(Slots.MATCH_STRING, suggestion.name());
        } else {
            cells.put(Slots.JUSTIFICATION, Prefixes.SEMAPV + "MappingChaining");
        }
        cells.put(Slots.TOOL, "rolegraph");
        String features = suggestion.agreement().told();
        cells.put(Slots.COMMENT, suggestion.reason() + (features.isEmpty() ? "" : "; " + features));
        boolean thing = kind == Kind.ORGANIZATION || kind == Kind.PRODUCT;
        return new Decision(
                new Iri(suggestion.subject()),
                new Iri(thing ? Terms.OWL_SAME_AS : Terms.SKOS_EXACT_MATCH),
                new Iri(suggestion.object()),
                false,
                cells);
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
