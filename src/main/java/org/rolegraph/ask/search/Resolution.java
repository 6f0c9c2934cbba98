package org.rolegraph.ask.search;

import java.util.List;
import java.util.function.Function;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Gathered;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Languages;
import org.rolegraph.store.names.Scope;

/** What a text that should name one entity turned out to name. */
public sealed interface Resolution {
    /**
     * One entity, or several that accepted exact matches make one.
     *
     * @param entity the best of them by source; the very one when it was named by id or IRI
     * @param how which of its names the text is
     * @param joined all that count as one with it, itself among them, best first
     * @param passedOver others of that name: of later sources, or written in other case
     */
    record Found(Entity entity, How how, List<Entity> joined, List<Entity> passedOver)
            implements Resolution {
        public Found {
            joined = List.copyOf(joined);
            passedOver = List.copyOf(passedOver);
        }

        @Override
        public <T> T fold(
                Function<Found, T> found,
                Function<Ambiguous, T> ambiguous,
                Function<Unknown, T> unknown) {
            return found.apply(this);
        }
    }

    /**
     * Several entities of one rank and source.
     *
     * @param text what was asked for
     * @param candidates two or more, by source, kind and IRI
     */
    record Ambiguous(String text, List<Candidate> candidates) implements Resolution {
        public Ambiguous {
            candidates = List.copyOf(candidates);
        }

        @Override
        public <T> T fold(
                Function<Found, T> found,
                Function<Ambiguous, T> ambiguous,
                Function<Unknown, T> unknown) {
            return ambiguous.apply(this);
        }
    }

    /**
     * No entity.
     *
     * @param text what was asked for
     * @param scope where it was looked for
     * @param iri the IRI that the text is or stands for as a CURIE, else empty: it may well be in
     *     the graph, but has no name
     * @param suggestions the nearest names within the scope, best first
     * @param elsewhere what the text names outside the scope
     * @param withdrawn what it names within the scope that does not count any more
     */
    record Unknown(
            String text,
            Scope scope,
            String iri,
            List<Hit> suggestions,
            List<Hit> elsewhere,
            List<Withdrawn> withdrawn)
            implements Resolution {
        public Unknown {
            suggestions = List.copyOf(suggestions);
            elsewhere = List.copyOf(elsewhere);
            withdrawn = List.copyOf(withdrawn);
        }

        @Override
        public <T> T fold(
                Function<Found, T> found,
                Function<Ambiguous, T> ambiguous,
                Function<Unknown, T> unknown) {
            return unknown.apply(this);
        }
    }

    /**
     * One of several that may be meant.
     *
     * @param label its preferred label as {@link Languages#shown} shows it, or its IRI when it has
     *     none
     * @param definition the first {@value Gathered#DEFINITION} characters of it, or empty
     */
    record Candidate(Entity entity, String label, String definition) {}

    /**
     * What its publisher has withdrawn.
     *
     * @param successors what has taken its place; empty when nothing is named that is known here
     */
    record Withdrawn(Entity entity, List<Candidate> successors) {
        public Withdrawn {
            successors = List.copyOf(successors);
        }
    }

    /** Answers each case. */
    <T> T fold(
            Function<Found, T> found,
            Function<Ambiguous, T> ambiguous,
            Function<Unknown, T> unknown);

    /**
     * The one entity.
     *
     * @param where the argument or place that named it
     * @throws Failure with {@link Exit#NOT_FOUND} when it is ambiguous or unknown
     */
    default Entity orFail(Location where) {
        return fold(
                Found::entity,
                ambiguous -> {
                    throw new Failure(Exit.NOT_FOUND, ResolutionText.problem(ambiguous, where));
                },
                unknown -> {
                    throw new Failure(Exit.NOT_FOUND, ResolutionText.problem(unknown, where));
                });
    }
}
