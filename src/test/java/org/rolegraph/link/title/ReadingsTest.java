package org.rolegraph.link.title;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReadingsTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Sr. Data Scientist | Data Scientist",
                "Lead Baker | Baker",
                "Team Lead | ",
                "Cook II | Cook",
                "Baker (m/f/d) | Baker",
                "Baker [night shift | Baker",
                "Baker - Berlin | Baker, Berlin",
                "Internship - Marketing | Marketing",
                "Junior Java Developer, Remote | Java Developer",
                "QA Engineer | quality assurance Engineer",
                "Full-Stack Developer | full stack Developer",
                "UI/UX Designer | ",
                "Baker | ",
                "(m/f/d) | ",
                "C++ Developer 2 | C++ Developer",
            })
    void a_title_is_read_without_what_says_nothing_of_the_trade(String title, String readings) {
        assertEquals(
                readings == null ? List.of() : List.of(readings.split(", ")),
                Readings.of(title, "en"));
    }

    @Test
    void of_other_languages_only_brackets_and_separators_are_known() {
        assertEquals(List.of("Bäcker"), Readings.of("Bäcker (m/w/d)", "de"));
        assertEquals(List.of(), Readings.of("Senior Bäcker", "de"));
    }

    @Property(tries = 300)
    void there_are_few_readings_and_none_is_blank_or_the_title(@ForAll String title) {
        List<String> readings = Readings.of(title, "en");
        assertTrue(readings.size() <= 3);
        for (String reading : readings) {
            assertFalse(reading.isBlank());
            assertFalse(reading.equalsIgnoreCase(title.strip()));
        }
    }

    @Test
    void each_short_form_has_its_evidence_and_nothing_else_has_a_meaning() throws IOException {
        try (InputStream words = Readings.class.getResourceAsStream("title-words.tsv")) {
            List<String> lines =
                    new String(words.readAllBytes(), StandardCharsets.UTF_8).lines().toList();
            assertEquals("word\tkind\tmeaning\tevidence", lines.get(0));
            assertEquals(
                    lines.size(),
                    lines.stream().map(line -> line.split("\t")[0]).distinct().count());
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t", -1);
                assertEquals(4, cells.length, line);
                assertEquals(cells[1].equals("short"), !cells[2].isEmpty(), line);
                assertEquals(cells[1].equals("short"), !cells[3].isEmpty(), line);
            }
        }
    }
}
