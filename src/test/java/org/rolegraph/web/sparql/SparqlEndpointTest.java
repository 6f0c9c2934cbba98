package org.rolegraph.web.sparql;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.web.http.Values;

/** The endpoint over the packed data, by HTTP. */
class SparqlEndpointTest {
    private static final String ONE =
            "SELECT * { VALUES (?s ?l) { (rg:Role \"a, \\\"b\\\"\"@en) } }";
    private static final String GRAPH = "CONSTRUCT { rg:Role a rg:Role } {}";
    private static final String BROWSER =
            "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    private static LocalServer server;

    @BeforeAll
    static void start() throws IOException {
        server = LocalServer.packed();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String type(HttpResponse<?> answer) {
        return answer.headers().firstValue("content-type").orElse("");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                              | application/sparql-results+json
                    application/sparql-results+xml;q=0.5,text/csv    | text/csv; charset=utf-8
                    text/csv;q=0.1,application/sparql-results+xml    | application/sparql-results+xml
                    application/json                                 | application/json
                    application/xml;q=0.9                            | application/xml
                    text/tab-separated-values                        | text/tab-separated-values; charset=utf-8
                    text/*;q=0.3, application/jsonl;q=0.2            | text/xml; charset=utf-8
                    text/html,application/xhtml+xml,*/*;q=0.8        | text/html; charset=utf-8
                    application/sparql-results+json;q=0, text/markdown | text/markdown; charset=utf-8
                    """)
    void rows_come_in_the_format_of_the_greatest_weight(String accept, String type)
            throws IOException {
        HttpResponse<String> answer = server.ask(ONE, "Accept", accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(type, type(answer));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    */*                                    | text/turtle; charset=utf-8
                    application/n-triples                  | application/n-triples
                    application/ld+json;q=0.9,text/turtle;q=0.8 | application/ld+json
                    application/trig                       | application/trig
                    application/n-quads                    | application/n-quads
                    text/html                              | text/html; charset=utf-8
                    """)
    void triples_come_in_the_format_of_the_greatest_weight(String accept, String type)
            throws IOException {
        HttpResponse<String> answer = server.ask(GRAPH, "Accept", accept);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals(type, type(answer));
    }

    @Test
    void answers_are_as_the_standards_write_them() throws IOException {
        assertEquals(
                "s,l\r\nhttps://w3id.org/rolegraph/ontology#Role,\"a, \"\"b\"\"\"\r\n",
                server.ask(ONE, "Accept", "text/csv").body());
        assertEquals(
                "?s\t?l\n<https://w3id.org/rolegraph/ontology#Role>\t\"a, \\\"b\\\"\"@en\n",
                server.ask(ONE, "Accept", "text/tab-separated-values").body());
        assertEquals("{\"head\":{},\"boolean\":true}\n", server.ask("ASK {}").body());
        assertEquals(
                "@prefix rg: <https://w3id.org/rolegraph/ontology#> .\n\nrg:Role\n    a rg:Role .\n",
                server.ask(GRAPH).body());
    }

    @Test
    void get_form_and_body_ask_alike() throws IOException {
        String got = server.ask(ONE).body();
        HttpResponse<String> form =
                server.send(
                        server.request(
                                        "/sparql",
                                        "Content-Type",
                                        "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString("query=" + Values.encode(ONE)))
                                .build());
        HttpResponse<String> body =
                server.send(
                        server.request("/sparql", "Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString(ONE))
                                .build());
        assertEquals(got, form.body());
        assertEquals(got, body.body());
        assertEquals("", form.headers().firstValue("etag").orElse(""));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    /sparql?query=SELECT                   | 400 | found the end; expected
                    /sparql?query=ASK%7B%7D&query=ASK%7B%7D | 400 | found 2 parameters query; expected one
                    /sparql?update=CLEAR%20ALL             | 403 | updates are refused
                    /sparql?query=CLEAR%20ALL              | 400 | found CLEAR, an update
                    /sparql?query=ASK%7B%7D&timeout=soon   | 400 | expected a number of seconds
                    /sparql?query=ASK%7B%7D&default-graph-uri=x | 400 | expected an absolute IRI
                    /sparql?query=ASK%7B%7D&format=png     | 406 | cannot be had here; expected one of
                    /sparql?query=ASK%20FROM%20%3Curn:none%3E%7B%7D | 400 | not a graph of the store
                    /sparql?query=ASK%7BSERVICE%20%3Chttp://127.0.0.1:1/%3E%7B%7D%7D | 403 | is denied
                    """)
    void what_cannot_be_answered_is_refused_with_a_sentence(
            String target, int status, String sentence) throws IOException {
        HttpResponse<String> answer = server.get(target);
        assertEquals(status, answer.statusCode(), answer.body());
        assertTrue(answer.body().contains(sentence), answer.body());
        assertEquals("*", answer.headers().firstValue("access-control-allow-origin").orElse(""));
    }

    @Test
    void long_queries_are_refused_before_they_are_parsed() throws IOException {
        String comment = "ASK {} #" + "x".repeat(SparqlRequest.LONGEST);
        HttpResponse<String> posted =
                server.send(
                        server.request("/sparql", "Content-Type", "application/sparql-query")
                                .POST(BodyPublishers.ofString(comment))
                                .build());
        assertEquals(413, posted.statusCode());
        int got = server.ask(comment).statusCode();
        assertTrue(got == 414 || got == 431, "status " + got);
    }

    @Test
    void graphs_named_beside_the_query_take_the_place_of_all() throws IOException {
        String graph = "https://w3id.org/rolegraph/graph/ontology";
        String none = "urn:none";
        String roles = Values.encode("ASK { ?role rg:requires ?skill }");
        String terms = Values.encode("ASK { rg:Role a owl:Class }");
        String named = Values.encode("ASK { GRAPH ?g { rg:Role a owl:Class } }");
        assertEquals(true, holds(roles));
        assertEquals(false, holds(roles + "&default-graph-uri=" + graph));
        assertEquals(true, holds(terms + "&default-graph-uri=" + graph));
        assertEquals(false, holds(terms + "&default-graph-uri=" + none));
        assertEquals(false, holds(terms + "&named-graph-uri=" + graph));
        assertEquals(true, holds(named + "&named-graph-uri=" + graph));
        assertEquals(false, holds(named + "&named-graph-uri=" + none));
    }

    private static boolean holds(String ask) throws IOException {
        String answer = server.get("/sparql?query=" + ask).body();
        assertTrue(answer.matches("\\{\"head\":\\{},\"boolean\":(true|false)}\n"), answer);
        return answer.contains("true");
    }

    @Test
    void an_answer_that_stays_the_same_has_a_validator() throws IOException {
        HttpResponse<String> first = server.ask(ONE);
        String tag = first.headers().firstValue("etag").orElseThrow();
        HttpResponse<String> again = server.ask(ONE, "If-None-Match", tag);
        assertEquals(304, again.statusCode());
        assertEquals("", again.body());
        HttpResponse<String> csv = server.ask(ONE, "If-None-Match", tag, "Accept", "text/csv");
        assertEquals(200, csv.statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT (NOW() AS ?t) {}",
                "SELECT (RAND() AS ?t) {}",
                "SELECT ?t { BIND(STRUUID() AS ?t) }",
                "SELECT ?t { { SELECT (UUID() AS ?t) {} } }",
                "ASK { FILTER EXISTS { BIND(BNODE() AS ?t) } }",
                "SELECT (MAX(RAND()) AS ?t) { ?s a rg:Role }",
                "SELECT ?s { ?s a rg:Role } ORDER BY RAND() LIMIT 1",
                "PREFIX a: <http://jena.apache.org/ARQ/function#no> SELECT (a:w() AS ?t) {}",
                "CONSTRUCT { [] a rg:Role } {}"
            })
    void an_answer_that_is_another_each_time_has_none(String query) throws IOException {
        HttpResponse<String> answer = server.ask(query);
        assertEquals(200, answer.statusCode(), answer.body());
        assertEquals("", answer.headers().firstValue("etag").orElse(""));
    }

    @Test
    @Holds(value = Promise.CLOSED, tried = "hostile queries")
    void a_client_may_ask_for_less_time_and_not_for_more() throws IOException {
        String endless = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }";
        long begin = System.nanoTime();
        HttpResponse<String> answer =
                server.get("/sparql?timeout=0.5&query=" + Values.encode(endless));
        assertEquals(503, answer.statusCode());
        assertTrue(answer.body().contains("stopped at the limit of time: 0.5 s"), answer.body());
        assertTrue(System.nanoTime() - begin < 10_000_000_000L);
        try (LocalServer quick = LocalServer.packed(new Limits(Duration.ofMillis(500), 100_000))) {
            String late = quick.get("/sparql?timeout=60&query=" + Values.encode(endless)).body();
            assertTrue(late.contains("stopped at the limit of time: 0.5 s"), late);
        }
    }

    /** Early: nothing has left yet. Later: more than is held back has left. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/sparql-results+json",
                "application/sparql-results+xml",
                "text/csv",
                "text/tab-separated-values"
            })
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "answers that a limit cuts")
    void a_cut_answer_never_looks_whole(String accept) throws IOException {
        String all = "SELECT ?s ?p ?o { ?s ?p ?o }";
        try (LocalServer few = LocalServer.packed(new Limits(Duration.ofSeconds(30), 2_000))) {
            HttpResponse<String> early = few.ask(all, "Accept", accept);
            assertEquals(503, early.statusCode());
            assertTrue(early.body().contains("cut at the limit of 2,000 rows"), early.body());
        }
        try (LocalServer more = LocalServer.packed(new Limits(Duration.ofSeconds(30), 30_000))) {
            assertThrows(IOException.class, () -> more.ask(all, "Accept", accept));
        }
    }

    @Test
    void a_cut_graph_is_no_graph() throws IOException {
        try (LocalServer few = LocalServer.packed(new Limits(Duration.ofSeconds(30), 2_000))) {
            HttpResponse<String> cut = few.ask("CONSTRUCT { ?s ?p ?o } { ?s ?p ?o }");
            assertEquals(503, cut.statusCode());
        }
    }

    @Test
    void a_page_shows_the_answer_and_keeps_the_query() throws IOException {
        String page =
                server.ask(
                                "SELECT ?role { ?role a rg:Role } ORDER BY ?role LIMIT 2",
                                "Accept",
                                BROWSER)
                        .body();
        assertTrue(
                page.contains(
                        "SELECT ?role { ?role a rg:Role } ORDER BY ?role LIMIT 2</textarea>"));
        assertTrue(page.contains("<caption>2 rows</caption>"), page);
        assertTrue(page.contains("&amp;format=csv\">CSV</a>"), page);
        String truth = server.ask("ASK {}", "Accept", BROWSER).body();
        assertTrue(truth.contains("aria-label=\"Answer\">yes</pre>"), truth);
        String turtle = server.ask(GRAPH, "Accept", BROWSER).body();
        assertTrue(turtle.contains("rg:Role\n    a rg:Role ."), turtle);
        HttpResponse<String> wrong = server.ask("SELECT ?x\n{ ?x a ", "Accept", BROWSER);
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains("role=\"alert\">Line 2: "), wrong.body());
        assertTrue(wrong.body().contains("SELECT ?x\n{ ?x a </textarea>"), wrong.body());
    }

    @Test
    void a_page_shows_rows_from_an_offset_on() throws IOException {
        String all = "SELECT ?x ?y { ?x a rg:Skill . ?y a rg:Role } LIMIT 1200";
        String page = "/sparql?query=" + Values.encode(all);
        assertTrue(
                server.get(page, "Accept", BROWSER)
                        .body()
                        .contains("<caption>Rows 1 to 500</caption>"));
        String last = server.get(page + "&offset=1000", "Accept", BROWSER).body();
        assertTrue(last.contains("<caption>Rows 1,001 to 1,200 of 1,200</caption>"), last);
        assertTrue(last.contains("&amp;offset=500#answer\">Rows before</a>"), last);
        assertFalse(last.contains("Next rows"), last);
        assertTrue(
                server.get(page + "&offset=5000", "Accept", BROWSER)
                        .body()
                        .contains("<p>There are no more than 1,200 rows</p>"));
        HttpResponse<String> wrong = server.get(page + "&offset=-1", "Accept", BROWSER);
        assertEquals(400, wrong.statusCode());
        assertTrue(wrong.body().contains(">Offset: found \"-1\"; expected"), wrong.body());
    }

    @Test
    void a_question_of_the_catalogue_becomes_a_query() throws IOException {
        String page =
                server.get("/sparql?question=skills-of-role&role=data-scientist", "Accept", BROWSER)
                        .body();
        assertTrue(page.contains("value=\"data-scientist\""), page);
        assertTrue(page.contains("&lt;https://w3id.org/rolegraph/role/data-scientist&gt;"), page);
        Matcher file = Pattern.compile("href=\"([^\"]+format=csv)\"").matcher(page);
        assertTrue(file.find(), page);
        assertEquals(
                server.get("/query/skills-of-role?role=data-scientist&format=csv").body(),
                server.get(file.group(1).replace("&amp;", "&")).body());
        HttpResponse<String> unknown =
                server.get("/sparql?question=skills-of-role&role=nobody", "Accept", BROWSER);
        assertEquals(404, unknown.statusCode());
        assertTrue(unknown.body().contains("role=\"alert\">No role is called"), unknown.body());
        assertTrue(unknown.body().contains("value=\"nobody\""), unknown.body());
        assertEquals(404, server.get("/sparql?question=nothing", "Accept", BROWSER).statusCode());
    }

    @Test
    void no_parameter_of_a_query_is_called_like_one_of_the_endpoint() {
        for (CatalogueQuery query : Catalogue.packed().all()) {
            for (Parameter parameter : query.parameters()) {
                assertFalse(
                        List.of("question", "query", "format", "offset", "explain", "timeout")
                                .contains(parameter.name()),
                        query.name());
            }
        }
    }

    @Test
    void says_how_it_answers() throws IOException {
        String query = "SELECT * { ?s a rg:Role } LIMIT 3";
        String page = "/sparql?explain=true&query=" + Values.encode(query);
        HttpResponse<String> text = server.get(page);
        assertEquals("text/plain; charset=utf-8", text.headers().firstValue("content-type").get());
        assertEquals(
                """
                     rows  index  operator
                        3  -      slice _ 3
                        3  -        bgp
                        3  POSG       ?s rdf:type rg:Role
                """,
                text.body());
        assertTrue(
                server.get(page, "Accept", BROWSER).body().contains("3  POSG       ?s rdf:type"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT ?x { BIND(\"</textarea><script>alert(1)</script>\" AS ?x) }",
                "SELECT ?x { BIND(<javascript:alert(1)> AS ?x) }",
                "SELECT ?x { BIND(\"\\\" onmouseover=\\\"alert(1)\" AS ?x) }",
                "CONSTRUCT { <urn:a> <urn:b> \"</pre><script>alert(1)</script>\" } {}",
                "</textarea><script>alert(1)</script>"
            })
    @Holds(value = Promise.CLEAN_OUTPUT, tried = "hostile queries on pages")
    void what_is_asked_is_shown_and_not_run(String query) throws IOException {
        String page = server.ask(query, "Accept", BROWSER).body();
        assertFalse(page.contains("<script>alert"), page);
        assertFalse(page.contains("href=\"javascript:"), page);
        assertFalse(page.matches("(?s).*<[^>]*onmouseover=\"alert.*"), page);
    }

    @Test
    void other_sites_may_read_and_ask_beforehand() throws IOException {
        HttpResponse<String> options =
                server.send(
                        server.request("/sparql")
                                .method("OPTIONS", BodyPublishers.noBody())
                                .build());
        assertEquals(204, options.statusCode());
        assertEquals("GET, HEAD, POST, OPTIONS", options.headers().firstValue("allow").orElse(""));
        assertEquals("*", options.headers().firstValue("access-control-allow-origin").orElse(""));
        assertEquals(
                "", options.headers().firstValue("access-control-allow-credentials").orElse(""));
        assertEquals(
                "*",
                server.ask("ASK {}")
                        .headers()
                        .firstValue("access-control-allow-origin")
                        .orElse(""));
    }

    @Test
    void head_is_answered_as_get_without_a_body() throws IOException {
        HttpResponse<String> head =
                server.send(
                        server.request("/sparql?query=" + Values.encode(ONE))
                                .method("HEAD", BodyPublishers.noBody())
                                .build());
        HttpResponse<String> get = server.ask(ONE);
        assertEquals("", head.body());
        assertEquals(type(get), type(head));
        assertEquals(get.headers().firstValue("etag"), head.headers().firstValue("etag"));
        assertEquals(
                get.headers().firstValue("content-length"),
                head.headers().firstValue("content-length"));
    }
}
