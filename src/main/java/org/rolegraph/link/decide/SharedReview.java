package org.rolegraph.link.decide;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Proposals that several people decide about at once, in the order of {@link Review}, over one file
 * of decisions that other programs may write too. What a method has settled is on the disk when it
 * returns. Thread-safe.
 */
public final class SharedReview {
    private final List<Decision> rows;
    private final Decisions decisions;
    private final Decisions seconds;
    private String stamp;
    private Standing standing;

    /**
     * What is said of the rows.
     *
     * @param decided by row, what counts
     * @param second by row, what somebody else thought of it without knowing that
     * @param agreement of those who judged the same
     */
    public record Standing(
            List<Optional<Decision>> decided,
            List<Optional<Decision>> second,
            List<ReviewerAgreement> agreement) {
        public Standing {
            decided = List.copyOf(decided);
            second = List.copyOf(second);
            agreement = List.copyOf(agreement);
        }
    }

    /**
     * What somebody says of a row.
     *
     * @param word of {@link Decision#says}, or {@link #PROPOSED}
     * @param who not empty
     * @param when a date in ISO 8601
     */
    public record Opinion(String word, String who, String when) {
        /** The word for what is proposed. */
        public static final String PROPOSED = "proposed";
    }

    private SharedReview(List<Decision> rows, Decisions decisions) {
        this.rows = List.copyOf(rows);
        this.decisions = decisions;
        this.seconds = decisions.secondOpinions();
    }

    /**
     * Reviews proposals, each pair once.
     *
     * @param rows in the order in which their subjects come
     * @param decisions where what is decided is kept
     */
    public static SharedReview of(Collection<Decision> rows, Decisions decisions) {
        Map<String, Decision> pairs = new LinkedHashMap<>();
        for (Decision row : Proposals.of(rows, new SettledLinks()).rows()) {
            pairs.putIfAbsent(row.subject() + " " + row.object(), row);
        }
        return new SharedReview(List.copyOf(pairs.values()), decisions);
    }

    /** The proposals: those of a subject together, the surest first. */
    public List<Decision> rows() {
        return rows;
    }

    /** What is said of each row now, by whichever program. */
    public synchronized Standing standing() throws IOException {
        String now = decisions.stamp() + "\n" + seconds.stamp();
        if (!now.equals(stamp)) {
            standing = read();
            stamp = now;
        }
        return standing;
    }

    private Standing read() throws IOException {
        List<Optional<Decision>> decided = said(decisions);
        List<Optional<Decision>> second = said(seconds);
        List<ReviewerAgreement.Judged> judged = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (decided.get(i).isPresent() && second.get(i).isPresent()) {
                Decision first = decided.get(i).get();
                Decision other = second.get(i).get();
                if (!first.who().equals(other.who())) {
                    judged.add(new ReviewerAgreement.Judged(first, other));
                }
            }
        }
        return new Standing(decided, second, ReviewerAgreement.of(judged));
    }

    private List<Optional<Decision>> said(Decisions file) throws IOException {
        SettledLinks known = new SettledLinks();
        known.decided(file.list());
        return rows.stream().map(known::saidOf).toList();
    }

    /**
     * Decides about a row, unless that is decided already. Who says the same again, as somebody
     * does who had no answer, has said it.
     *
     * @throws org.rolegraph.base.problem.Failure exit {@code USAGE} for no word of an opinion
     */
    public Decisions.Settled settle(Decision row, Opinion opinion) throws IOException {
        return settle(decision(row, opinion), decisions);
    }

    private static Decisions.Settled settle(Decision decision, Decisions file) throws IOException {
        Decisions.Settled settled = file.settle(List.of(decision));
        boolean again =
                settled.earlier().stream()
                        .anyMatch(
                                each ->
                                        each.who().equals(decision.who())
                                                && each.says().equals(decision.says()));
        return again ? new Decisions.Settled(settled.earlier(), List.of()) : settled;
    }

    /** Keeps what somebody thinks of a row that another has decided about. */
    public Decisions.Settled second(Decision row, Opinion opinion) throws IOException {
        return settle(decision(row, opinion), seconds);
    }

    /**
     * Takes back what somebody said of a row, of what was decided or of second opinions.
     *
     * @return what others have said since, which stays
     */
    public List<Decision> takeBack(Decision row, Opinion opinion, boolean second)
            throws IOException {
        return (second ? seconds : decisions).takeBack(List.of(decision(row, opinion)));
    }

    private static Decision decision(Decision row, Opinion opinion) {
        Reviewer reviewer = new Reviewer(opinion.who(), opinion.when());
        return switch (opinion.word()) {
            case Opinion.PROPOSED -> reviewer.accepted(row, row.predicate());
            case Decision.REJECTED -> reviewer.rejected(row);
            case Decision.ALONE -> reviewer.withoutCounterpart(row);
            default -> reviewer.accepted(row, Predicates.named(opinion.word()));
        };
    }
}
