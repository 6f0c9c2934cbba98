package org.rolegraph.base.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NearestTest {
    private static final List<String> WORDS = List.of("broader", "id", "kind", "mind", "role");

    @Test
    void a_third_of_the_letters_may_be_wrong_and_one_of_a_short_word() {
        assertEquals(Optional.of("broader"), Nearest.of("borader", WORDS));
        assertEquals(Optional.of("broader"), Nearest.of("brooder", WORDS));
        assertEquals(Optional.of("broader"), Nearest.of("xrxader", WORDS));
        assertEquals(Optional.empty(), Nearest.of("xrxxder", WORDS));
        assertEquals(Optional.of("id"), Nearest.of("ix", WORDS));
        assertEquals(Optional.empty(), Nearest.of("a much longer word", WORDS));
    }

    @Test
    void of_words_that_are_as_near_the_first_by_alphabet_is_meant() {
        assertEquals(Optional.of("kind"), Nearest.of("find", WORDS));
    }

    @Test
    void a_letter_with_an_accent_is_one_wrong_letter() {
        assertEquals(Optional.of("role"), Nearest.of("rôle", WORDS));
    }
}
