package org.rolegraph.career.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.Part;

/**
 * The roles most like one.
 *
 * @param borrowed parts that the role has from others
 * @param found the most alike first
 */
public record SimilarRoles(int role, List<Likeness.Borrowed> borrowed, List<Found> found) {
    /** Features of each kind that are told of. */
    private static final int FEATURES = 5;

    /**
     * The least likeness that is worth listing. Of what lies between half of it and itself, about
     * half was absurd to a reader; {@code docs/similar.md} has the counts.
     */
    public static final double FLOOR = 0.1;

    /**
     * One role.
     *
     * @param likeness see {@link Likeness}
     * @param source by which the two are compared, or empty where no source knows both
     * @param parts cosines by the places of the parts, NaN for those that neither role has
     * @param overlap weighted Jaccard of what both need, or NaN
     */
    public record Found(
            int role,
            double likeness,
            String source,
            List<Double> parts,
            double overlap,
            Comparison comparison) {
        public Found {
            parts = List.copyOf(parts);
        }

        /** The cosine of a part, or NaN. */
        public double part(Part part) {
            return parts.get(part.place());
        }

        /** The share of the likeness that is the words of titles, from 0 to 1. */
        public double titlesShare() {
            double sum = 0;
            for (Part part : Part.values()) {
                sum += adds(part);
            }
            return sum == 0 ? 0 : adds(Part.TITLES) / sum;
        }

        private double adds(Part part) {
            return part(part) > 0 ? part.weight() * part(part) : 0; // NaN is not above 0
        }
    }

    public SimilarRoles {
        borrowed = List.copyOf(borrowed);
        found = List.copyOf(found);
    }

    /**
     * Finds the roles most like one, none below {@link #FLOOR}; of roles that are one, the one that
     * stands for them, or the first of the sources.
     *
     * @param sources whose roles count; empty for all
     * @param most how many at most
     */
    public static SimilarRoles of(Likeness likeness, int role, Set<String> sources, int most) {
        float[] scores = likeness.all(role);
        Concepts concepts = likeness.graph().concepts();
        List<Found> found = new ArrayList<>();
        Set<Integer> told = new java.util.HashSet<>();
        IntStream.range(0, scores.length)
                .filter(other -> scores[other] >= FLOOR && !likeness.areOne(role, other))
                .filter(other -> sources.isEmpty() || sources.contains(concepts.source(other)))
                .boxed()
                .sorted(
                        Comparator.<Integer>comparingDouble(other -> -scores[other])
                                .thenComparing(other -> !likeness.standsForOthers(other))
                                .thenComparing(Comparator.naturalOrder()))
                .filter(other -> told.add(concepts.same(other)))
                .limit(most)
                .forEach(other -> found.add(found(likeness, role, other)));
        return new SimilarRoles(role, likeness.borrowed(role), found);
    }

    /** The likeness of a role and one other. */
    public static SimilarRoles between(Likeness likeness, int role, int other) {
        return new SimilarRoles(
                role, likeness.borrowed(role), List.of(found(likeness, role, other)));
    }

    private static Found found(Likeness likeness, int role, int other) {
        List<Double> parts = new ArrayList<>();
        for (Part part : Part.values()) {
            parts.add(likeness.of(part, role, other));
        }
        return new Found(
                other,
                likeness.of(role, other),
                likeness.source(role, other),
                parts,
                likeness.overlap(role, other),
                Comparison.of(likeness, role, other, FEATURES));
    }
}
