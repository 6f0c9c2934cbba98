package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Queries that want more memory than a process of 128 MiB has end in a sentence; it goes on. */
class HeapLimitTest {
    private static final String PAIRS =
            " { ?a <http://example.org/group> ?g . ?b <http://example.org/group> ?g }";
    private static final String COUNT =
            "SELECT (COUNT(*) AS ?n) { ?s a <http://example.org/Thing> }";

    private static final List<String> HUNGRY =
            List.of(
                    "SELECT (COUNT(*) AS ?n) { SELECT DISTINCT ?a ?b" + PAIRS + " }",
                    "SELECT ?a ?b (COUNT(*) AS ?n)" + PAIRS + " GROUP BY ?a ?b",
                    "SELECT ?a ?b" + PAIRS + " ORDER BY DESC(?b) ?a",
                    "SELECT (COUNT(DISTINCT *) AS ?n)" + PAIRS);

    private static final String TEXTS =
            "SELECT ?g (GROUP_CONCAT(CONCAT(STR(?a), STR(?b))) AS ?all)" + PAIRS + " GROUP BY ?g";

    private static final String OF_MEMORY =
            "of memory: the heap of <n> MiB is full; it had run <n> s and given 0 rows"
                    + " [limit-reached]\n  fix: ask for less at once: fewer columns and rows before"
                    + " DISTINCT, ORDER BY, GROUP BY; or give the process a larger heap\n";

    private static final String OF_SIZE =
            "of size: one text grows beyond 16,777,216 characters, or the long ones together beyond"
                    + " 134,217,728; it had run <n> s and given 0 rows [limit-reached]\n  fix: put"
                    + " fewer or shorter texts together with CONCAT, REPLACE and GROUP_CONCAT\n";

    @TempDir private static Path folder;

    @BeforeAll
    static void fill() {
        DatasetGraph data = DatabaseMgr.connectDatasetGraph(Location.create(folder));
        HostileStore.into(data, 100_000);
        TDBInternal.expel(data);
    }

    @TestFactory
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    Stream<DynamicTest> each_ends_in_a_sentence_and_the_process_answers_on() {
        return HUNGRY.stream()
                .map(query -> DynamicTest.dynamicTest(query, () -> ends(query, OF_MEMORY)));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    void a_text_that_grows_ends_before_memory_does() {
        ends(TEXTS, OF_SIZE);
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "formats")
    void rows_that_would_fill_it_stream_through_a_heap_of_64_mebibytes(Tries tries) {
        // 40 MB of text in the shortest format, which a buffer that grows has twice; more as rows
        String query = "SELECT ?s ?p ?o ?x { ?s ?p ?o . ?x ?y ?z } LIMIT 400000";
        try (Jvm jvm =
                Jvm.start(
                        64,
                        StreamingMain.class,
                        folder.toString(),
                        query,
                        "csv",
                        "tsv",
                        "json",
                        "xml",
                        "jsonl")) {
            assertEquals(
                    """
                    csv 400001
                    tsv 400001
                    json 400003
                    xml 400006
                    jsonl 400000
                    """,
                    jvm.rest());
            assertEquals(0, jvm.exit());
            tries.held(5);
        }
    }

    private static void ends(String query, String limit) {
        List<String> args = new ArrayList<>(List.of(folder.toString(), query, COUNT));
        try (Jvm jvm = Jvm.start(128, AskingMain.class, args.toArray(new String[0]))) {
            String once = "query: stopped at the limit " + limit + "exit 6\n?n\n10000\n";
            assertEquals(
                    once,
                    jvm.rest()
                            .replaceAll("(?m)^\\?.*\n(?=query)", "")
                            .replaceAll("(heap of |run )[\\d.]+", "$1<n>"));
            assertEquals(0, jvm.exit());
        }
    }
}
