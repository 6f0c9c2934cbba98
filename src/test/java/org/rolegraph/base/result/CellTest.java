package org.rolegraph.base.result;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

/** How cells are made. */
class CellTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";

    @Test
    void an_entity_has_its_short_form_where_a_prefix_fits() {
        assertEquals(
                new Cell.Entity("http://www.wikidata.org/entity/Q1", "wd:Q1", "universe"),
                Cell.entity("http://www.wikidata.org/entity/Q1", "universe"));
        assertEquals(
                new Cell.Entity("http://example.org/a", "", ""),
                Cell.entity("http://example.org/a", ""));
    }

    @Test
    void an_empty_text_is_nothing_unless_it_is_to_be_seen() {
        assertEquals(Cell.EMPTY, Cell.text(""));
        assertEquals(new Cell.Value("", XSD + "string", ""), Cell.string(""));
        assertEquals(new Cell.Value("a", XSD + "string", ""), Cell.text("a"));
    }

    @Test
    void a_half_is_rounded_to_the_even_neighbour_and_what_is_no_number_is_nothing() {
        assertEquals(new Cell.Value("0.12", XSD + "decimal", ""), Cell.number(0.125, 2));
        assertEquals(new Cell.Value("0.38", XSD + "decimal", ""), Cell.number(0.375, 2));
        assertEquals(new Cell.Value("3.000", XSD + "decimal", ""), Cell.number(3, 3));
        assertEquals(Cell.EMPTY, Cell.number(Double.NaN, 2));
        assertEquals(new Cell.Value("-7", XSD + "integer", ""), Cell.number(-7));
    }

    @Test
    void a_decimal_is_written_without_an_exponent() {
        assertEquals(
                new Cell.Value("100", XSD + "decimal", ""), Cell.decimal(new BigDecimal("1E+2")));
        assertEquals(Cell.EMPTY, Cell.decimal((BigDecimal) null));
    }
}
