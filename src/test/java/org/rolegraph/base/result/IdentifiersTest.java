package org.rolegraph.base.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class IdentifiersTest {
    private static Table table() {
        return Table.of(
                List.of("skill", "importance", "via"),
                List.of("skill", "via"),
                List.of(
                        List.of(
                                Cell.entity("https://w3id.org/rolegraph/skill/sql", "SQL"),
                                Cell.text("essential"),
                                Cell.EMPTY),
                        List.of(
                                Cell.entity("https://w3id.org/rolegraph/skill/x1", ""),
                                Cell.text("optional"),
                                new Cell.Entity("_:b0", "", ""))));
    }

    private static String written(Format format, Identifiers identifiers) throws IOException {
        StringBuilder out = new StringBuilder();
        format.write(table(), new Style(0, false, false, false, identifiers, false), out);
        return out.toString().replace("\r", "");
    }

    @Test
    void programs_read_the_iri_and_the_label_beside_it() throws IOException {
        assertEquals(
                """
                skill,skillLabel,importance,via,viaLabel
                https://w3id.org/rolegraph/skill/sql,SQL,essential,,
                https://w3id.org/rolegraph/skill/x1,,optional,_:b0,
                """,
                written(Format.CSV, Identifiers.BOTH));
        assertEquals(
                """
                {"skill":"https://w3id.org/rolegraph/skill/sql","skillLabel":"SQL","importance":"essential","via":null,"viaLabel":null}
                {"skill":"https://w3id.org/rolegraph/skill/x1","skillLabel":null,"importance":"optional","via":"_:b0","viaLabel":null}
                """,
                written(Format.JSONL, Identifiers.BOTH));
    }

    @Test
    void either_is_written_alone() throws IOException {
        assertEquals(
                """
                skill,importance,via
                https://w3id.org/rolegraph/skill/sql,essential,
                https://w3id.org/rolegraph/skill/x1,optional,_:b0
                """,
                written(Format.CSV, Identifiers.IRIS));
        assertEquals(
                """
                skill,importance,via
                SQL,essential,
                skill:x1,optional,_:b0
                """,
                written(Format.CSV, Identifiers.LABELS));
    }

    @Test
    void people_read_both_in_one_cell() throws IOException {
        assertEquals(
                """
                skill            importance  via
                SQL (skill:sql)  essential
                skill:x1         optional    _:b0
                """,
                written(Format.TABLE, Identifiers.BOTH));
        assertEquals(
                """
                skill     importance  via
                SQL       essential
                skill:x1  optional    _:b0
                """,
                written(Format.TABLE, Identifiers.LABELS));
        assertEquals(
                """
                skill                                   importance  via
                <https://w3id.org/rolegraph/skill/sql>  essential
                <https://w3id.org/rolegraph/skill/x1>   optional    _:b0
                """,
                written(Format.TABLE, Identifiers.IRIS));
    }

    @Test
    void only_columns_that_there_are_hold_entities() {
        assertThrows(
                IllegalArgumentException.class,
                () -> Table.of(List.of("a"), List.of("b"), List.of()));
    }
}
