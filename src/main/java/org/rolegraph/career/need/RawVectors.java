package org.rolegraph.career.need;

import java.util.Arrays;
import java.util.function.ToDoubleBiFunction;
import org.rolegraph.base.sparse.SparseRows;

/**
 * Gathers raw weights of the features of rows, in any order, and makes vectors of length 1 of them.
 */
final class RawVectors {
    private final SparseRows.Builder rows;

    /** The greatest weight of each feature in the row that is begun, or NaN. */
    private final float[] slots;

    private int[] begun = new int[1 << 8];
    private int size;

    /**
     * For so many rows, and features from 0 to below {@code width}.
     *
     * @param width of the space
     */
    RawVectors(int rows, int width) {
        this.rows = new SparseRows.Builder(rows);
        slots = new float[width];
        Arrays.fill(slots, Float.NaN);
    }

    /** Adds to the row that is begun; a feature that is added twice keeps the greater weight. */
    void add(int feature, double weight) {
        if (Float.isNaN(slots[feature])) {
            if (size == begun.length) {
                begun = Arrays.copyOf(begun, 2 * size);
            }
            begun[size++] = feature;
            slots[feature] = (float) weight;
        } else {
            slots[feature] = Math.max(slots[feature], (float) weight);
        }
    }

    void endRow() {
        Arrays.sort(begun, 0, size);
        for (int i = 0; i < size; i++) {
            rows.add(begun[i], slots[begun[i]]);
            slots[begun[i]] = Float.NaN;
        }
        size = 0;
        rows.endRow();
    }

    /** Weighs features by their {@link Rarity} among the rows that are not empty; of length 1. */
    SparseRows byRarity() {
        return weighed(Rarity::of).normalised();
    }

    /** Weighs them by {@link Rarity#inThousand}, and leaves them as long as they are. */
    SparseRows byRarityInThousand() {
        return weighed(Rarity::inThousand);
    }

    private SparseRows weighed(ToDoubleBiFunction<Integer, Integer> scale) {
        SparseRows raw = rows.build(slots.length);
        int some = 0;
        for (int row = 0; row < raw.count(); row++) {
            some += raw.isEmpty(row) ? 0 : 1;
        }
        int[] frequencies = raw.frequencies();
        float[] rarity = new float[frequencies.length];
        for (int f = 0; f < rarity.length; f++) {
            rarity[f] = (float) scale.applyAsDouble(some, frequencies[f]);
        }
        return raw.weighed((feature, weight) -> weight * rarity[feature]);
    }

    /** Takes from each feature its mean over the rows that have it, and divides by its spread. */
    SparseRows standardised() {
        SparseRows raw = rows.build(slots.length);
        SparseRows byFeature = raw.transposed();
        double[] means = new double[byFeature.count()];
        double[] spreads = new double[means.length];
        for (int f = 0; f < means.length; f++) {
            float[] known = byFeature.weights(f);
            double sum = 0;
            double squares = 0;
            for (float weight : known) {
                sum += weight;
                squares += (double) weight * weight;
            }
            means[f] = sum / known.length;
            spreads[f] = Math.sqrt(Math.max(0, squares / known.length - means[f] * means[f]));
        }
        return raw.weighed(
                        (feature, weight) -> {
                            double spread = spreads[feature];
                            return spread < 1e-6 ? 0 : (float) ((weight - means[feature]) / spread);
                        })
                .normalised();
    }
}
