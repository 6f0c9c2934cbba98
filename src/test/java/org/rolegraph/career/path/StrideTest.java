package org.rolegraph.career.path;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class StrideTest {
    @Test
    void costs_have_words() {
        assertEquals(
                List.of(
                        "a small step",
                        "a small step",
                        "a step",
                        "a step",
                        "a big step",
                        "a re-training"),
                LongStream.of(0, 5_999_999, 6_000_000, 19_999_999, 20_000_000, 50_000_000)
                        .mapToObj(cost -> Stride.of(cost).words())
                        .toList());
    }

    @Test
    void another_field_of_much_preparation_is_big_and_the_own_no_retraining() {
        assertEquals(Stride.BIG, Stride.of(9_000_000, 0.9, 3, false));
        assertEquals(Stride.MIDDLING, Stride.of(9_000_000, 0.9, 2, false));
        assertEquals(Stride.MIDDLING, Stride.of(9_000_000, 0.6, 4, false));
        assertEquals(Stride.BIG, Stride.of(60_000_000, 0.9, 4, true));
        assertEquals(Stride.RETRAINING, Stride.of(60_000_000, 0.9, 4, false));
    }
}
