package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.shell.SessionCommand;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Sessions whose standard input is no terminal: what they print, to the last byte. */
class ShellTest {
    @TempDir private Path home;

    @BeforeEach
    void load() {
        TinyStore.in(home);
    }

    @Test
    void answers_queries_calls_and_commands_line_by_line() {
        Run run =
                shell(
                        """
                        skills-of-role role=data engineer
                        SELECT ?role {
                          ?role a rg:Role

                        } ORDER BY ?role LIMIT 1

                        \\o csv
                        skills-of-role role="data engineer"
                        \\o
                        ask { ?s ?p 42 };
                        """);
        assertEquals(
                """
                skill                importance    via  reference                          locator
                SQL (skill:sql)      essential          The Handbook (reference:handbook)  §1; §2
                Spark (skill:spark)  optional           The Handbook (reference:handbook)  §2
                skill:statistics     not required       The Handbook (reference:handbook)  §3
                role
                role:analyst
                skill,skillLabel,importance,importanceLabel,via,viaLabel,reference,referenceLabel,locator
                https://w3id.org/rolegraph/skill/sql,SQL,https://w3id.org/rolegraph/ontology#essential,essential,,,https://w3id.org/rolegraph/reference/handbook,The Handbook,§1; §2
                https://w3id.org/rolegraph/skill/spark,Spark,https://w3id.org/rolegraph/ontology#optional,optional,,,https://w3id.org/rolegraph/reference/handbook,The Handbook,§2
                https://w3id.org/rolegraph/skill/statistics,statistics,https://w3id.org/rolegraph/ontology#notRequired,not required,,,https://w3id.org/rolegraph/reference/handbook,The Handbook,§3
                false
                """,
                run.out().replace("\r\n", "\n"));
        assertEquals("", run.err());
        assertEquals(0, run.exit());
    }

    @Test
    @Holds(value = Promise.EXIT_CODES, tried = "sessions")
    void goes_on_after_failures_names_their_lines_and_exits_with_the_highest_code() {
        Run run =
                shell(
                        """
                        skills-of-role role=nobody at all

                        SELECT * {
                          ?s ?p fo:x }
                        ;
                        };
                        \\foo
                        \\search
                        \\limit none
                        nothing-such
                        ask {};
                        """);
        assertEquals("true\n", run.out());
        assertEquals(
                """
                standard input:1: no role is called "nobody at all" [not-found]
                  fix: look for it with: rolegraph search TEXT
                standard input:4:9: the prefix fo: is not declared
                      ?s ?p fo:x }
                            ^ [bad-query]
                  fix: add a line PREFIX fo: <…>
                standard input:6:1: found "}"; expected BASE, PREFIX, SELECT, DESCRIBE, CONSTRUCT, ASK
                    }
                    ^ [bad-query]
                standard input:7: there is no such command; expected one of \\limit, \\timeout, \\o, \\explain, \\queries, \\search, \\show, \\prefixes, \\reload, \\help, \\q [bad-argument]
                  fix: \\help says what each does
                standard input:8: found ""; expected \\search TEXT [bad-argument]
                  fix: \\help says what each command does
                standard input:9: found "none"; expected a number above zero [bad-argument]
                  fix: \\help says what each command does
                standard input:10: the catalogue has no query of this name [not-found]
                  fix: rolegraph queries lists them
                """,
                run.err());
        assertEquals(4, run.exit());
    }

    @Test
    void limits_hold_from_where_they_are_set() {
        Run run =
                shell(
                        """
                        \\limit 1
                        \\timeout 2.5
                        \\o csv
                        SELECT ?r { ?r a rg:Skill } ORDER BY ?r
                        """);
        assertEquals("r\r\nhttps://w3id.org/rolegraph/skill/design\r\n", run.out());
        assertEquals(
                """
                at most 1 row
                at most 2.5 s
                standard input:4: warning: cut at the limit of 1 rows; there are more [limit-reached]
                  fix: raise --rows, or ask for less with LIMIT
                """,
                run.err());
        assertEquals(6, run.exit());
    }

    @Test
    void answers_go_to_a_file_until_the_table_is_asked_for() throws IOException {
        Run run =
                shell(
                        """
                        \\o csv ~/my answers.csv
                        ASK {};
                        SELECT (1 AS ?n) {};
                        \\o csv /nowhere/at/all
                        ASK {};
                        \\o
                        ASK {};
                        """);
        assertEquals("true\n", run.out());
        assertEquals(
                "true\nn\n1\ntrue\n",
                Files.readString(home.resolve("my answers.csv")).replace("\r\n", "\n"));
        assertEquals(
                """
                standard input:4: cannot be written: its folder is not there [cannot-write]
                  fix: make the folder first, or name another
                """,
                run.err());
        assertEquals(2, run.exit());
    }

    @Test
    void ends_where_it_is_told_to() {
        Run run = shell("\\q\nASK {}\n");
        assertEquals(new Run(0, "", ""), run);
    }

    @Test
    void shows_and_finds_like_the_commands() {
        Run.Place place = Run.Place.at(home);
        assertEquals(
                place.run("show", "data", "engineer").out()
                        + place.run("search", "data engineer").out()
                        + place.run("queries").out()
                        + place.run("queries", "skills-of-role").out(),
                shell(
                                """
                                \\show data engineer
                                \\search data engineer
                                \\queries
                                \\queries skills-of-role
                                """)
                        .out());
    }

    @Test
    void explains_a_query_in_one_line_or_the_last_one() {
        Run run =
                shell(
                        """
                        \\explain
                        \\explain ask { ?s rg:requires skill:sql }
                        \\explain skills-of-role role=nobody at all
                        ask { ?s rg:requires skill:sql };
                        \\explain
                        """);
        String plan =
                """
                     rows  index  operator
                        1  -      bgp
                        1  POSG     ?s rg:requires skill:sql
                """;
        assertEquals(plan + "true\n" + plan, run.out());
        assertEquals(
                """
                standard input:1: there was no query yet [bad-argument]
                  fix: \\help says what each command does
                standard input:3: no role is called "nobody at all" [not-found]
                  fix: look for it with: rolegraph search TEXT
                """,
                run.err());
    }

    @Test
    void the_help_lists_every_command() {
        String help = shell("\\help").out();
        for (String word : SessionCommand.words()) {
            assertTrue(help.contains("\n  \\" + word + " "), word);
        }
    }

    /** The libraries of line editing are loaded only where lines are edited. */
    @Test
    void reads_pipes_without_the_classes_of_the_terminal() throws Exception {
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin/java")
                                                .toString(),
                                        "-Xlog:class+load",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "org.rolegraph.cli.main.Main",
                                        "--store",
                                        home.resolve(".local/share/rolegraph").toString(),
                                        "shell"))
                        .redirectErrorStream(true)
                        .start();
        try (var in = process.outputWriter()) {
            in.write("skills-of-role role=data engineer\n");
        }
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.stream().anyMatch(line -> line.contains("Spark (skill:spark)")));
        assertEquals(
                List.of(),
                lines.stream()
                        .filter(
                                line ->
                                        line.contains(" org.jline.")
                                                || line.contains("ShellTerminal "))
                        .toList());
    }

    private Run shell(String input) {
        return Run.Place.at(home).reading(input).run("shell");
    }
}
