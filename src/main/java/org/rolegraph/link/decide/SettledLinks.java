package org.rolegraph.link.decide;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.store.generation.Triples;

/**
 * What is settled already, whichever way round it was said: linked, rejected, or without any
 * counterpart in a knowledge base.
 */
public final class SettledLinks {
    private final Map<String, Set<String>> exact = new TreeMap<>();
    private final Map<String, Set<String>> settled = new HashMap<>();

    /** Entity to the knowledge bases in which it has no counterpart; an empty one is all. */
    private final Map<String, Set<String>> alone = new HashMap<>();

    /** What people have said of two, by both, either way round; of one alone, by that one. */
    private final Map<String, List<Decision>> decisions = new HashMap<>();

    private final Function<String, Optional<String>> sources;
    private Withdrawn withdrawn = Withdrawn.none();

    /** Knows of no entity which vocabulary it is of. */
    public SettledLinks() {
        this(entity -> Optional.empty());
    }

    /**
     * Knows nothing yet.
     *
     * @param provenance of the entities that may be proposed
     */
    public SettledLinks(Provenance provenance) {
        this(provenance::source);
    }

    private SettledLinks(Function<String, Optional<String>> sources) {
        this.sources = sources;
    }

    /**
     * Knows what a graph and decisions say.
     *
     * @param provenance of the entities that may be proposed
     * @param triples of the graph
     */
    public static SettledLinks of(
            Provenance provenance, Triples triples, Collection<Decision> decisions) {
        SettledLinks known = new SettledLinks(provenance);
        known.decided(decisions);
        for (String predicate : Predicates.all()) {
            triples.forEach(
                    predicate,
                    (graph, subject, object, tag) -> known.link(subject, predicate, object));
        }
        known.withdrawn(Withdrawn.of(triples));
        return known;
    }

    /** What publishers have withdrawn is not to be linked to any more. */
    public void withdrawn(Withdrawn all) {
        withdrawn = all;
    }

    /** A link of the graph. */
    public void link(String subject, String predicate, String object) {
        settle(subject, object);
        if (predicate.equals(Terms.SKOS_EXACT_MATCH) || predicate.equals(Terms.OWL_SAME_AS)) {
            exact.computeIfAbsent(subject, s -> new TreeSet<>()).add(object);
            exact.computeIfAbsent(object, s -> new TreeSet<>()).add(subject);
        }
    }

    /** Decisions, accepted or rejected. */
    public void decided(Collection<Decision> more) {
        for (Decision decision : more) {
            String subject = decision.subject().value();
            String object = decision.object().value();
            if (decision.isWithoutCounterpart()) {
                without(decision);
            } else if (decision.rejected()) {
                settle(subject, object);
                said(pair(subject, object), decision);
            } else {
                link(subject, decision.predicate().value(), object);
                said(pair(subject, object), decision);
                said(links(subject), decision);
            }
        }
    }

    private void said(String about, Decision decision) {
        decisions.computeIfAbsent(about, a -> new ArrayList<>()).add(decision);
    }

    /** What settles a row, of what people have decided. */
    Optional<Decision> saidOf(Decision row) {
        String subject = row.subject().value();
        String object = row.object().value();
        return Stream.of(
                        all(pair(subject, object)),
                        all(pair(object, subject)),
                        all(subject).filter(each -> covers(each, object, row.objectSource())),
                        all(object)
                                .filter(
                                        each ->
                                                covers(
                                                        each,
                                                        subject,
                                                        row.cell(Slots.SUBJECT_SOURCE))))
                .flatMap(each -> each)
                .findFirst();
    }

    /**
     * What has been decided that leaves no room for a decision: about the same two, or that one of
     * them has no counterpart; for one that there is none also a link that somebody else accepted.
     */
    Optional<Decision> before(Decision decision) {
        if (!decision.isWithoutCounterpart()) {
            return saidOf(decision);
        }
        String alone = decision.alone().value();
        Stream<Decision> same =
                all(alone).filter(each -> each.lookedFor().equals(decision.lookedFor()));
        Stream<Decision> linked =
                all(links(alone))
                        .filter(each -> each.objectSource().equals(decision.lookedFor()))
                        .filter(each -> !each.who().equals(decision.who()));
        return Stream.concat(same, linked).findFirst();
    }

    private Stream<Decision> all(String about) {
        return decisions.getOrDefault(about, List.of()).stream();
    }

    private static String pair(String subject, String object) {
        return subject + " " + object;
    }

    /** What accepted links of a subject are found by. */
    private static String links(String subject) {
        return subject + " ";
    }

    /** Whether that there is no counterpart says so of the other. */
    private static boolean covers(Decision without, String other, String source) {
        return other.startsWith(without.lookedFor()) || source.equals(without.lookedFor());
    }

    /** Whether there is nothing more to propose about the two. */
    boolean isSettled(String subject, String object) {
        return settled.getOrDefault(subject, Set.of()).contains(object)
                || isAlone(subject, object)
                || isAlone(object, subject)
                || withdrawn.has(object);
    }

    /** With how many others there is nothing more to propose about the entity. */
    int settledWith(String id) {
        return settled.getOrDefault(id, Set.of()).size();
    }

    /** Whether there is nothing more to ask about a row, which may say where its ends are from. */
    boolean isSettled(Decision row) {
        String subject = row.subject().value();
        String object = row.object().value();
        return isSettled(subject, object)
                || alone.getOrDefault(subject, Set.of()).contains(row.cell(Slots.OBJECT_SOURCE))
                || alone.getOrDefault(object, Set.of()).contains(row.cell(Slots.SUBJECT_SOURCE));
    }

    private void without(Decision decision) {
        if (decision.rejected()) {
            return; // that there is no counterpart is denied
        }
        String entity = decision.alone().value();
        alone.computeIfAbsent(entity, e -> new HashSet<>()).add(decision.lookedFor());
        said(entity, decision);
    }

    /** Whether the entity has no counterpart where the other is from, by its vocabulary or IRI. */
    private boolean isAlone(String entity, String other) {
        Set<String> without = alone.getOrDefault(entity, Set.of());
        return !without.isEmpty()
                && (without.stream().anyMatch(other::startsWith)
                        || sources.apply(other).filter(without::contains).isPresent());
    }

    /** Object to what both are exactly matched with, the first by IRI. */
    Map<String, String> chains(String subject) {
        Map<String, String> chains = new TreeMap<>();
        for (String middle : exact.getOrDefault(subject, Set.of())) {
            for (String object : exact.getOrDefault(middle, Set.of())) {
                if (!object.equals(subject)) {
                    chains.putIfAbsent(object, middle);
                }
            }
        }
        return chains;
    }

    private void settle(String a, String b) {
        settled.computeIfAbsent(a, id -> new HashSet<>()).add(b);
        settled.computeIfAbsent(b, id -> new HashSet<>()).add(a);
    }
}
