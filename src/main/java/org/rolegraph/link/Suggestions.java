package org.rolegraph.link;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.model.Iri;
import org.rolegraph.names.Kind;
import org.rolegraph.names.Labels;
import org.rolegraph.vocab.Prefixes;
import org.rolegraph.vocab.Terms;

/** Links that the names of two sources, and the links there are, make likely. */
public final class Suggestions {
    private Suggestions() {}

    /**
     * Proposes links for each entity of a source that has a preferred label, by IRI: chains first,
     * then the best of the target by name. What is linked or rejected is not proposed.
     *
     * @param from source of the subjects, such as {@code curated}
     * @param to source of the objects
     * @param language primary tag of the names to compare
     * @param limit how many by name for each subject
     * @throws org.rolegraph.problem.Failure exit {@code NOT_FOUND} when one of the sources has no
     *     such names
     */
    public static List<Suggestion> of(
            Labels labels,
            String from,
            String to,
            Kind kind,
            String language,
            Known known,
            int limit) {
        Pool subjects = Target.pool(labels, from, kind, language);
        Target target = Target.of(labels, to, kind, language);
        List<Suggestion> all = new ArrayList<>();
        subjects.titles()
                .forEach(
                        (subject, title) -> {
                            Map<String, Suggestion> found = new LinkedHashMap<>();
                            known.chains(subject)
                                    .forEach(
                                            (object, via) ->
                                                    chain(subject, title, object, via, target)
                                                            .forEach(s -> found.put(object, s)));
                            for (Suggestion s : byName(subject, title, target, limit)) {
                                found.putIfAbsent(s.object(), s);
                            }
                            found.values().stream()
                                    .filter(s -> !s.object().equals(subject))
                                    .filter(s -> !known.isSettled(subject, s.object()))
                                    .forEach(all::add);
                        });
        return all;
    }

    private static List<Suggestion> chain(
            String subject, String title, String object, String via, Target target) {
        return !target.has(object)
                ? List.of()
                : List.of(
                        new Suggestion(
                                subject,
                                title,
                                object,
                                target.title(object),
                                "",
                                0,
                                0,
                                0,
                                via,
                                "both match " + Prefixes.shorten(via)));
    }

    private static List<Suggestion> byName(String subject, String title, Target target, int limit) {
        List<Candidate> best = target.find(title, limit);
        List<Suggestion> found = new ArrayList<>();
        for (int i = 0; i < best.size(); i++) {
            Candidate candidate = best.get(i);
            double margin =
                    i == 0
                            ? candidate.margin()
                            : Math.round((candidate.score() - best.get(0).score()) * 1e5) / 1e5;
            String object = candidate.concept();
            Form form = candidate.form();
            found.add(
                    new Suggestion(
                            subject,
                            title,
                            object,
                            target.title(object),
                            form.text(),
                            candidate.score(),
                            Confidence.of(candidate.score(), margin),
                            margin,
                            "",
                            (form.text().equalsIgnoreCase(title) ? "same as " : "like ")
                                    + (form.preferred() ? "the label" : "another name")));
        }
        return found;
    }

    /** The suggestion as a row of a mapping set, which may be accepted as it is. */
    public static Decision asDecision(Suggestion suggestion, Kind kind) {
        Map<String, String> cells = new TreeMap<>();
        cells.put("subject_label", suggestion.subjectLabel());
        cells.put("object_label", suggestion.objectLabel());
        if (suggestion.via().isEmpty()) {
            cells.put("mapping_justification", Prefixes.SEMAPV + "LexicalMatching");
            cells.put("confidence", decimal(suggestion.confidence(), 2));
            cells.put(
                    "similarity_score", decimal(Math.min(1, suggestion.score() / Lexical.MOST), 5));
            cells.put("match_string", suggestion.name());
        } else {
            cells.put("mapping_justification", Prefixes.SEMAPV + "MappingChaining");
        }
        cells.put("mapping_tool", "rolegraph");
        cells.put("comment", suggestion.reason());
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
