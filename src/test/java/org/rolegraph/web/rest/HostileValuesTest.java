package org.rolegraph.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.sparql.LocalServer;

/** Names and values that nobody should send, by HTTP. */
class HostileValuesTest {
    private static final String MARK = "<img src=x onerror=alert(1)>";

    private static final Set<Integer> STATUSES = Set.of(200, 400, 404, 406, 503);

    private static final List<String> VALUES =
            List.of(
                    MARK,
                    "\"};{\"status\":200}",
                    "data-scientist",
                    "role:data-scientist",
                    "role:../../etc/passwd",
                    "https://w3id.org/rolegraph/role/data-engineer",
                    "javascript:alert(1)",
                    "> } UNION { ?s ?p ?o } #",
                    "\" ) } DROP ALL #",
                    "SQL=4",
                    "SQL=99999999999999999999",
                    "=,=,=",
                    ",,,",
                    "0",
                    "-1",
                    "1",
                    "10000",
                    "1000000",
                    "99999999999999999999",
                    "+3",
                    "NaN",
                    "1e9",
                    "true",
                    "de, en",
                    "\u0000",
                    "\u202etxt.exe",
                    "\r\nSet-Cookie: a=b",
                    "\ud83d\ude80",
                    "ﷺ".repeat(50),
                    "a".repeat(3000),
                    "%00%0a%zz",
                    "*",
                    "json",
                    "xlsx");

    private static final LocalServer SERVER = LocalServer.shared();

    /** An operation with some of its parameters and some that it has not. */
    @Provide
    Arbitrary<String> targets() {
        return Arbitraries.of(new RestRoutes(Catalogue.packed()).operations())
                .flatMap(
                        operation -> {
                            Arbitrary<String> names =
                                    operation.parameters().isEmpty()
                                            ? strange()
                                            : Arbitraries.frequencyOf(
                                                    net.jqwik.api.Tuple.of(
                                                            9,
                                                            Arbitraries.of(operation.parameters())
                                                                    .map(OperationParameter::name)),
                                                    net.jqwik.api.Tuple.of(1, strange()));
                            Arbitrary<String> pair =
                                    Combinators.combine(names, values())
                                            .as(
                                                    (n, v) ->
                                                            Values.encode(n)
                                                                    + "="
                                                                    + Values.encode(v));
                            Arbitrary<String> query =
                                    pair.list().ofMaxSize(5).map(all -> String.join("&", all));
                            boolean examples = operation.ofPath().isEmpty();
                            String base = OpenApiTest.target(operation);
                            String bare = base.substring(0, base.indexOf('?') + 1);
                            return Combinators.combine(query, Arbitraries.of(true, false))
                                    .as((q, with) -> (with && examples ? base + "&" : bare) + q);
                        });
    }

    private static Arbitrary<String> strange() {
        return Arbitraries.of("", MARK, "\r\nX: y", "role[]", "__proto__", "\u0000");
    }

    private static Arbitrary<String> values() {
        return Arbitraries.oneOf(Arbitraries.of(VALUES), Arbitraries.strings().ofMaxLength(12));
    }

    @Property(tries = 600, shrinking = ShrinkingMode.OFF)
    @Holds(value = Promise.SENTENCES, tried = "requests of programs made by chance")
    void none_is_a_defect_and_nothing_comes_back_as_a_page(@ForAll("targets") String target)
            throws IOException {
        HttpResponse<String> answer = SERVER.get(target);
        int status = answer.statusCode();
        assertTrue(STATUSES.contains(status), status + " " + target + "\n" + answer.body());
        String type = answer.headers().firstValue("content-type").orElse("");
        assertFalse(type.startsWith("text/html"), target);
        assertEquals("nosniff", answer.headers().firstValue("x-content-type-options").orElse(""));
        assertTrue(answer.headers().firstValue("set-cookie").isEmpty(), target);
        if (status != 200) {
            assertEquals(ProblemDetails.TYPE, type, target);
            assertNotNull(new JsonMapper().readTree(answer.body()).get("detail"), target);
        }
    }

    /** Steps of a path; of one that is refused unread nobody knows that it is of programs. */
    @Property(tries = 200, shrinking = ShrinkingMode.OFF)
    @Holds(value = Promise.SENTENCES, tried = "paths of programs made by chance")
    void no_path_is_a_defect(@ForAll("paths") String target) throws IOException {
        HttpResponse<String> answer = SERVER.get(target);
        int status = answer.statusCode();
        assertTrue(STATUSES.contains(status), status + " " + target + "\n" + answer.body());
        if (status != 200) {
            assertEquals(
                    ProblemDetails.TYPE,
                    answer.headers().firstValue("content-type").orElse(""),
                    target);
        }
    }

    @Provide
    Arbitrary<String> paths() {
        return Combinators.combine(
                        Arbitraries.of("entities", "queries", "gap", ""),
                        values().filter(v -> !v.contains("..") && v.indexOf(0) < 0))
                .as((step, value) -> "/api/v1/" + step + "/" + Values.encode(value));
    }
}
