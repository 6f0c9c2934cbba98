package org.rolegraph.base.vocab;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** Spellings of one name are one, and ids with them. */
class SpellingTest {
    @Property
    void canonically_equivalent_names_have_one_key_and_one_id(@ForAll String name) {
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        assertEquals(Spelling.key(name), Spelling.key(apart));
        assertEquals(Ids.ofName(name), Ids.ofName(apart));
        assertEquals(Spelling.composed(name), Spelling.composed(apart));
        assertEquals(Normalizer.normalize(name, Normalizer.Form.NFC), Spelling.composed(name));
    }

    @Property
    void a_key_is_its_own_key(@ForAll String name) {
        String key = Spelling.key(name);
        assertEquals(Spelling.key(key), key);
    }

    @Test
    void line_breaks_become_spaces_and_nothing_else_changes() {
        assertEquals("Job title", Spelling.oneLine("Job \r\n\ttitle"));
        assertEquals("a  b c", Spelling.oneLine("a  b\nc\n"));
        assertEquals("two  words", Spelling.oneLine("two  words"));
        assertEquals("", Spelling.oneLine("\n"));
    }

    @Test
    void case_white_space_and_what_nobody_sees_do_not_distinguish() {
        assertEquals("bürole iter", Spelling.key("\uFEFF Bu\u0308role\u00A0\n iter "));
    }
}
