package org.rolegraph.cli.ask;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.Run;
import org.rolegraph.cli.TinyStore;

class QueryBatchTest {
    @TempDir private Path home;

    @BeforeEach
    void load() {
        TinyStore.in(home);
    }

    @Test
    void every_query_has_a_file_of_its_own() throws IOException {
        Run run =
                batch(
                        """
                        # the weekly report
                        # name: kinds
                        SELECT ?kind {
                          VALUES ?kind { "a" "b" }
                        };
                        ASK {}

                        ASK { ?s ?p 42 };
                        # name: graph
                        CONSTRUCT { ?s a rg:Role } WHERE { ?s rg:requires skill:sql }
                        """);
        assertEquals(new Run(0, "", "answered 4 of 4 queries\n"), run);
        assertEquals(
                """
                {graph.ttl=@prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix role: <https://w3id.org/rolegraph/role/> .

                role:data-analyst
                    a rg:Role .

                role:data-engineer
                    a rg:Role .
                , kinds.csv=kind
                a
                b
                , query-2.csv=false
                , query.csv=true
                }""",
                files().toString());
    }

    @Test
    void a_query_that_fails_is_reported_with_its_line_and_the_others_go_on() throws IOException {
        Run run =
                batch(
                        """
                        skills-of-role role=nobody at all
                        SELECT * {
                          ?s ?p }

                        # name: long
                        SELECT (COUNT(*) AS ?x) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i };
                        skills-of-role role=data engineer
                        """,
                        "-o",
                        "tsv",
                        "--timeout",
                        "0.5");
        assertEquals(
                """
                batch.txt:1: no role is called "nobody at all" [not-found]
                  fix: look for it with: rolegraph search TEXT
                batch.txt:3:9: found "}"; expected an IRI, a prefixed name, a blank node, a variable, true, false, …
                      ?s ?p }
                            ^ [bad-query]
                batch.txt:6: stopped at the limit of time: 0.5 s; it had run <time> s and given 0 rows [limit-reached]
                  fix: narrow the query, such as patterns that share no variable, paths without a start, sorting before LIMIT; or raise --timeout
                answered 1 of 4 queries
                """,
                run.err().replaceAll("had run [\\d.]+ s", "had run <time> s"));
        assertEquals(6, run.exit());
        assertEquals("[skills-of-role-2.tsv]", files().keySet().toString());
    }

    @Test
    void names_are_checked_before_anything_is_asked() throws IOException {
        Run run =
                batch(
                        """
                        # name: a
                        ASK {}

                        # name: a
                        ASK {}

                        # name: ../b
                        ASK {}

                        \\q
                        """);
        assertEquals(
                """
                batch.txt:5: the query of line 2 is called "a" too [duplicate-id]
                  fix: give one of them another name
                batch.txt:8: "../b" cannot name a file here; expected letters, digits, - _ . [bad-value]
                  fix: name it so after '# name:'
                batch.txt:10: \\q is a command of the shell; expected a query [bad-argument]
                  fix: leave it out
                """,
                run.err());
        assertEquals(2, run.exit());
        assertEquals(false, Files.exists(home.resolve("out")));
    }

    @Test
    void a_batch_needs_its_folder() {
        Run run = Run.Place.at(home).reading("").run("query", "--batch", "-");
        assertEquals(
                """
                query: --batch FILE and --out DIR go together [bad-argument]
                  fix: see 'rolegraph query --help'
                """,
                run.err());
        assertEquals(2, run.exit());
    }

    private Run batch(String text, String... options) throws IOException {
        Files.writeString(home.resolve("batch.txt"), text);
        String[] fixed = {"query", "--batch", "batch.txt", "--out", "out"};
        return Run.Place.at(home)
                .run(Stream.concat(Stream.of(fixed), Stream.of(options)).toArray(String[]::new));
    }

    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.list(home.resolve("out"))) {
            for (Path file : all.toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.readString(file).replace("\r\n", "\n"));
            }
        }
        return files;
    }
}
