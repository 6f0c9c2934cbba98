package org.rolegraph.store.pack;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class HashTableTest {
    /**
     * Few distinct upper halves make long probes; the top of the range must not run off the end.
     */
    @Property(tries = 60)
    void numbers_are_given_in_first_seen_order_and_sort_by_hash(
            @ForAll @IntRange(min = 0, max = 20_000) int many,
            @ForAll @IntRange(min = 1, max = 64) int spread,
            @ForAll long seed) {
        // what no doubling can part must fit after the last slot
        int size = spread < 58 ? many / 8 : many;
        Random random = new Random(seed);
        HashTable table = new HashTable(4);
        Map<List<Long>, Integer> expected = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            long high = random.nextLong() | (spread == 64 ? 0 : -1L << spread);
            long low = random.nextInt(1 + size / 4);
            Integer known = expected.get(List.of(high, low));
            assertEquals(known == null ? ~expected.size() : known, table.add(high, low));
            expected.putIfAbsent(List.of(high, low), expected.size());
        }
        List<List<Long>> order = new ArrayList<>(expected.keySet());
        order.sort(
                (a, b) -> {
                    int byHigh = Long.compareUnsigned(a.get(0), b.get(0));
                    return byHigh != 0 ? byHigh : Long.compareUnsigned(a.get(1), b.get(1));
                });
        assertArrayEquals(order.stream().mapToInt(expected::get).toArray(), table.sort());
    }

    @Test
    void values_are_ranked_by_their_bytes() {
        InlineValues values = new InlineValues();
        Random random = new Random(1);
        List<Long> seen = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            long value = random.nextLong() | Long.MIN_VALUE;
            assertEquals(seen.size(), values.number(value));
            seen.add(value);
            long again = seen.get(random.nextInt(seen.size()));
            assertEquals(seen.indexOf(again), values.number(again));
        }
        long[] sorted = values.sorted();
        int[] ranks = values.ranks(sorted);
        for (int i = 0; i < seen.size(); i++) {
            assertEquals(seen.get(i), sorted[ranks[i]]);
        }
        for (int i = 1; i < sorted.length; i++) {
            assertEquals(-1, Long.signum(Long.compareUnsigned(sorted[i - 1], sorted[i])));
        }
    }
}
