package org.rolegraph.web.rest;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.sparql.LocalServer;

/** The interface for programs, by HTTP, against what the command line writes. */
class RestTest {
    private static final Pattern LINK = Pattern.compile("<([^>]+)>; rel=\"next\"");

    private static final LocalServer SERVER = LocalServer.shared();

    private static String header(HttpResponse<?> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    @ParameterizedTest
    @CsvSource({
        "Sr. ML Engineer, machine-learning-engineer",
        "Senior Data Scientist (m/f/d), data-scientist",
        "'Remote - Data Engineer II', data-engineer",
    })
    void a_title_is_grounded_without_its_rank_but_not_for_sure(String title, String role)
            throws IOException {
        String rows =
                SERVER.get(
                                "/api/v1/ground?candidates=2&name=" + Values.encode(title),
                                "Accept",
                                "text/csv")
                        .body();
        String first = rows.lines().skip(1).findFirst().orElseThrow();
        assertTrue(
                first.startsWith(
                        title + ",false,alike,https://w3id.org/rolegraph/role/" + role + ","),
                rows);
        assertTrue(rows.lines().count() <= 3, rows);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/gap?from=data-analyst&to=data-scientist | gap --from data-analyst --to"
                        + " data-scientist",
                "/gap?have=SQL%3D4,Python&to=data-scientist&evidence=true | gap --have"
                        + " SQL=4,Python --to data-scientist --evidence",
                "/path?from=data-analyst&to=data-scientist&k=2&evidence=true | path --from"
                        + " data-analyst --to data-scientist --k 2 --evidence",
                "/path?from=data-analyst&to=data-scientist&via=data-engineer&max-hops=3 | path"
                        + " --from data-analyst --to data-scientist --via data-engineer --max-hops"
                        + " 3",
                "/similar?of=data-scientist | similar data-scientist",
                "/similar?of=sql&limit=3 | similar sql --limit 3",
                "/similar?of=data-scientist&with=data-analyst&evidence=true | similar"
                        + " data-scientist --with data-analyst --evidence",
                "/matrix?role=data-scientist&role=data-analyst | matrix data-scientist"
                        + " data-analyst",
                "/matrix?role=data-scientist&evidence=true | matrix data-scientist --evidence",
                "/coverage | coverage",
                "/search?q=data | search data",
                "/search?q=data&type=role,skill&limit=5 | search data --type role,skill --limit 5",
                "/entities/role:data-engineer | show role:data-engineer",
                "/entities?iri=python | show python",
                "/queries/needs-of-role?role=data-engineer | query needs-of-role"
                        + " role=data-engineer",
                "/queries/coverage | query coverage"
            })
    void an_answer_is_what_the_command_prints(String target, String command) throws IOException {
        for (String format : List.of("json", "csv", "markdown")) {
            boolean table = !command.startsWith("show");
            if (format.equals("csv") && !table
                    || format.equals("markdown") && command.startsWith("gap")) {
                continue; // the command has no such, or a report instead
            }
            List<String> words = new ArrayList<>(List.of(command.strip().split("\\s+")));
            words.addAll(List.of("-o", format));
            Run run = Loaded.packed().run(words.toArray(String[]::new));
            assertEquals(0, run.exit(), run.err());
            String join = target.contains("?") ? "&" : "?";
            HttpResponse<String> answer =
                    SERVER.get("/api/v1" + target.strip() + join + "format=" + format);
            assertEquals(run.out(), answer.body(), target);
            assertEquals(200, answer.statusCode());
        }
    }

    @TestFactory
    Stream<DynamicTest> whole_answers() throws IOException {
        return new GoldenFolder("rest", "answer.txt")
                .tests(
                        folder -> {
                            String[] words =
                                    Files.readString(folder.resolve("request.txt"))
                                            .strip()
                                            .split(" ");
                            HttpRequest request =
                                    SERVER.request(words[1])
                                            .method(words[0], HttpRequest.BodyPublishers.noBody())
                                            .build();
                            HttpResponse<String> answer = SERVER.send(request);
                            StringBuilder text = new StringBuilder();
                            text.append(answer.statusCode()).append('\n');
                            for (String name : List.of("Allow", "Content-Type", "Link")) {
                                String value = header(answer, name);
                                text.append(value.isEmpty() ? "" : name + ": " + value + "\n");
                            }
                            return text.append('\n').append(answer.body()).toString();
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /api/v1/nowhere, 404",
        "GET, /api/nowhere, 404",
        "GET, /api/v1/queries/needs-of-rolle, 404",
        "GET, /api/v1/queries/show-summary, 404",
        "GET, /api/v1/entities/nobody-here, 404",
        "GET, /api/v1/gap?to=data-analyst&from=nobody-here, 404",
        "GET, /api/v1/gap?to=data-analyst&have=nothing-such, 404",
        "GET, /api/v1/gap?to=data-analyst, 400",
        "GET, /api/v1/gap, 400",
        "GET, /api/v1/coverage?limit=0, 400",
        "GET, /api/v1/coverage?limit=10001, 400",
        "GET, /api/v1/coverage?limit=1&limit=2, 400",
        "GET, /api/v1/coverage?such=1, 400",
        "GET, /api/v1/coverage?lang=%C2%A7, 400",
        "GET, /api/v1/coverage?offset=x, 400",
        "GET, /api/v1/coverage?x=%C3, 400",
        "GET, /api/v1/suggest?title=a&min-confidence=2, 400",
        "GET, /api/v1/coverage?format=pdf, 406",
        "POST, /api/v1/coverage, 405",
        "PUT, /api/v1/coverage, 405",
        "DELETE, /api/v1/entities/role:data-engineer, 405"
    })
    void each_failure_is_told_as_problem_details(String method, String target, int status)
            throws IOException {
        HttpRequest request =
                SERVER.request(target, "Accept", "text/html, */*;q=0.1")
                        .method(method, HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<String> answer = SERVER.send(request);
        assertEquals(status, answer.statusCode(), answer.body());
        assertEquals(ProblemDetails.TYPE, header(answer, "content-type"));
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertEquals(status, problem.get("status").intValue());
        for (String member : List.of("type", "title", "detail")) {
            assertTrue(!problem.get(member).textValue().isBlank(), answer.body());
        }
        assertEquals(status == 405, !header(answer, "allow").isEmpty());
        String type = problem.get("type").textValue();
        if (!type.equals("about:blank")) {
            String anchor = type.substring(type.indexOf('#') + 1);
            assertTrue(SERVER.get("/api").body().contains("id=\"" + anchor + "\""), type);
        }
    }

    @Test
    void a_name_of_several_comes_with_what_it_may_mean() throws IOException {
        HttpResponse<String> answer = SERVER.get("/api/v1/entities/data");
        assertEquals(400, answer.statusCode(), answer.body());
        JsonNode problem = new JsonMapper().readTree(answer.body());
        assertEquals("ambiguous", problem.get("code").textValue());
        assertTrue(problem.get("candidates").size() > 1, answer.body());
        for (JsonNode candidate : problem.get("candidates")) {
            String iri = candidate.get("iri").textValue();
            String target = "/api/v1/entities?iri=" + Values.encode(iri);
            assertEquals(200, SERVER.get(target).statusCode(), iri);
        }
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "queries read page by page")
    void pages_have_all_rows_once_and_in_their_order(Tries tries) throws IOException {
        for (CatalogueQuery query : Catalogue.packed().listed()) {
            Optional<Operation> operation =
                    new RestRoutes(Catalogue.packed()).operation("/api/v1/queries/" + query.name());
            String target = OpenApiTest.target(operation.orElseThrow());
            String whole = SERVER.get(target + "&format=jsonl&limit=10000").body();
            List<String> rows = whole.lines().limit(60).toList();
            int size = Math.max(1, (rows.size() + 3) / 4);
            List<String> read = new ArrayList<>();
            String next = target + "&format=jsonl&limit=" + size;
            do {
                HttpResponse<String> page = SERVER.get(next);
                assertEquals(200, page.statusCode(), next);
                read.addAll(page.body().lines().toList());
                Matcher link = LINK.matcher(header(page, "link"));
                next = link.find() ? link.group(1) : null;
            } while (next != null && read.size() < rows.size());
            assertEquals(rows, read.subList(0, Math.min(read.size(), rows.size())), query.name());
            assertEquals(next == null, read.size() == whole.lines().count(), query.name());
            tries.held();
        }
    }

    @Test
    void the_same_is_not_sent_again_and_links_are_kept_with_what_was_made() throws IOException {
        String target = "/api/v1/search?q=data&limit=2";
        HttpResponse<String> first = SERVER.get(target);
        HttpResponse<String> again = SERVER.get(target);
        assertTrue(header(first, "link").contains("rel=\"next\""));
        assertEquals(header(first, "link"), header(again, "link"));
        HttpResponse<String> known = SERVER.get(target, "If-None-Match", header(first, "etag"));
        assertEquals(304, known.statusCode());
        HttpRequest head =
                SERVER.request(target).method("HEAD", HttpRequest.BodyPublishers.noBody()).build();
        assertEquals(header(first, "link"), header(SERVER.send(head), "link"));
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, application/json",
        "application/json, application/json",
        "application/sparql-results+json, application/sparql-results+json",
        "text/csv, text/csv; charset=utf-8",
        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet,"
                + " application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "'text/csv;q=0.1, text/tab-separated-values', text/tab-separated-values; charset=utf-8"
    })
    void the_format_is_what_the_client_accepts(String accept, String type) throws IOException {
        HttpResponse<String> answer = SERVER.get("/api/v1/coverage", "Accept", accept);
        assertEquals(200, answer.statusCode());
        assertEquals(type, header(answer, "content-type"));
        assertTrue(header(answer, "vary").contains("Accept"));
    }

    @Test
    void labels_come_in_the_language_that_is_asked_for() throws IOException {
        String german = SERVER.get("/api/v1/search?q=data+scientist&lang=de&limit=1").body();
        assertEquals(
                german,
                SERVER.get("/api/v1/search?q=data+scientist&limit=1", "Accept-Language", "de")
                        .body());
    }

    @Test
    void pages_of_elsewhere_may_ask_what_they_may() throws IOException {
        HttpRequest options =
                SERVER.request("/api/v1/coverage")
                        .method("OPTIONS", HttpRequest.BodyPublishers.noBody())
                        .build();
        HttpResponse<String> answer = SERVER.send(options);
        assertEquals(204, answer.statusCode());
        assertEquals("GET, HEAD, OPTIONS", header(answer, "allow"));
    }

    @Test
    void a_title_is_answered_as_reconcile_does() throws IOException {
        Run.Place place = Loaded.packed();
        Path file = Files.createTempFile("titles", ".csv");
        Files.writeString(file, "title\nML engineer\nData wizzard\n");
        Run run = place.run("reconcile", file.toString(), "--model", "none");
        Files.delete(file);
        assertEquals(0, run.exit(), run.err());
        List<String> first = List.of(run.out().lines().toList().get(1).split(","));
        String[] row =
                SERVER.get("/api/v1/suggest?title=ML+engineer&title=Data+wizzard&format=csv")
                        .body()
                        .lines()
                        .toList()
                        .get(1)
                        .split(",");
        assertArrayEquals(
                new String[] {first.get(0), first.get(6), first.get(1), first.get(2)},
                new String[] {row[0], row[1], row[2], row[3]});
        assertEquals(first.subList(3, 6), List.of(row[4], row[5], row[6]));
    }
}
