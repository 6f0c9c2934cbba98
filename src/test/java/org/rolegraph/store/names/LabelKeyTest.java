package org.rolegraph.store.names;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelKeyTest {
    @ParameterizedTest
    @CsvSource({
        "ML Platform  Engineer, ml platform engineer",
        "' \u00a0data\u2003scientist\n', data scientist",
        "STRASSE, strasse",
        "Straße, strasse",
        "ﬁnance, finance",
        "ＳＱＬ, sql",
        "e\u0301cole, école",
        "ÉCOLE, école",
        "ΟΔΥΣΣΕΥΣ, οδυσσευσ",
        "Οδυσσεύς, οδυσσεύσ",
        "co\u00adopera\u200btor, cooperator",
        "'\u202bمهندس\u202c', مهندس",
        "C++, c++",
        "👩‍💻, 👩‍💻",
    })
    void folds_what_does_not_count(String label, String key) {
        assertEquals(key, LabelKey.of(label));
    }

    @Test
    void nothing_is_left_of_labels_without_content() {
        assertEquals(
                List.of("", "", ""),
                List.of(LabelKey.of(""), LabelKey.of(" \t\u00a0"), LabelKey.of("\ufeff")));
    }

    @Test
    void the_key_of_a_key_is_itself_for_the_characters_of_all_alphabets() {
        List<String> changed = new ArrayList<>();
        for (int c = 0; c < 0x20000; c++) {
            String key = LabelKey.of("a" + Character.toString(c) + "\u0301b");
            if (!key.equals(LabelKey.of(key))) {
                changed.add(Integer.toHexString(c));
            }
        }
        assertEquals(List.of(), changed);
    }

    @Property
    void the_key_of_a_key_is_itself(@ForAll String text) {
        String key = LabelKey.of(text);
        assertEquals(key, LabelKey.of(key));
    }

    /** Marks in their canonical order: the iota below becomes a letter when it is made great. */
    @Property
    void neither_case_nor_outer_space_counts(@ForAll String any) {
        String text = Normalizer.normalize(any, Normalizer.Form.NFC);
        String key = LabelKey.of(any);
        assertEquals(key, LabelKey.of(text));
        assertEquals(key, LabelKey.of(" " + text.toUpperCase(java.util.Locale.ROOT) + "\u00a0"));
    }

    @Test
    void an_iota_below_keeps_its_place() {
        assertEquals(LabelKey.of("\u0300\u0345"), LabelKey.of("\u0345\u0300"));
    }
}
