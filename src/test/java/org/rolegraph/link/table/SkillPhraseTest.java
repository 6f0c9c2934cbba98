package org.rolegraph.link.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SkillPhraseTest {
    @ParameterizedTest
    @CsvSource({
        "Strong knowledge of SQL, SQL",
        "experience with data pipelines, data pipelines",
        "Ability to work in teams, work in teams",
        "very good communication skills., communication",
        "Proficiency in Java experience, Java",
        "able to drive, drive"
    })
    void what_stands_in_a_frame_is_a_reading_beside_the_phrase(String phrase, String bare) {
        assertEquals(List.of(phrase, bare), SkillPhrase.readings(phrase));
    }

    @ParameterizedTest
    @CsvSource({
        "SQL",
        "knowledge management",
        "experience design",
        "knowledge of",
        "skills",
        "good skills",
        "ability to"
    })
    void a_name_without_a_frame_is_read_as_it_is(String phrase) {
        assertEquals(List.of(phrase), SkillPhrase.readings(phrase));
    }

    @Property(tries = 500)
    void the_phrase_itself_is_always_the_first_reading(@ForAll String phrase) {
        List<String> readings = SkillPhrase.readings(phrase);
        assertEquals(phrase, readings.get(0));
        assertTrue(readings.size() <= 2);
        assertFalse(readings.size() == 2 && readings.get(1).isBlank());
    }
}
