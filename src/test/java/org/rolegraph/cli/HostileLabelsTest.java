package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.link.service.TestService;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Labels that try to break what shows, compares, writes and reads them. */
class HostileLabelsTest {
    private static final List<String> LABELS =
            List.of(
                    "x".repeat(10_000),
                    "word ".repeat(2_000).strip(),
                    "e\u0301\u0302\u0303".repeat(300),
                    "\u0627\u0644\u0639\u0631\u0628\u064a\u0629 of \u05e2\u05d1\u05e8\u05d9\u05ea",
                    "\ud83d\udc69\u200d\ud83d\ude80".repeat(50),
                    "a\\\"quoted\\\" 'name'",
                    "=1+1",
                    "| pipe | *star* <b>",
                    "-");

    @TempDir private Path folder;

    @BeforeEach
    void load() throws IOException {
        TinyStore.in(folder);
        StringBuilder turtle =
                new StringBuilder(
                        """
                        @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix schema: <https://schema.org/> .
                        """);
        for (int i = 0; i < LABELS.size(); i++) {
            turtle.append(
                    "<https://example.org/%d> a rg:Role , skos:Concept , schema:Occupation ; skos:prefLabel \"%s\"@en .\n"
                            .formatted(i, LABELS.get(i)));
        }
        Files.writeString(folder.resolve("hostile.ttl"), turtle);
        Run run = Run.Place.at(folder).run("load", "rdf=hostile.ttl");
        assertEquals(0, run.exit(), run.err());
    }

    @Test
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void they_go_all_the_way_from_proposal_to_graph() throws IOException {
        clean(run("link", "suggest", "--of", "user", "--to", "user", "--limit", "2"));
        clean(run("link", "suggest", "--of", "curated", "--to", "user", "-o", "markdown"));
        Run rows = run("link", "suggest", "--of", "user", "--to", "curated", "-o", "sssom");
        Files.writeString(folder.resolve("rows.sssom.tsv"), rows.out());
        assertTrue(rows.out().lines().count() > 10, rows.out());
        Run review =
                Run.Place.at(folder)
                        .columns(80)
                        .reading("e\n0\na\nx\nu\ns\nc\n")
                        .run("link", "review", "rows.sssom.tsv", "--author", "\u001b[31mAda ");
        assertEquals(0, review.exit(), review.err());
        clean(review);
        run("link", "accept", "rows.sssom.tsv", "--comment", " \u001b]0;x\u0007\n second\tline");
        clean(run("link", "list"));
        Run check = Run.Place.at(folder).columns(80).run("link", "check");
        assertEquals(0, check.exit(), check.err());
        clean(check);
        run("load", "sssom=.local/share/rolegraph-links/decisions.sssom.tsv");
    }

    @Test
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile texts")
    void they_are_found_for_titles_of_a_table(Tries tries) throws IOException {
        StringBuilder table = new StringBuilder("title\n");
        for (String label : LABELS) {
            table.append('"').append(label.replace("\\\"", "\"\"")).append("\"\n");
        }
        table.append("\"\u001b[2J\"\n\"two\nlines\"\n");
        Files.writeString(folder.resolve("titles.csv"), table);
        Run run = run("reconcile", "titles.csv", "--to", "user", "--min-confidence", "0");
        assertEquals(LABELS.size() + 4, run.out().lines().count());
        // each but the dash, which has no word or letter, finds itself
        for (int i = 0; i < LABELS.size() - 1; i++) {
            assertTrue(run.out().contains("https://example.org/" + i + ","), "label " + i);
        }
        clean(new Run(0, "", run.err()));
        tries.held(LABELS.size() + 3);
    }

    @Test
    void they_are_asked_for_at_a_service() throws IOException {
        try (TestService service = new TestService()) {
            service.manifest =
                    TestService.MANIFEST.replace("\"batchSize\": 3", "\"batchSize\": 50");
            String via = service.address().toString();
            clean(run("link", "suggest", "--of", "user", "--via", via));
            Run rows = run("link", "suggest", "--of", "user", "--via", via, "-o", "sssom");
            Files.writeString(folder.resolve("rows.sssom.tsv"), rows.out());
            run("link", "accept", "rows.sssom.tsv");
            assertTrue(service.requests.size() == 2, service.requests.toString());
        }
    }

    @Test
    void control_characters_are_refused_by_a_load() throws IOException {
        Files.writeString(
                folder.resolve("control.ttl"),
                """
                <https://example.org/c> a <https://w3id.org/rolegraph/ontology#Role> ;
                  <http://www.w3.org/2004/02/skos/core#prefLabel> "a\\u001B[2Jb"@en .
                """);
        Run run = Run.Place.at(folder).columns(80).run("load", "rdf=control.ttl");
        assertEquals(3, run.exit(), run.err());
        clean(run);
    }

    private Run run(String... words) {
        Run run = Run.Place.at(folder).columns(80).run(words);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    /** Nothing on standard output or error steers a terminal. */
    private static void clean(Run run) {
        (run.out() + run.err())
                .codePoints()
                .filter(c -> c != '\n')
                .forEach(
                        c ->
                                assertFalse(
                                        Character.isISOControl(c)
                                                || c >= 0x202A && c <= 0x202E
                                                || c >= 0x2066 && c <= 0x2069,
                                        "control character " + Integer.toHexString(c)));
    }
}
