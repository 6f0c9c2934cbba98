package org.rolegraph.base.sparse;

import java.util.Arrays;

/**
 * Rows of numbered features with a weight each, of which most are absent: where each row begins in
 * one array of features, ascending within a row, and one of weights. A row may be empty. Immutable.
 *
 * <p>The dot product of rows of length 1 is their cosine: G. Salton, A. Wong, C. S. Yang, A vector
 * space model for automatic indexing, CACM 18 (1975). Sums are taken in ascending order of the
 * features, whichever way they are taken, so that they are the same to the bit.
 */
public final class SparseRows {
    private final int[] offsets;
    private final int[] features;
    private final float[] weights;
    private final int width;

    private SparseRows(int[] offsets, int[] features, float[] weights, int width) {
        this.offsets = offsets;
        this.features = features;
        this.weights = weights;
        this.width = width;
    }

    /** Makes another weight of that of a feature. */
    public interface Weighing {
        float weigh(int feature, float weight);
    }

    /** Takes rows one after the other. */
    public static final class Builder {
        private final int[] offsets;
        private int[] features = new int[16];
        private float[] weights = new float[16];
        private int rows;
        private int size;

        /** For so many rows. */
        public Builder(int rows) {
            offsets = new int[rows + 1];
        }

        /**
         * Adds to the row that is begun.
         *
         * @param feature greater than the one before it in the row
         */
        public void add(int feature, float weight) {
            if (size == features.length) {
                features = Arrays.copyOf(features, 2 * size);
                weights = Arrays.copyOf(weights, 2 * size);
            }
            features[size] = feature;
            weights[size++] = weight;
        }

        /** Ends the row that is begun; the next begins. */
        public void endRow() {
            offsets[++rows] = size;
        }

        /**
         * The rows, when all are ended.
         *
         * @param width how many features there are: more than the greatest
         */
        public SparseRows build(int width) {
            return new SparseRows(
                    offsets, Arrays.copyOf(features, size), Arrays.copyOf(weights, size), width);
        }
    }

    /** How many rows there are. */
    public int count() {
        return offsets.length - 1;
    }

    public boolean isEmpty(int row) {
        return offsets[row] == offsets[row + 1];
    }

    /** The weights of a row, in ascending order of its features. */
    public float[] weights(int row) {
        return Arrays.copyOfRange(weights, offsets[row], offsets[row + 1]);
    }

    /** How many rows have a feature, by feature. */
    public int[] frequencies() {
        int[] frequencies = new int[width];
        for (int feature : features) {
            frequencies[feature]++;
        }
        return frequencies;
    }

    /** The same features with other weights. */
    public SparseRows weighed(Weighing weighing) {
        float[] others = new float[weights.length];
        for (int i = 0; i < others.length; i++) {
            others[i] = weighing.weigh(features[i], weights[i]);
        }
        return new SparseRows(offsets, features, others, width);
    }

    /** Each row at length 1; one of weights 0 stays so. */
    public SparseRows normalised() {
        float[] others = new float[weights.length];
        for (int row = 0; row < count(); row++) {
            double squares = 0;
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                squares += (double) weights[i] * weights[i];
            }
            float length = squares == 0 ? 1 : (float) Math.sqrt(squares);
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                others[i] = weights[i] / length;
            }
        }
        return new SparseRows(offsets, features, others, width);
    }

    /** A row for each feature, of the rows that have it. */
    public SparseRows transposed() {
        int[] begins = new int[width + 1];
        int[] frequencies = frequencies();
        for (int feature = 0; feature < width; feature++) {
            begins[feature + 1] = begins[feature] + frequencies[feature];
        }
        int[] next = begins.clone();
        int[] rows = new int[features.length];
        float[] others = new float[features.length];
        for (int row = 0; row < count(); row++) {
            for (int i = offsets[row]; i < offsets[row + 1]; i++) {
                int at = next[features[i]]++;
                rows[at] = row;
                others[at] = weights[i];
            }
        }
        return new SparseRows(begins, rows, others, count());
    }

    /** The weights by feature: of several rows the greatest that is not 0, or 0 if none has it. */
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

    /**
     * Adds the factor times a row to a weight for each feature.
     *
     * @param dense as wide as the rows
     */
    public void addTo(float[] dense, int row, float factor) {
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            dense[features[i]] += factor * weights[i];
        }
    }

    /**
     * Adds to sums the dot product of each row with another: a row of other rows over the same
     * features, of which these are the transposed.
     */
    public void addProducts(float[] sums, SparseRows others, int row, float factor) {
        for (int i = others.offsets[row]; i < others.offsets[row + 1]; i++) {
            addTo(sums, others.features[i], factor * others.weights[i]);
        }
    }

    /**
     * The dot product of a row with the weights of all features, added to a sum.
     *
     * @param dense as wide as the rows
     */
    public float product(int row, float[] dense, float sum) {
        float whole = sum;
        for (int i = offsets[row]; i < offsets[row + 1]; i++) {
            whole += dense[features[i]] * weights[i];
        }
        return whole;
    }

    /** The dot product of a row and each row, by row. */
    public float[] products(int row) {
        float[] dense = dense(row);
        float[] products = new float[count()];
        for (int r = 0; r < products.length; r++) {
            products[r] = product(r, dense, 0);
        }
        return products;
    }

    /** The dot product of two rows. */
    public double product(int row, int other) {
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
     * 2010). Of weights that are not negative; 0 when both are empty.
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
}
