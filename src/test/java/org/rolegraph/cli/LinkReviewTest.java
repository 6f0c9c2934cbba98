package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sessions of {@code link review}, their keys one a line. */
class LinkReviewTest {
    private static final String HEAD =
            """
            #curie_map:
            #  role: https://w3id.org/rolegraph/role/
            #  wd: http://www.wikidata.org/entity/
            #mapping_set_id: https://example.org/proposed
            #license: https://creativecommons.org/publicdomain/zero/1.0/
            """;

    @TempDir private Path folder;

    @Test
    void each_key_does_what_it_says() throws IOException {
        propose();
        Run run = review("c\nfoo\nx\nu\nn\na\n");
        assertEquals(
                """
                subject,predicate,object,decision,by,date,comment
                https://w3id.org/rolegraph/role/a,http://www.w3.org/2004/02/skos/core#closeMatch,http://www.wikidata.org/entity/Q1,accepted,Ada,2026-11-25,near
                https://w3id.org/rolegraph/role/b,http://www.w3.org/2004/02/skos/core#narrowMatch,http://www.wikidata.org/entity/Q2,accepted,Ada,2026-11-25,
                https://w3id.org/rolegraph/role/c,http://www.w3.org/2004/02/skos/core#exactMatch,http://www.wikidata.org/entity/Q3,accepted,Ada,2026-11-25,
                """,
                list());
        assertEquals("3 decisions in " + folder.resolve("links.sssom.tsv") + "\n", run.err());
        assertEquals(
                """
                1 of 3
                  a (role:a)
                  A\ufffd[31m (wd:Q1)
                  near, confidence 0.5
                """,
                run.out().substring(0, run.out().indexOf("e exact")));
    }

    @Test
    void what_is_decided_is_not_asked_again() throws IOException {
        propose();
        review("x\nq\n");
        Run second = review("s\ns\n");
        assertEquals("1 of 2", second.out().lines().findFirst().orElseThrow());
        assertEquals("0 decisions in " + folder.resolve("links.sssom.tsv") + "\n", second.err());
        assertEquals(2, list().lines().count());
    }

    @Test
    void an_undo_of_all_leaves_nothing() throws IOException {
        propose();
        review("u\na\nu\ne\nu\n");
        assertEquals(1, list().lines().count());
    }

    private void propose() throws IOException {
        Files.writeString(
                folder.resolve("proposed.sssom.tsv"),
                HEAD
                        + """
                        subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tconfidence\tcomment
                        role:a\ta\tskos:exactMatch\twd:Q1\tA\u001b[31m\tsemapv:LexicalMatching\t0.5\tnear
                        role:b\tb\tskos:exactMatch\twd:Q2\tbee\tsemapv:LexicalMatching\t\t
                        role:c\tc\tskos:exactMatch\twd:Q3\tC\tsemapv:LexicalMatching\t\t
                        """);
    }

    private Run review(String keys) {
        Run run =
                Run.Place.at(folder)
                        .reading(keys)
                        .run(
                                "link",
                                "review",
                                "proposed.sssom.tsv",
                                "--file",
                                "links.sssom.tsv",
                                "--author",
                                "Ada",
                                "--date",
                                "2026-11-25");
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private String list() {
        return Run.Place.at(folder)
                .run("link", "list", "--file", "links.sssom.tsv", "-o", "csv")
                .out()
                .replace("\r\n", "\n");
    }
}
