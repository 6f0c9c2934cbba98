package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.link.service.TestService;

/** {@code link suggest --via}, over the tiny graph and a service on this machine. */
class LinkViaTest {
    @TempDir private Path folder;

    private TestService service;

    @BeforeEach
    void start() throws IOException {
        service = new TestService();
        service.manifest = TestService.MANIFEST.replace("\"batchSize\": 3", "\"batchSize\": 50");
        TinyStore.in(folder);
    }

    @AfterEach
    void close() {
        service.close();
    }

    @Test
    void what_the_service_offers_is_proposed_and_asked_for_once() throws IOException {
        Run first = suggest("-o", "csv", "--iris");
        assertEquals(
                "8 proposals by Test; 4 names asked for, the others answered before\n",
                first.err());
        assertEquals(
                """
                subject,object,similarity,reason
                https://w3id.org/rolegraph/role/analyst,http://www.wikidata.org/entity/Q%1$d,1.00000,the service is certain; work; the same
                https://w3id.org/rolegraph/role/analyst,http://www.wikidata.org/entity/Q%2$d,0.54250,
                https://w3id.org/rolegraph/role/data-analyst,http://www.wikidata.org/entity/Q%3$d,1.00000,the service is certain; work; the same
                https://w3id.org/rolegraph/role/data-analyst,http://www.wikidata.org/entity/Q%4$d,0.54250,
                https://w3id.org/rolegraph/role/data-engineer,http://www.wikidata.org/entity/Q%5$d,1.00000,the service is certain; work; the same
                https://w3id.org/rolegraph/role/data-engineer,http://www.wikidata.org/entity/Q%6$d,0.54250,
                https://w3id.org/rolegraph/role/engineer,http://www.wikidata.org/entity/Q%7$d,1.00000,the service is certain; work; the same
                https://w3id.org/rolegraph/role/engineer,http://www.wikidata.org/entity/Q%8$d,0.54250,
                """
                        .formatted(
                                q("analyst"),
                                q("analyst") + 1000,
                                q("data analyst"),
                                q("data analyst") + 1000,
                                q("data engineer"),
                                q("data engineer") + 1000,
                                q("engineer"),
                                q("engineer") + 1000),
                first.out().replace("\r\n", "\n"));
        assertEquals(2, service.requests.size());
        Run again = suggest("-o", "csv", "--iris");
        assertEquals(first.out(), again.out());
        assertEquals(
                "8 proposals by Test; 0 names asked for, the others answered before\n",
                again.err());
        assertEquals(2, service.requests.size());
        try (Stream<Path> kept = Files.walk(folder.resolve(".cache/rolegraph/reconciliation"))) {
            assertEquals(2, kept.count());
        }
    }

    @Test
    void rows_say_who_made_them_and_can_be_reviewed() throws IOException {
        Run rows = suggest("-o", "sssom", "--limit", "1");
        assertEquals(
                """
                #curie_map:
                #  graph: https://w3id.org/rolegraph/graph/
                #  role: https://w3id.org/rolegraph/role/
                #  wd: http://www.wikidata.org/entity/
                #  wikidata: http://www.wikidata.org/
                #mapping_set_id: https://w3id.org/rolegraph/mappings/decisions
                #license: https://w3id.org/sssom/license/unspecified
                subject_id\tsubject_label\tpredicate_id\tobject_id\tobject_label\tmapping_justification\tsubject_source\tobject_source\tmapping_tool\tmapping_tool_version\tmatch_string\tsimilarity_score\tsimilarity_measure\tcomment
                role:analyst\tanalyst\tskos:exactMatch\twd:Q%d\tanalyst\tsemapv:LexicalMatching\tgraph:curated\twikidata:entity/\tTest\t7\tanalyst\t1.00000\treconciliation score of 100\tthe service is certain; work; the same
                role:data-analyst\tdata analyst\tskos:exactMatch\twd:Q%d\tdata analyst\tsemapv:LexicalMatching\tgraph:curated\twikidata:entity/\tTest\t7\tdata analyst\t1.00000\treconciliation score of 100\tthe service is certain; work; the same
                role:data-engineer\tdata engineer\tskos:exactMatch\twd:Q%d\tdata engineer\tsemapv:LexicalMatching\tgraph:curated\twikidata:entity/\tTest\t7\tdata engineer\t1.00000\treconciliation score of 100\tthe service is certain; work; the same
                role:engineer\tengineer\tskos:exactMatch\twd:Q%d\tengineer\tsemapv:LexicalMatching\tgraph:curated\twikidata:entity/\tTest\t7\tengineer\t1.00000\treconciliation score of 100\tthe service is certain; work; the same
                """
                        .formatted(
                                q("analyst"), q("data analyst"), q("data engineer"), q("engineer")),
                rows.out());
        Files.writeString(folder.resolve("proposed.sssom.tsv"), rows.out());
        Run review =
                Run.Place.at(folder)
                        .reading("x\n0\ne\nq\n")
                        .run(
                                "link",
                                "review",
                                "proposed.sssom.tsv",
                                "--author",
                                "Ada",
                                "--date",
                                "2026-11-25");
        assertEquals(0, review.exit(), review.err());
        // rejected, without counterpart, accepted, left
        Run next = suggest("-o", "csv", "--iris");
        assertEquals(
                """
                subject,object,similarity,reason
                https://w3id.org/rolegraph/role/analyst,http://www.wikidata.org/entity/Q%d,0.54250,
                https://w3id.org/rolegraph/role/data-engineer,http://www.wikidata.org/entity/Q%d,0.54250,
                https://w3id.org/rolegraph/role/engineer,http://www.wikidata.org/entity/Q%d,1.00000,the service is certain; work; the same
                https://w3id.org/rolegraph/role/engineer,http://www.wikidata.org/entity/Q%d,0.54250,
                """
                        .formatted(
                                q("analyst") + 1000,
                                q("data engineer") + 1000,
                                q("engineer"),
                                q("engineer") + 1000),
                next.out().replace("\r\n", "\n"));
    }

    @Test
    void a_type_of_the_service_is_asked_for() {
        suggest("--via-type", "Q28640");
        assertTrue(
                service.requests.get(1).startsWith("POST /api analyst of \"Q28640\", data analyst"),
                service.requests.get(1));
    }

    @Test
    void a_service_that_fails_is_reported_by_its_address() {
        service.then(404, "");
        Run run = run("--via", service.address().toString());
        assertEquals(7, run.exit());
        assertEquals(
                service.address()
                        + ": it answers with status 404 [network-failed]\n"
                        + "  fix: check the address: it is to be that of a reconciliation"
                        + " service\n",
                run.err());
        assertEquals("", run.out());
    }

    @Test
    void candidates_that_are_not_as_they_should_be_are_counted() {
        service.then(200, service.manifest.replace("http://www.wikidata.org/entity/", "wikidata"));
        service.then(
                200,
                """
                {"q0": {"result": [{"id": "", "name": "x", "score": 1}]},
                 "q1": {"result": [{"id": "a b", "name": "x", "score": 1}]},
                 "q2": {"result": []}, "q3": {"result": []}}
                """);
        Run run = suggest("-o", "csv", "--iris");
        assertEquals(
                """
                subject,object,similarity,reason
                https://w3id.org/rolegraph/role/data-analyst,https://www.wikidata.org/wiki/a%20b,0.01000,
                """,
                run.out().replace("\r\n", "\n"));
        assertEquals(
                """
                1 proposal by Test; 4 names asked for, the others answered before
                1 candidate left out: without an id, name or score as the specification wants them, or with an id that makes no IRI
                """,
                run.err());
    }

    @Test
    void titles_of_a_table_are_asked_for() throws IOException {
        Files.writeString(
                folder.resolve("titles.csv"), "title,team\nanalyst,a\n,b\nbaker,c\nanalyst,d\n");
        service.then(200, service.manifest);
        service.then(
                200,
                """
                {"q0": {"result": [{"id": "Q1", "name": "Analyst", "score": 101, "match": true},
                                   {"id": "Q2", "name": "analyst", "score": 100}]},
                 "q1": {"result": [{"id": "Q3", "name": "baker\\u001b[2J", "score": 60.2},
                                   {"id": "Q4", "name": "bakery", "score": 60}]}}
                """);
        Run run =
                Run.Place.at(folder)
                        .run("reconcile", "titles.csv", "--via", service.address().toString());
        assertEquals(0, run.exit(), run.err());
        assertEquals(
                """
                title,team,id,label,score,confidence,source,outcome,candidates
                analyst,a,<wd>Q1,Analyst,1.000,,<service>,found,Analyst <<wd>Q1> 1.000 | analyst <<wd>Q2> 1.000
                ,b,,,,,,no title,
                baker,c,<wd>Q3,baker [2J,0.602,,<service>,found,baker [2J <<wd>Q3> 0.602 | bakery <<wd>Q4> 0.600
                analyst,d,<wd>Q1,Analyst,1.000,,<service>,found,Analyst <<wd>Q1> 1.000 | analyst <<wd>Q2> 1.000
                """,
                run.out()
                        .replace("\r\n", "\n")
                        .replace("http://www.wikidata.org/entity/", "<wd>")
                        .replace(service.address().toString(), "<service>"));
        assertEquals(
                """
                2 titles by Test; 2 names asked for, the others answered before
                titles.csv:4: "baker" may be baker [2J or bakery
                4 rows: 3 found, 1 no title
                """,
                run.err());
        assertEquals("POST /api analyst, baker", service.requests.get(1));
    }

    @Test
    void what_is_asked_wrongly_is_reported() {
        String[][] wrong = {
            {"--to", "esco", "--via", "http://127.0.0.1/"},
            {},
            {"--to", "esco", "--via-type", "Q1"},
            {"--via", "example.org"},
            {"--via", "file:///etc/passwd"},
            {"--via", "http://[x"},
        };
        StringBuilder said = new StringBuilder();
        for (String[] options : wrong) {
            Run run = run(options);
            assertEquals(2, run.exit(), run.err());
            said.append(run.err().lines().findFirst().orElseThrow()).append('\n');
        }
        assertEquals(
                """
                --to: --to and --via are both given [bad-argument]
                --to: neither --to nor --via is given [bad-argument]
                --via-type: there is no service to have types [bad-argument]
                --via: "example.org" is no address of the web [bad-argument]
                --via: "file:///etc/passwd" is no address of the web [bad-argument]
                --via: "http://[x" is no address: Expected closing bracket for IPv6 address [bad-argument]
                """,
                said.toString());
        assertTrue(service.requests.isEmpty());
    }

    private Run suggest(String... more) {
        String[] options = new String[more.length + 2];
        options[0] = "--via";
        options[1] = service.address().toString();
        System.arraycopy(more, 0, options, 2, more.length);
        Run run = run(options);
        assertEquals(0, run.exit(), run.err());
        return run;
    }

    private Run run(String... options) {
        String[] words = new String[options.length + 2];
        words[0] = "link";
        words[1] = "suggest";
        System.arraycopy(options, 0, words, 2, options.length);
        return Run.Place.at(folder).run(words);
    }

    /** The number of the entity that the service offers first for a name. */
    private static int q(String name) {
        return Math.floorMod(name.hashCode(), 1000);
    }
}
