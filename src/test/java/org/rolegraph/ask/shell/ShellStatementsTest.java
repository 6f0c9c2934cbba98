package org.rolegraph.ask.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ShellStatementsTest {
    @Test
    void a_semicolon_outside_brackets_ends_a_query() {
        assertEquals(
                """
                1 SPARQL SELECT * { ?s a ?t ; ?p ?o }
                1 SPARQL ASK {}
                2 SPARQL SELECT (";" AS ?x) {}
                3 SPARQL SELECT * { ?s <http://e/;#> 'a;b' } # end ;⏎LIMIT 3
                """,
                told(
                        """
                        SELECT * { ?s a ?t ; ?p ?o }; ASK {};
                        SELECT (";" AS ?x) {};
                        SELECT * { ?s <http://e/;#> 'a;b' } # end ;
                        LIMIT 3;
                        """));
    }

    @Test
    void an_empty_line_ends_a_query_whose_brackets_are_closed() {
        assertEquals(
                """
                1 SPARQL PREFIX ex: <http://e/>⏎⏎SELECT * {⏎⏎  ?s ?p ?o⏎}
                8 SPARQL DESCRIBE role:x
                10 SPARQL SELECT * { ?s ?p \"""a⏎⏎}⏎\""" }
                """,
                told(
                        """
                        PREFIX ex: <http://e/>

                        SELECT * {

                          ?s ?p ?o
                        }

                        DESCRIBE role:x

                        SELECT * { ?s ?p \"""a

                        }
                        \""" }

                        """));
    }

    @Test
    void a_comparison_is_no_iri_and_a_comment_no_bracket() {
        assertEquals(
                "1 SPARQL SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) # }⏎}⏎ORDER BY ?s\n",
                told(
                        """
                        SELECT * { ?s ?p ?o FILTER(?o < 3 && ?o > 1) # }
                        }
                        ORDER BY ?s
                        """));
    }

    @Test
    void a_call_and_a_command_are_a_line() {
        assertEquals(
                """
                1 CALL known role=a; b
                2 CALL other-name x=1
                3 COMMAND o csv a b.csv
                4 SPARQL ASK { ?s ?p
                5 COMMAND q
                6 SPARQL selct * { ?s ?p ?o }
                """,
                told(
                        """
                        known role=a; b;
                        other-name x=1
                        \\o csv a b.csv
                        ASK { ?s ?p
                        \\q
                        selct * { ?s ?p ?o }
                        """));
    }

    @Test
    void a_comment_names_the_statement_that_follows() {
        assertEquals(
                "2 CALL known (one)\n4 SPARQL ASK {} (two)\n6 CALL known\n",
                told(
                        """
                        # name: one
                        known
                        #name:two
                        ASK {}

                        known
                        """));
    }

    @Test
    void what_does_not_begin_like_a_query_is_not_waited_for() {
        assertEquals("1 SPARQL Foo bar\n3 CALL known\n", told("Foo bar\n\nknown\n"));
    }

    @Test
    void a_text_is_whole_when_nothing_is_begun() {
        assertTrue(ShellStatements.areWhole("", ShellStatementsTest::isKnown));
        assertTrue(ShellStatements.areWhole("known", ShellStatementsTest::isKnown));
        assertTrue(ShellStatements.areWhole("ASK {};", ShellStatementsTest::isKnown));
        assertTrue(ShellStatements.areWhole("ASK {}\n", ShellStatementsTest::isKnown));
        assertFalse(ShellStatements.areWhole("ASK {}", ShellStatementsTest::isKnown));
        assertFalse(ShellStatements.areWhole("ASK {\n", ShellStatementsTest::isKnown));
    }

    /** Whatever is typed, the statements are what the lines hold, in order, and nothing throws. */
    @Property
    void nothing_typed_is_lost(@ForAll("typed") String text) {
        String said =
                ShellStatements.of(text, ShellStatementsTest::isKnown).stream()
                        .map(ShellStatement::text)
                        .collect(Collectors.joining());
        String kept =
                text.lines().filter(l -> !l.strip().startsWith("#")).collect(Collectors.joining());
        assertEquals(bare(kept), bare(said));
    }

    @Provide
    Arbitrary<String> typed() {
        return Arbitraries.of(
                        "ASK", "{", "}", " ", "\n", "\n\n", ";", "known", "\"", "'''", "<a>", "<",
                        "x")
                .list()
                .ofMaxSize(30)
                .map(words -> String.join("", words));
    }

    /** Without blanks and the marks that end statements, wherever they stand. */
    private static String bare(String text) {
        return text.replaceAll("[\\s;]", "");
    }

    private static boolean isKnown(String name) {
        return name.equals("known");
    }

    private static String told(String text) {
        List<ShellStatement> all = ShellStatements.of(text, ShellStatementsTest::isKnown);
        return all.stream()
                .map(
                        s ->
                                s.line()
                                        + " "
                                        + s.kind()
                                        + " "
                                        + s.text().strip().replace("\n", "⏎")
                                        + (s.title().isEmpty() ? "" : " (" + s.title() + ")")
                                        + "\n")
                .collect(Collectors.joining());
    }
}
