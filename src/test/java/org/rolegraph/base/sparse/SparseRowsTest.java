package org.rolegraph.base.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Against the same arithmetic over whole arrays. */
class SparseRowsTest {
    private static final int WIDTH = 7;

    private static float[][] random(long seed) {
        Random random = new Random(seed);
        float[][] dense = new float[random.nextInt(6)][WIDTH];
        for (float[] row : dense) {
            for (int f = 0; f < WIDTH; f++) {
                row[f] = random.nextInt(3) == 0 ? 1 + random.nextInt(1000) / 7f : 0;
            }
        }
        return dense;
    }

    private static SparseRows rows(float[]... dense) {
        SparseRows.Builder builder = new SparseRows.Builder(dense.length);
        for (float[] row : dense) {
            for (int f = 0; f < row.length; f++) {
                if (row[f] != 0) {
                    builder.add(f, row[f]);
                }
            }
            builder.endRow();
        }
        return builder.build(WIDTH);
    }

    private static int[] having(float... row) {
        return IntStream.range(0, row.length).filter(f -> row[f] != 0).toArray();
    }

    @Property(tries = 300)
    void products_are_those_of_whole_arrays(@ForAll long seed) {
        float[][] dense = random(seed);
        SparseRows rows = rows(dense);
        assertEquals(dense.length, rows.count());
        for (int row = 0; row < dense.length; row++) {
            assertEquals(having(dense[row]).length == 0, rows.isEmpty(row));
            float[] products = rows.products(row);
            for (int other = 0; other < dense.length; other++) {
                double product = 0;
                double least = 0;
                double greatest = 0;
                for (int f = 0; f < WIDTH; f++) {
                    product += (double) dense[row][f] * dense[other][f];
                    least += Math.min(dense[row][f], dense[other][f]);
                    greatest += Math.max(dense[row][f], dense[other][f]);
                }
                assertEquals(product, rows.product(row, other), 1e-9 * product);
                assertEquals(product, products[other], 1e-5 * product);
                double jaccard = greatest == 0 ? 0 : least / greatest;
                assertEquals(jaccard, rows.jaccard(row, other), 1e-9);
            }
        }
    }

    /** By rows and by postings, for all rows and for one. */
    @Property(tries = 300)
    void sums_are_the_same_to_the_bit_whichever_way_they_are_taken(@ForAll long seed) {
        SparseRows rows = rows(random(seed));
        SparseRows asked = rows(random(~seed));
        SparseRows postings = rows.transposed();
        for (int row = 0; row < asked.count(); row++) {
            float[] sums = new float[rows.count()];
            Arrays.fill(sums, 0.3f);
            postings.addProducts(sums, asked, row, 0.7f);
            float[] dense = new float[WIDTH];
            asked.addTo(dense, row, 0.7f);
            for (int r = 0; r < rows.count(); r++) {
                assertEquals(rows.product(r, dense, 0.3f), sums[r], 0f);
            }
        }
    }

    @Property(tries = 300)
    void features_weights_and_frequencies_are_those_that_were_added(@ForAll long seed) {
        float[][] dense = random(seed);
        SparseRows rows = rows(dense);
        SparseRows back = rows.transposed().transposed();
        int[] frequencies = new int[WIDTH];
        float[] greatest = new float[WIDTH];
        for (int row = 0; row < dense.length; row++) {
            int[] having = having(dense[row]);
            assertArrayEquals(having, rows.features(row));
            assertArrayEquals(having, back.features(row));
            assertArrayEquals(dense[row], rows.dense(row));
            assertArrayEquals(rows.weights(row), back.weights(row));
            for (int f : having) {
                frequencies[f]++;
                greatest[f] = Math.max(greatest[f], dense[row][f]);
            }
        }
        int[] all = IntStream.range(0, dense.length).toArray();
        assertArrayEquals(greatest, rows.dense(all));
        assertArrayEquals(having(greatest), rows.features(all));
        assertArrayEquals(frequencies, rows.frequencies());
    }

    @Test
    void rows_of_length_one_have_cosines_for_products() {
        SparseRows rows =
                rows(new float[] {3, 4}, new float[] {1, 0}, new float[] {0, 0, 0}).normalised();
        assertEquals(1, rows.product(0, 0), 1e-6);
        assertEquals(0.6, rows.product(0, 1), 1e-6);
        assertEquals(0, rows.product(2, 0), 0, "nothing is in an empty row");
        assertArrayEquals(new float[] {0.6f, 0.8f}, rows.weights(0), 1e-6f);
        SparseRows nothing = rows.weighed((feature, weight) -> 0).normalised();
        assertArrayEquals(new float[] {0, 0}, nothing.weights(0), "has no direction");
        SparseRows other = rows.weighed((feature, weight) -> weight + feature);
        assertArrayEquals(new float[] {0.6f, 1.8f}, other.weights(0), 1e-6f);
    }

    @Test
    void of_weights_below_zero_the_greater_that_is_not_zero_is_dense() {
        SparseRows rows = rows(new float[] {-2, 1, 0}, new float[] {-1, -3, 0});
        assertArrayEquals(new float[] {-1, 1, 0, 0, 0, 0, 0}, rows.dense(0, 1));
    }
}
