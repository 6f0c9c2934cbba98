package org.rolegraph.link.decide;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.sssom.Slots;
import org.rolegraph.base.vocab.Terms;

/**
 * Proposals under review, one after the other: the candidates of a subject together, the surest
 * first. An accepted candidate settles nothing about the others, as no matching is one to one by
 * force; only that there is no counterpart settles all of them. Keeps no file and reads no keys.
 */
public final class Review {
    private final Proposals proposals;
    private final Deque<Step> steps = new ArrayDeque<>();
    private final Set<Decision> passed = new HashSet<>();
    private final Reviewer reviewer;

    /**
     * What one key did.
     *
     * @param rows that are not asked for again
     * @param decisions about them
     */
    private record Step(List<Decision> rows, List<Decision> decisions) {}

    /**
     * Begins with all that is not settled.
     *
     * @param rows in the order in which their subjects come
     * @param who decides
     * @param when it is decided, a date in ISO 8601
     */
    public Review(Collection<Decision> rows, SettledLinks known, String who, String when) {
        this.reviewer = new Reviewer(who, when);
        this.proposals = Proposals.of(rows, known);
    }

    /** The row to decide about; nothing when all are settled or skipped. */
    public Optional<Decision> current() {
        return open().findFirst();
    }

    /** How many rows there are in all. */
    public int count() {
        return proposals.rows().size();
    }

    /** How many are decided or skipped. */
    public int done() {
        return passed.size();
    }

    /** Which of the candidates of its subject a row is, from 1. */
    public int rank(Decision row) {
        return proposals.rank(row);
    }

    /** How many candidates the subject of a row has. */
    public int candidates(Decision row) {
        return proposals.candidates(row);
    }

    /**
     * Accepts the current row.
     *
     * @param predicate which need not be the proposed one; an exact match of what is proposed as
     *     the same stays that
     */
    public List<Decision> accept(Iri predicate) {
        Decision row = current().orElseThrow();
        return take(List.of(row), List.of(reviewer.accepted(row, predicate)));
    }

    /** Rejects the current row. */
    public List<Decision> reject() {
        Decision row = current().orElseThrow();
        return take(List.of(row), List.of(reviewer.rejected(row)));
    }

    /** Leaves the current row undecided, which decides nothing. */
    public List<Decision> skip() {
        return take(List.of(current().orElseThrow()), List.of());
    }

    /**
     * Says that the current subject has no counterpart in the vocabulary of the current object; its
     * other open candidates of that vocabulary are settled by it.
     */
    public List<Decision> withoutCounterpart() {
        Decision row = current().orElseThrow();
        String source = row.objectSource();
        List<Decision> all =
                open().filter(each -> each.subject().equals(row.subject()))
                        .filter(each -> each.objectSource().equals(source))
                        .toList();
        return take(all, List.of(reviewer.withoutCounterpart(row)));
    }

    /** Accepts as exact matches all that is open whose labels differ in case at most. */
    public List<Decision> acceptEqual() {
        List<Decision> equal =
                open().filter(each -> !each.cell(Slots.SUBJECT_LABEL).isEmpty())
                        .filter(
                                each ->
                                        each.cell(Slots.SUBJECT_LABEL)
                                                .equalsIgnoreCase(each.cell(Slots.OBJECT_LABEL)))
                        .toList();
        Iri exact = new Iri(Terms.SKOS_EXACT_MATCH);
        return take(equal, equal.stream().map(each -> reviewer.accepted(each, exact)).toList());
    }

    /** Takes the last step back; its decisions, which are no longer to be kept. */
    public List<Decision> undo() {
        if (steps.isEmpty()) {
            return List.of();
        }
        Step step = steps.pop();
        passed.removeAll(step.rows());
        return step.decisions();
    }

    private List<Decision> take(List<Decision> settled, List<Decision> decisions) {
        if (!settled.isEmpty()) {
            steps.push(new Step(settled, decisions));
            passed.addAll(settled);
        }
        return decisions;
    }

    private Stream<Decision> open() {
        return proposals.rows().stream().filter(row -> !passed.contains(row));
    }
}
