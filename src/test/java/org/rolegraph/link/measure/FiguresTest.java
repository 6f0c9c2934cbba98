package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {
    private static final Figures FIGURES =
            new Figures(
                    List.of(
                            new Measured(1, 1, 1, 1, 0, 0.9),
                            new Measured(4, 2, 1, 1, 0, 0.8),
                            new Measured(0, 0, 0, 1, 0, 0.1),
                            new Measured(6, 1, 0.5, 1, 0, 0.8)));

    @Test
    void means_are_over_all_queries() {
        assertEquals((1 + 0.25 + 1 / 6.0) / 4, FIGURES.reciprocalRank(false).value(), 1e-12);
        assertEquals(0.625, FIGURES.reciprocalRank(true).value());
        assertEquals(0.25, FIGURES.accuracy(1, false).value());
        assertEquals(0.5, FIGURES.accuracy(5, false).value());
        assertEquals(0.625, FIGURES.recall().value());
    }

    @Test
    void intervals_are_the_same_each_time_and_hold_the_mean() {
        Figures.Mean mean = FIGURES.reciprocalRank(true);
        assertEquals(mean, FIGURES.reciprocalRank(true));
        assertTrue(mean.low() < mean.value() && mean.value() < mean.high());
    }

    @Test
    void queries_of_one_confidence_are_accepted_together() {
        assertEquals(
                List.of(
                        new Figures.Point(0.9, 0.25, 1),
                        new Figures.Point(0.8, 0.75, 2 / 3.0),
                        new Figures.Point(0.1, 1, 0.5)),
                FIGURES.curve());
        assertEquals(0.25, FIGURES.coverage(0.95));
        assertEquals(0, FIGURES.coverage(1.1));
    }
}
