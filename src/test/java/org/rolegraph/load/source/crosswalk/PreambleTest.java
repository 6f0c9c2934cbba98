package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreambleTest {
    @ParameterizedTest
    @CsvSource({
        "2022-04-29, 2022-04-29",
        "13/07/2022, 2022-07-13",
        "44355, 2021-06-08",
        "Sep-22, 2022-09",
        "2022-13-01, ''",
        "31/02/2022, ''",
        "Foo-22, ''",
        "an-22, ''",
        "yesterday, ''"
    })
    void reads_the_dates_that_publishers_write(String written, String read) {
        assertEquals(read, preamble("Mapping project version date", written).date());
    }

    @ParameterizedTest
    @CsvSource({"de, de", "English, en", "HUNGARIAN, hu", "nl/fr, ''", "unknown tongue, ''"})
    void reads_languages_by_tag_and_name(String written, String read) {
        assertEquals(read, preamble("Classification 2 Language", written).language(2));
    }

    @Test
    void takes_the_first_filled_cell_after_a_name() {
        Preamble preamble = new Preamble();
        preamble.take(List.of("Mapping project name", "", " ESCO - ROME ", "other"));
        preamble.take(List.of("Mapping project name", "later"));
        preamble.take(List.of("", "Mapping project author", "nobody"));
        preamble.take(List.of("Mapping project author", "default-author"));
        preamble.take(List.of("Mapping project version", "N/A"));
        assertEquals("ESCO - ROME", preamble.project());
        assertEquals("", preamble.author());
        assertEquals("", preamble.version());
        assertEquals("esco-rome", preamble.slug("table.csv"));
        assertEquals("at-mapping", new Preamble().slug("AT_mapping.csv"));
    }

    private static Preamble preamble(String name, String value) {
        Preamble preamble = new Preamble();
        preamble.take(List.of(name, value));
        return preamble;
    }
}
