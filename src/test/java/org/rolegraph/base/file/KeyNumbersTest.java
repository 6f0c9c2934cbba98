package org.rolegraph.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class KeyNumbersTest {
    /** Keys that are near to each other, that differ in their upper bits alone, and any. */
    @Property(tries = 100)
    void keys_have_the_numbers_that_a_hash_map_would_give_them(
            @ForAll @IntRange(min = 1, max = 5_000) int many,
            @ForAll @IntRange(max = 63) int shift,
            @ForAll long seed) {
        Random random = new Random(seed);
        KeyNumbers numbers = new KeyNumbers();
        Map<Long, Integer> expected = new HashMap<>();
        for (int i = 0; i < many; i++) {
            long key = random.nextBoolean() ? random.nextLong() : random.nextLong(many) << shift;
            assertEquals(expected.getOrDefault(key, KeyNumbers.NONE), numbers.get(key));
            if (random.nextBoolean()) {
                expected.putIfAbsent(key, expected.size());
                assertEquals(expected.get(key), numbers.add(key));
            } else {
                int number = random.nextInt(Integer.MAX_VALUE);
                expected.putIfAbsent(key, number);
                assertEquals(expected.get(key), numbers.putIfAbsent(key, number));
            }
            assertEquals(expected.size(), numbers.size());
        }
        expected.forEach((key, number) -> assertEquals(number, numbers.get(key)));
    }
}
