package org.rolegraph.load.source.topics;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "May 26, 2014 | 2014-05-26",
                "May 6 2014 | 2014-05-06",
                "May 26th, 2014 | 2014-05-26",
                "26 May 2014 | 2014-05-26",
                "1 sept. 2014 | 2014-09-01",
                "Dec 2014 | 2014-12",
                "May, 2014 | 2014-05",
                "06 2008 | 2008-06",
                "2014 | 2014",
                "2014-05 | 2014-05",
                "2014-5-6 | 2014-05-06",
                "February 29, 2012 | 2012-02-29"
            })
    void dates_are_read_as_far_as_they_are_known(String text, String date) {
        assertEquals(Optional.of(date), ReleaseDate.of(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "soon",
                "May",
                "Ma 2014",
                "14",
                "13 2014",
                "0 2014",
                "2014 2015",
                "February 29, 2014",
                "May 32, 2014",
                "May June 2014",
                "Friday 26 May 2014",
                "2014-13",
                "3014"
            })
    void what_is_no_date_is_none(String text) {
        assertEquals(Optional.empty(), ReleaseDate.of(text));
    }
}
