package org.rolegraph.ask.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Failure;

class ChoicesTest {
    private static final Choices LEVELS =
            new Choices(
                    List.of(
                            List.of("EN", "entry level"),
                            List.of("SE", "senior level"),
                            List.of("ALL", "all levels")));

    @Test
    void a_value_goes_by_its_names_in_any_case_and_by_how_they_begin() {
        assertEquals(Optional.of("SE"), LEVELS.find("se"));
        assertEquals(Optional.of("SE"), LEVELS.find(" Senior  Level"));
        assertEquals(Optional.of("SE"), LEVELS.find("senior"));
        assertEquals(Optional.empty(), LEVELS.find("sen"));
        assertEquals(Optional.empty(), LEVELS.find(""));
    }

    @Test
    void a_beginning_of_several_is_none_of_them() {
        Choices kinds = new Choices(List.of(List.of("Data Science"), List.of("Data Store")));
        assertEquals(Optional.empty(), kinds.find("data"));
    }

    @Test
    void where_no_values_are_known_any_will_do() {
        assertEquals(Optional.of("sen"), Choices.ANY.find("sen"));
    }

    @Test
    void a_wrong_value_is_an_error_that_names_the_right_ones() {
        Resolver resolver =
                new Resolver() {
                    @Override
                    public String resolve(String text, String type) {
                        return text;
                    }

                    @Override
                    public Choices choices(String query) {
                        return LEVELS;
                    }
                };
        CatalogueQuery query = Catalogue.packed().get("pay-of-role");
        Map<String, String> values = Map.of("role", "role:x", "level", "boss");
        Failure failure = assertThrows(Failure.class, () -> query.ask(values, resolver));
        assertEquals(
                "found \"boss\"; expected one of EN (entry level), SE (senior level), ALL (all"
                        + " levels)",
                failure.problems().get(0).message());
        assertEquals(2, failure.exit().code());
    }

    @Test
    void of_some_parameters_one_must_be_given() {
        CatalogueQuery query = Catalogue.packed().get("makers-of");
        Failure failure =
                assertThrows(Failure.class, () -> query.ask(Map.of(), (text, type) -> text));
        assertEquals(
                "expected one of the parameters product, kind",
                failure.problems().get(0).message());
    }
}
