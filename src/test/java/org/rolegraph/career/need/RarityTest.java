package org.rolegraph.career.need;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class RarityTest {
    @Test
    void what_all_have_is_not_rare_on_any_scale() {
        assertEquals(0, Rarity.of(2000, 2000));
        assertEquals(0, Rarity.inThousand(2000, 2000));
        assertEquals(0, Rarity.ofOnly(2000, 2000));
    }

    @Test
    void one_in_a_thousand_is_as_rare_as_a_single_skill_can_be_in_any_store() {
        assertEquals(1, Rarity.inThousand(5000, 5), 1e-12);
        assertEquals(1, Rarity.inThousand(5000, 1));
        assertEquals(1.0 / 3, Rarity.inThousand(5000, 500), 1e-12);
        assertEquals(1.0 / 3, Rarity.inThousand(10, 1), 1e-12);
        assertEquals(1, Rarity.inThousand(9, 9), "of fewer than ten nothing is known");
    }

    @Test
    void what_one_alone_has_is_the_unit_of_amounts() {
        assertEquals(1, Rarity.ofOnly(2, 1));
        assertEquals(1, Rarity.ofOnly(4000, 1));
        assertEquals(0.5, Rarity.ofOnly(10_000, 100), 1e-12);
        assertEquals(0, Rarity.ofOnly(1, 1), "one role has nobody to be rare among");
        assertEquals(0, Rarity.of(4000, 0), "what none has says nothing");
    }
}
