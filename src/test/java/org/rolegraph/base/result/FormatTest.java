package org.rolegraph.base.result;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each format on the same small answer, whole outputs. */
class FormatTest {
    private static final String XSD = "http://www.w3.org/2001/XMLSchema#";
    private static final String SKILL = "https://w3id.org/rolegraph/skill/";

    private static Cell text(String lexical) {
        return new Cell.Value(lexical, XSD + "string", "");
    }

    private static Cell number(String lexical) {
        return new Cell.Value(lexical, XSD + "decimal", "");
    }

    private static Table answer() {
        return Table.of(
                List.of("skill", "score", "note"),
                List.of(
                        List.of(
                                new Cell.Entity(
                                        SKILL + "parallelism", "skill:parallelism", "Parallelism"),
                                number("4.25"),
                                new Cell.Value(
                                        "a \"hard\", slow one",
                                        "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString",
                                        "en")),
                        List.of(
                                new Cell.Entity("http://example.org/a|b", "", ""),
                                number("11"),
                                Cell.EMPTY),
                        List.of(
                                new Cell.Entity("_:b0", "", ""),
                                new Cell.Value("3", XSD + "integer", ""),
                                text("=1+1\n\u001b[31m<&>"))));
    }

    private static String written(Format format, Style style) {
        return written(format, answer(), style);
    }

    private static String written(Format format, Table table, Style style) {
        StringBuilder out = new StringBuilder();
        try {
            format.write(table, style, out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    @Test
    void table_aligns_columns_and_spells_control_characters_out() {
        assertEquals(
                """
                skill                            score  note
                Parallelism (skill:parallelism)   4.25  a "hard", slow one
                <http://example.org/a|b>            11
                _:b0                                 3  =1+1 \\u001b[31m<&>
                """,
                written(Format.TABLE, Style.PLAIN));
    }

    @Test
    void table_wraps_its_widest_columns_to_the_width() {
        assertEquals(
                """
                skill           score  note
                Parallelism      4.25  a "hard", slow
                (skill:paralle         one
                lism)
                <http://exampl     11
                e.org/a|b>
                _:b0                3  =1+1
                                       \\u001b[31m<&>
                """,
                written(Format.TABLE, new Style(37, false, true)));
    }

    @Test
    void table_leaves_out_identifiers_that_are_no_words_where_it_must_wrap() {
        assertEquals(
                """
                skill     reference
                SQL       The Handbook
                more SQL  The Handbook
                """,
                written(Format.TABLE, identified(), new Style(40, false, true)));
        assertEquals(
                """
                skill                                               reference
                SQL (example:8ae4b9f3-507e-4057-a145-2f96f0132613)  The Handbook
                more SQL (ex:sql-more)                              The Handbook
                """,
                written(Format.TABLE, identified(), new Style(80, false, true)));
    }

    @Test
    void table_keeps_identifiers_on_lines_of_their_own_where_they_are_wanted() {
        assertEquals(
                """
                skill                   reference
                SQL                     The Handbook
                  example:8ae4b9f3-507e-4057-a145-2f96f0132613
                more SQL (ex:sql-more)  The Handbook
                """,
                written(Format.TABLE, identified(), new Style(40, false, true).keepingIds()));
        assertEquals(
                """
                skill     reference
                SQL       The Handbook
                  example:8ae4b9f3-507e-4057-a145-2f96f0132613
                more SQL  The Handbook
                  ex:sql-more
                """,
                written(Format.TABLE, identified(), new Style(30, false, true).keepingIds()));
    }

    @Test
    void table_counts_wide_characters_twice_and_combining_ones_not() {
        Table table =
                Table.of(
                        List.of("a", "b"),
                        List.of(
                                List.of(text("日本語"), text("x")),
                                List.of(text("e\u0301te\u0301"), text("y"))));
        assertEquals(
                """
                a       b
                日本語  x
                e\u0301te\u0301     y
                """,
                written(Format.TABLE, table, Style.PLAIN));
    }

    @Test
    void table_says_when_there_is_nothing() {
        assertEquals(
                "a  b\n(no rows)\n",
                written(Format.TABLE, Table.of(List.of("a", "b"), List.of()), Style.PLAIN));
    }

    @Test
    void formats_for_people_say_that_rows_were_cut() {
        assertEquals(
                "n\n1\n… cut at 1 row\n", written(Format.TABLE, cut(), new Style(80, false, true)));
        assertEquals(
                "| n |\n| ---: |\n| 1 |\n\n… cut at 1 row\n",
                written(Format.MARKDOWN, cut(), Style.PLAIN));
    }

    private static Table identified() {
        String id = "8ae4b9f3-507e-4057-a145-2f96f0132613";
        return Table.of(
                List.of("skill", "reference"),
                List.of(
                        List.of(
                                new Cell.Entity("http://example.org/" + id, "example:" + id, "SQL"),
                                text("The Handbook")),
                        List.of(
                                new Cell.Entity(
                                        "http://example.org/sql", "ex:sql-more", "more SQL"),
                                text("The Handbook"))));
    }

    private static Table cut() {
        Iterator<List<Cell>> rows = List.of(List.of(number("1"))).iterator();
        return new Table() {
            @Override
            public List<String> columns() {
                return List.of("n");
            }

            @Override
            public Iterator<List<Cell>> rows() {
                return rows;
            }

            @Override
            public String cutNote() {
                return rows.hasNext() ? "" : "cut at 1 row";
            }
        };
    }

    @Test
    void table_shows_the_rows_that_came_before_a_failure() {
        Iterator<List<Cell>> rows =
                new Iterator<>() {
                    private int read;

                    @Override
                    public boolean hasNext() {
                        return true;
                    }

                    @Override
                    public List<Cell> next() {
                        if (read++ > 0) {
                            throw new IllegalStateException("no more time");
                        }
                        return List.of(text("first"));
                    }
                };
        StringBuilder out = new StringBuilder();
        assertThrows(
                IllegalStateException.class,
                () ->
                        Format.TABLE.write(
                                new Table.Ready(List.of("a"), List.of(), rows), Style.PLAIN, out));
        assertEquals("a\nfirst\n", out.toString());
    }

    @Test
    void csv_is_rfc_4180_with_plain_values() {
        assertEquals(
                "skill,score,note\r\n"
                        + SKILL
                        + "parallelism,4.25,\"a \"\"hard\"\", slow one\"\r\n"
                        + "http://example.org/a|b,11,\r\n"
                        + "_:b0,3,\"=1+1\n\u001b[31m<&>\"\r\n",
                written(Format.CSV, Style.PLAIN));
    }

    @Test
    void csv_runs_no_formula_when_asked_and_leaves_numbers_alone() {
        Table table =
                Table.of(
                        List.of("a"),
                        List.of(
                                List.of(text("=cmd|'/c calc'!A0")),
                                List.of(text("+1")),
                                List.of(text("-1")),
                                List.of(text("@x")),
                                List.of(text("\tx")),
                                List.of(text("\rx")),
                                List.of(text(" =1+1")),
                                List.of(text("\uff1d1+1")),
                                List.of(text("\u00a0\uff0b1+1")),
                                List.of(text("-x")),
                                List.of(text("-3,5 %")),
                                List.of(text("a=b")),
                                List.of(number("-1"))));
        assertEquals(
                """
                a\r
                '=cmd|'/c calc'!A0\r
                +1\r
                -1\r
                '@x\r
                '\tx\r
                "'\rx"\r
                ' =1+1\r
                '\uff1d1+1\r
                '\u00a0\uff0b1+1\r
                '-x\r
                "-3,5 %"\r
                a=b\r
                -1\r
                """,
                written(Format.CSV, table, new Style(0, true, false)));
    }

    @Test
    void xml_on_a_terminal_writes_references_to_what_would_steer_it() {
        Table table = Table.of(List.of("a"), List.of(List.of(text("\u202ea\u200fb\u200dc"))));
        String xml = written(Format.XML, table, new Style(80, false, true));
        assertEquals(
                List.of("<literal>&#8238;a&#8207;b\u200dc</literal>"),
                xml.lines()
                        .filter(line -> line.contains("<literal>"))
                        .map(line -> line.replaceAll(".*(<literal>.*</literal>).*", "$1"))
                        .toList());
    }

    @Test
    void tsv_writes_terms_as_turtle_does() {
        assertEquals(
                "?skill\t?score\t?note\n<"
                        + SKILL
                        + "parallelism>\t4.25\t\"a \\\"hard\\\", slow one\"@en\n"
                        + "<http://example.org/a\\u007Cb>\t\"11\"^^<"
                        + XSD
                        + "decimal>\t\n_:b0\t3\t\"=1+1\\n\\u001B[31m<&>\"\n",
                written(Format.TSV, Style.PLAIN));
    }

    @Test
    void json_is_sparql_results_json() {
        assertEquals(
                """
                {"head":{"vars":["skill","score","note"]},
                "results":{"bindings":[
                {"skill":{"type":"uri","value":"https://w3id.org/rolegraph/skill/parallelism"},\
                "score":{"type":"literal","value":"4.25","datatype":"http://www.w3.org/2001/XMLSchema#decimal"},\
                "note":{"type":"literal","value":"a \\"hard\\", slow one","xml:lang":"en"}},
                {"skill":{"type":"uri","value":"http://example.org/a|b"},\
                "score":{"type":"literal","value":"11","datatype":"http://www.w3.org/2001/XMLSchema#decimal"}},
                {"skill":{"type":"bnode","value":"b0"},\
                "score":{"type":"literal","value":"3","datatype":"http://www.w3.org/2001/XMLSchema#integer"},\
                "note":{"type":"literal","value":"=1+1\\n\\u001b[31m<&>"}}
                ]}}
                """,
                written(Format.JSON, Style.PLAIN));
    }

    @Test
    void xml_is_sparql_results_xml() {
        assertEquals(
                """
                <?xml version="1.0"?>
                <sparql xmlns="http://www.w3.org/2005/sparql-results#">
                <head><variable name="skill"/><variable name="score"/><variable name="note"/></head>
                <results>
                <result><binding name="skill"><uri>https://w3id.org/rolegraph/skill/parallelism</uri></binding>\
                <binding name="score"><literal datatype="http://www.w3.org/2001/XMLSchema#decimal">4.25</literal></binding>\
                <binding name="note"><literal xml:lang="en">a &quot;hard&quot;, slow one</literal></binding></result>
                <result><binding name="skill"><uri>http://example.org/a|b</uri></binding>\
                <binding name="score"><literal datatype="http://www.w3.org/2001/XMLSchema#decimal">11</literal></binding></result>
                <result><binding name="skill"><bnode>b0</bnode></binding>\
                <binding name="score"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">3</literal></binding>\
                <binding name="note"><literal>=1+1&#10;\uFFFD[31m&lt;&amp;&gt;</literal></binding></result>
                </results>
                </sparql>
                """,
                written(Format.XML, Style.PLAIN));
    }

    @Test
    void markdown_links_entities_and_escapes_markup() {
        assertEquals(
                """
                | skill | score | note |
                | --- | ---: | --- |
                | [Parallelism](<https://w3id.org/rolegraph/skill/parallelism>) | 4.25 | a "hard", slow one |
                | <http://example.org/ab> | 11 |  |
                | \\_:b0 | 3 | =1+1<br>\\\\u001b\\[31m\\<\\&\\> |
                """,
                written(Format.MARKDOWN, Style.PLAIN));
    }

    @Test
    void jsonl_has_one_object_a_row_with_plain_values() {
        assertEquals(
                """
                {"skill":"https://w3id.org/rolegraph/skill/parallelism","score":4.25,"note":"a \\"hard\\", slow one"}
                {"skill":"http://example.org/a|b","score":11,"note":null}
                {"skill":"_:b0","score":3,"note":"=1+1\\n\\u001b[31m<&>"}
                """,
                written(Format.JSONL, Style.PLAIN));
    }

    @Test
    void yes_or_no_in_every_format() throws IOException {
        StringBuilder all = new StringBuilder();
        for (Format format : Format.values()) {
            if (format.binary()) {
                continue;
            }
            all.append(format.id()).append(": ");
            format.write(true, all);
        }
        assertEquals(
                """
                table: true
                csv: true\r
                tsv: true
                json: {"head":{},"boolean":true}
                xml: <?xml version="1.0"?>
                <sparql xmlns="http://www.w3.org/2005/sparql-results#">
                <head/>
                <boolean>true</boolean>
                </sparql>
                markdown: true
                jsonl: true
                """,
                all.toString());
    }
}
