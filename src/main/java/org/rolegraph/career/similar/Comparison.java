package org.rolegraph.career.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.rolegraph.base.sparse.SparseRows;
import org.rolegraph.career.need.Part;

/**
 * Why two roles are as alike as they are.
 *
 * @param shared skills and activities that add most to the likeness, the most first; of those
 *     rated, what both need more of than others do
 * @param here those that the one has, or needs more of, and the other not
 * @param there those that the other has
 */
public record Comparison(List<Feature> shared, List<Feature> here, List<Feature> there) {
    /**
     * A skill or activity.
     *
     * @param concept its number
     * @param weight what it adds, or would add, to the weighted sum of the parts
     */
    public record Feature(Part part, int concept, double weight) {}

    private static final Comparator<Feature> ORDER =
            Comparator.comparingDouble((Feature feature) -> -feature.weight)
                    .thenComparing(Feature::concept);

    public Comparison {
        shared = List.copyOf(shared);
        here = List.copyOf(here);
        there = List.copyOf(there);
    }

    /** Compares two roles; so many features of each kind at most. */
    public static Comparison of(Likeness likeness, int role, int other, int most) {
        List<Feature> shared = new ArrayList<>();
        List<Feature> here = new ArrayList<>();
        List<Feature> there = new ArrayList<>();
        ComparedRows rows = likeness.rows();
        ComparedRows.Pair pair = rows.within(role, other);
        for (Part part : Part.values()) {
            if (!part.hasConcepts() || !likeness.has(part)) {
                continue;
            }
            SparseRows vectors = likeness.vectors(part);
            float[] one = vectors.dense(rows.all(part, role));
            float[] two = vectors.dense(rows.all(part, other));
            double weight = likeness.weight(part);
            for (int concept : vectors.features(rows.all(part, role))) {
                if (one[concept] > 0 && two[concept] > 0) {
                    double adds = weight * one[concept] * two[concept];
                    shared.add(new Feature(part, concept, adds));
                }
            }
            for (int concept : vectors.features(rows.of(part, role, pair, true))) {
                if (one[concept] > 0 && two[concept] <= 0) {
                    here.add(new Feature(part, concept, weight * one[concept]));
                }
            }
            for (int concept : vectors.features(rows.of(part, other, pair, false))) {
                if (two[concept] > 0 && one[concept] <= 0) {
                    there.add(new Feature(part, concept, weight * two[concept]));
                }
            }
        }
        return new Comparison(first(shared, most), first(here, most), first(there, most));
    }

    private static List<Feature> first(List<Feature> features, int most) {
        return features.stream().sorted(ORDER).limit(most).toList();
    }
}
