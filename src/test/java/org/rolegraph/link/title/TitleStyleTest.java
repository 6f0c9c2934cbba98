package org.rolegraph.link.title;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class TitleStyleTest {
    @Test
    void titles_of_many_people_and_of_the_rest_of_a_group_are_a_classifications() {
        assertEquals(
                TitleStyle.OFFICIAL,
                TitleStyle.of(
                        List.of(
                                "Bakers",
                                "Engineers, All Other",
                                "Teachers of the Visually Impaired",
                                "Airline Pilots, Copilots, and Flight Engineers",
                                "Clergy",
                                "Postal Service Mail Sorting Machine Operation, Except Foreign"),
                        "en"));
    }

    @Test
    void titles_of_one_person_are_what_people_write() {
        assertEquals(
                TitleStyle.POSTINGS,
                TitleStyle.of(
                        List.of(
                                "Data Scientist",
                                "Senior ML Engineer (m/f/d) - Berlin",
                                "Business Analyst",
                                "Boss",
                                "Sales Executive",
                                "Account Managers"),
                        "en"));
        assertEquals(TitleStyle.POSTINGS, TitleStyle.of(List.of("", " "), "en"));
    }

    @Test
    void of_languages_that_were_measured_on_official_titles_alone_all_count_as_such() {
        assertEquals(TitleStyle.OFFICIAL, TitleStyle.of(List.of("Bäcker"), "de"));
        assertEquals(
                TitleStyle.POSTINGS,
                TitleStyle.of(List.of("Bäcker (m/w/d)", "Koch (w/m)", "Wirt"), "de"));
    }

    @Test
    void titles_looked_at_one_by_one_are_what_they_are_together() {
        List<List<String>> tables =
                List.of(
                        List.of(),
                        List.of("Bakers"),
                        List.of("Bakers", "baker"),
                        List.of("Bakers", "Cooks, all other", "baker"),
                        List.of("Koch (m/w/d)", "Koch"),
                        List.of("Koch (m/w/d)", "Maler (m/w/d)", "Koch"));
        for (String language : List.of("en", "de")) {
            for (List<String> table : tables) {
                long posted =
                        table.stream()
                                .filter(each -> TitleStyle.of(List.of(each), language).isPosted())
                                .count();
                assertEquals(
                        TitleStyle.of(table, language),
                        TitleStyle.of(posted, table.size() - posted, language),
                        language + table);
            }
        }
    }
}
