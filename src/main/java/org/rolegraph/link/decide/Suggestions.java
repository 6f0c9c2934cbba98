package org.rolegraph.link.decide;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import org.rolegraph.base.file.TextCache;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.relate.Relating;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.names.Kind;

/**
 * Links that the names of two sources, and the links there are, make likely.
 *
 * @param target that was searched
 * @param found the subjects that have candidates, by id; of each the chains first, then the best by
 *     name
 * @param relations by id of subject and object, the IRI of the property that says how they are
 *     related; of a pair that is not in it, that they are one
 * @param kind of the entities
 */
public record Suggestions(
        Target target,
        Map<Entry, List<Candidate>> found,
        Map<String, Map<String, String>> relations,
        Kind kind) {
    private static final Set<Kind> RELATED = Set.of(Kind.ROLE, Kind.SKILL);

    /** Proposes links for each subject. What is linked or rejected is not proposed. */
    public static Suggestions of(Pool subjects, Target target, SettledLinks known, Wanted wanted) {
        try {
            return of(subjects, target, known, wanted, TextCache.inMemory(), done -> {});
        } catch (IOException e) {
            throw new UncheckedIOException(e); // nothing is kept
        }
    }

    /**
     * The same, by all processors where the scorer allows it.
     *
     * @param kept what is nearest to some of the subjects already; takes what is found for others
     * @param progress hears how many subjects are compared, now and then
     */
    public static Suggestions of(
            Pool subjects,
            Target target,
            SettledLinks known,
            Wanted wanted,
            TextCache<List<Candidate>> kept,
            IntConsumer progress)
            throws IOException {
        Map<Entry, List<Candidate>> all = new LinkedHashMap<>();
        // what is settled is passed over, so that there must be more
        Map<String, List<Candidate>> nearest =
                target.find(
                        subjects.entries().values(),
                        subject ->
                                Math.max(
                                        wanted.limit() + 1 + known.settledWith(subject.id()),
                                        1 + Relating.look()),
                        kept,
                        progress);
        for (Entry subject : subjects.entries().values()) {
            List<Candidate> byName = nearest.get(subject.id());
            List<Candidate> some = candidates(subject, target, known, wanted, byName);
            if (!some.isEmpty()) {
                all.put(subject, some);
            }
        }
        if (!RELATED.contains(wanted.kind())) {
            return new Suggestions(target, all, Map.of(), wanted.kind());
        }
        Relating relating = Relating.of(subjects, target.pool(), wanted.language(), nearest);
        return new Suggestions(target, all, relations(relating, all), wanted.kind());
    }

    private static List<Candidate> candidates(
            Entry subject,
            Target target,
            SettledLinks known,
            Wanted wanted,
            List<Candidate> byName) {
        Map<String, Candidate> found = new LinkedHashMap<>();
        known.chains(subject.id())
                .forEach(
                        (object, via) -> {
                            if (target.pool().entries().containsKey(object)) {
                                found.put(object, Candidate.chain(object, via));
                            }
                        });
        int passed = 0;
        for (Candidate candidate : byName) {
            String object = candidate.concept();
            if (passed < wanted.limit() && !known.isSettled(subject.id(), object)) {
                passed += object.equals(subject.id()) ? 0 : 1;
                if (candidate.confidence() >= wanted.confidence()) {
                    found.putIfAbsent(object, candidate);
                }
            }
        }
        return found.values().stream()
                .filter(c -> !c.concept().equals(subject.id()))
                .filter(c -> !known.isSettled(subject.id(), c.concept()))
                .toList();
    }

    /** Of the candidates by name; a chain of exact matches is one. */
    private static Map<String, Map<String, String>> relations(
            Relating relating, Map<Entry, List<Candidate>> found) {
        Map<String, Map<String, String>> relations = new HashMap<>();
        found.forEach(
                (subject, candidates) -> {
                    Map<String, String> ofSubject = new HashMap<>();
                    for (Candidate each : candidates) {
                        if (!each.isChain()) {
                            ofSubject.put(
                                    each.concept(),
                                    relating.relation(subject, each.concept()).property());
                        }
                    }
                    relations.put(subject.id(), ofSubject);
                });
        return relations;
    }

    /** IRI of the property by which a subject is to be linked to one of its candidates. */
    String property(Entry subject, Candidate candidate) {
        return relations
                .getOrDefault(subject.id(), Map.of())
                .getOrDefault(candidate.concept(), Predicates.ofSame(kind));
    }

    /** Why a candidate of an entry is proposed, in a phrase: {@code like the label}. */
    public static String reason(Entry subject, Candidate candidate) {
        if (candidate.isChain()) {
            return "both match " + Prefixes.shorten(candidate.via());
        }
        return (candidate.name().equalsIgnoreCase(subject.title()) ? "same as " : "like ")
                + (candidate.preferred() ? "the label" : "another name, " + candidate.name());
    }

    /**
     * For people, a row for each candidate: chains, which have no score, then the greatest scores.
     *
     * @param narrow whether features that no row has are left out
     */
    public Table table(boolean narrow) {
        return SuggestionTable.of(this, narrow);
    }

    /** As rows of a mapping set, each of which may be accepted as it is. */
    public List<Decision> rows() {
        List<Decision> rows = new ArrayList<>();
        found.forEach(
                (subject, candidates) -> candidates.forEach(each -> rows.add(row(subject, each))));
        return rows;
    }

    private Decision row(Entry subject, Candidate candidate) {
        Map<String, String> cells = new TreeMap<>();
        cells.put(Slots.SUBJECT_LABEL, subject.title());
        cells.put(Slots.OBJECT_LABEL, target.pool().title(candidate.concept()));
        if (candidate.isChain()) {
            cells.put(Slots.JUSTIFICATION, Prefixes.SEMAPV + "MappingChaining");
        } else {
            String measure = target.scorer().name();
            cells.put(
                    Slots.JUSTIFICATION,
                    Prefixes.SEMAPV
                            + (measure.equals(Matcher.LEXICAL)
                                    ? "LexicalMatching"
                                    : "SemanticSimilarityThresholdMatching"));
            cells.put(Slots.SIMILARITY_MEASURE, "rolegraph " + measure);
            cells.put(Slots.CONFIDENCE, decimal(candidate.confidence(), 2));
            // of the greatest score there can be
            double similarity = Math.min(1, candidate.score() / target.scorer().most(subject));
            cells.put(Slots.SIMILARITY, decimal(similarity, 5));
            cells.put(Slots.MATCH_STRING, candidate.name());
        }
        cells.put(Slots.TOOL, "rolegraph");
        String features = candidate.agreement().words();
        cells.put(
                Slots.COMMENT,
                reason(subject, candidate) + (features.isEmpty() ? "" : "; " + features));
        return new Decision(
                new Iri(subject.id()),
                new Iri(property(subject, candidate)),
                new Iri(candidate.concept()),
                false,
                cells);
    }

    private static String decimal(double value, int digits) {
        return String.format(Locale.ROOT, "%." + digits + "f", value);
    }
}
