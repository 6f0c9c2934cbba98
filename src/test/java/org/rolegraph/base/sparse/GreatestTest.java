package org.rolegraph.base.sparse;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class GreatestTest {
    @Property(tries = 500)
    void they_are_those_that_sorting_finds(
            @ForAll List<@IntRange(max = 40) Integer> numbers,
            @ForAll @IntRange(min = 1, max = 20) int most) {
        Greatest greatest = new Greatest(most);
        numbers.forEach(greatest::add);
        List<Integer> sorted =
                numbers.stream().sorted((a, b) -> b - a).limit(most).collect(Collectors.toList());
        assertEquals(sorted.size(), greatest.size());
        assertEquals(numbers.size() >= most, greatest.isFull());
        if (!sorted.isEmpty()) {
            int least = sorted.get(sorted.size() - 1);
            assertEquals(least, greatest.least());
            assertEquals(
                    sorted.stream().filter(number -> number > least).count(),
                    greatest.above(least));
        }
    }
}
