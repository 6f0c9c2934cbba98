package org.rolegraph.career.need;

import java.util.Arrays;

/**
 * Sparse vectors of length 1, a row each; a row may be empty. Immutable.
 *
 * <p>Cosine: G. Salton, A. Wong, C. S. Yang, A vector space model for automatic indexing, CACM 18
 * (1975).
 */
public final class Vectors {
    private final int[] offsets;
    private final int[] features;
    private final float[] weights;
    private final int width;

    private Vectors(int[] offsets, int[] features, float[] weights, int width) {
        this.offsets = offsets;
        this.features = features;
        this.weights = weights;
        this.width = width;
    }

    /** Takes raw weights row by row; a feature of a row that is added twice keeps the greater. */
    static final class Builder {
        private final int[] offsets;
        private final float[] slots;
        private int[] features = new int[1 << 12];
        private float[] weights = new float[1 << 12];
        private int row;
        private int size;

        /**
         * For so many rows, and features from 0 to below {@code width}.
         *
         * @param width of the space
         */
        Builder(int rows, int width) {
            offsets = new int[rows + 1];
            slots = new float[width];
            Arrays.fill(slots, Float.NaN);
        }

        void add(int feature, double weight) {
            if (Float.isNaN(slots[feature])) {
                if (size == features.length) {
                    features = Arrays.copyOf(features, 2 * size);
                    weights = Arrays.copyOf(weights, 2 * size);
                }
                features[size++] = feature;
                slots[feature] = (float) weight;
            } else {
                slots[feature] = Math.max(slots[feature], (float) weight);
            }
        }

        void endRow() {
            Arrays.sort(features, offsets[row], size);
            for (int i = offsets[row]; i < size; i++) {
                weights[i] = slots[features[i]];
                slots[features[i]] = Float.NaN;
            }
            offsets[++row] = size;
        }

        /**
         * Weighs features by rarity, {@code ln(n / df)}: n rows that are not empty, df of which
         * have the feature (K. Spärck Jones, A statistical interpretation of term specificity,
         * Journal of Documentation 28, 1972).
         */
        Vectors byRarity() {
            int[] frequency = new int[slots.length];
            int rows = 0;
            for (int r = 0; r < row; r++) {
                rows += offsets[r] < offsets[r + 1] ? 1 : 0;
            }
            for (int i = 0; i < size; i++) {
                frequency[features[i]]++;
            }
            float[] rarity = new float[slots.length];
            for (int f = 0; f < rarity.length; f++) {
                rarity[f] = frequency[f] == 0 ? 0 : (float) Math.log((double) rows / frequency[f]);
            }
            for (int i = 0; i < size; i++) {
                weights[i] *= rarity[features[i]];
            }
            return normalised();
        }

        /**
         * Takes from each feature its mean over the rows that have it, and divides by its spread.
         */
        Vectors standardised() {
            double[] sum = new double[slots.length];
            double[] squares = new double[slots.length];
            int[] count = new int[slots.length];
            for (int i = 0; i < size; i++) {
                sum[features[i]] += weights[i];
                squares[features[i]] += (double) weights[i] * weights[i];
                count[features[i]]++;
            }
            for (int i = 0; i < size; i++) {
                int f = features[i];
                double mean = sum[f] / count[f];
                double spread = Math.sqrt(Math.max(0, squares[f] / count[f] - mean * mean));
                weights[i] = spread < 1e-6 ? 0 : (float) ((weights[i] - mean) / spread);
            }
            return normalised();
        }

        private Vectors normalised() {
            for (int r = 0; r < row; r++) {
                double squares = 0;
                for (int i = offsets[r]; i < offsets[r + 1]; i++) {
                    squares += (double) weights[i] * weights[i];
                }
                float scale = squares == 0 ? 0 : (float) (1 / Math.sqrt(squares));
                for (int i = offsets[r]; i < offsets[r + 1]; i++) {
                    weights[i] *= scale;
                }
            }
            return new Vectors(
                    Arrays.copyOf(offsets, row + 1),
                    Arrays.copyOf(features, size),
                    Arrays.copyOf(weights, size),
                    slots.length);
        }
    }

    int rows() {
        return offsets.length - 1;
    }

    public boolean isEmpty(int row) {
        return offsets[row] == offsets[row + 1];
    }

    /** The cosine of a row and each row, by row. */
    public float[] cosines(int row) {
        float[] wanted = dense(row);
        float[] cosines = new float[rows()];
        for (int r = 0; r < cosines.length; r++) {
            float sum = 0;
            for (int i = offsets[r]; i < offsets[r + 1]; i++) {
                sum += wanted[features[i]] * weights[i];
            }
            cosines[r] = sum;
        }
        return cosines;
    }

    public double cosine(int row, int other) {
        double sum = 0;
        int i = offsets[row];
        int k = offsets[other];
        while (i < offsets[row + 1] && k < offsets[other + 1]) {
            if (features[i] == features[k]) {
                sum += (double) weights[i++] * weights[k++];
            } else if (features[i] < features[k]) {
                i++;
            } else {
                k++;
            }
        }
        return sum;
    }

    /**
     * Weighted Jaccard: what both have of each feature, the lesser weight, over what either has,
     * the greater (S. Ioffe, Improved consistent sampling, weighted minhash and L1 sketching, ICDM
     * 2010). Of weights that are not negative.
     */
    public double jaccard(int row, int other) {
        double both = 0;
        double either = 0;
        int i = offsets[row];
        int k = offsets[other];
        while (i < offsets[row + 1] || k < offsets[other + 1]) {
            int one = i < offsets[row + 1] ? features[i] : Integer.MAX_VALUE;
            int two = k < offsets[other + 1] ? features[k] : Integer.MAX_VALUE;
            double a = one <= two ? weights[i++] : 0;
            double b = two <= one ? weights[k++] : 0;
            both += Math.min(a, b);
            either += Math.max(a, b);
        }
        return either == 0 ? 0 : both / either;
    }

    /** The weights by feature: of several rows the greatest that is above 0. */
    public float[] dense(int... rows) {
        float[] dense = new float[width];
        for (int row : rows) {
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                float known = dense[features[i]];
                dense[features[i]] = known == 0 ? weights[i] : Math.max(known, weights[i]);
            }
        }
        return dense;
    }

    /** The features of rows, each once, ascending. */
    public int[] features(int... rows) {
        if (rows.length == 1) {
            return Arrays.copyOfRange(features, offsets[rows[0]], offsets[rows[0] + 1]);
        }
        return Arrays.stream(rows)
                .flatMap(row -> Arrays.stream(features, offsets[row], offsets[row + 1]))
                .distinct()
                .sorted()
                .toArray();
    }
}
