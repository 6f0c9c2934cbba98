package org.rolegraph.web.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.Conformance;
import org.rolegraph.testkit.Conformance.Verdict;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** Each example of the specification is sent, and each kind of answer held to its schema. */
class ReconciliationSpecTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "/reconcile";

    private static LocalServer server;
    private Specification specification;

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @TestFactory
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "examples of the Reconciliation API")
    Stream<DynamicTest> the_examples_are_answered_as_the_schemas_have_it(Tries tries)
            throws IOException {
        specification = Specification.read();
        server = LocalServer.packed();
        Conformance conformance = new Conformance("Reconciliation API", Map.of());
        for (String version : List.of("0.1", "0.2")) {
            answers(version, conformance);
            for (String example : specification.examples(version)) {
                conformance.add(version + " examples", example, () -> example(version, example));
            }
        }
        String draft = "1.0-draft";
        for (String example : specification.examples(draft)) {
            if (example.startsWith("reconciliation-query-batch/")) {
                conformance.add(draft + " examples", example, () -> draft(draft, example));
            }
        }
        return conformance.tests(tries);
    }

    private void answers(String version, Conformance conformance) {
        answer(version, "manifest", "", conformance);
        answer(version, "suggest-entities-response", "/suggest/entity?prefix=data", conformance);
        answer(version, "suggest-types-response", "/suggest/type?prefix=r", conformance);
        answer(version, "suggest-properties-response", "/suggest/property?prefix=la", conformance);
        if (version.equals("0.2")) {
            answer(
                    version,
                    "data-extension-property-proposal",
                    "/properties?type=role",
                    conformance);
        }
        String queries =
                Values.encode(
                        "{\"a\":{\"query\":\"data engineer\"},\"b\":{\"query\":\"Python\","
                                + "\"type\":[\"skill\",\"product\"],\"type_strict\":\"any\",\"limit\":2},"
                                + "\"c\":{\"query\":\"analyst\",\"properties\":[{\"pid\":\"source\","
                                + "\"v\":[\"curated\",{\"id\":\"x\",\"name\":\"y\"}]}]},\"d\":{\"limit\":1}}");
        answer(version, "reconciliation-result-batch", "?queries=" + queries, conformance);
        String extend =
                Values.encode(
                        "{\"ids\":[\"role:data-engineer\",\"skill:python\",\"product:pytorch\","
                                + "\"organization:google\"],\"properties\":["
                                + String.join(
                                        ",",
                                        GraphProperty.all().stream()
                                                .map(p -> "{\"id\":\"" + p.id() + "\"}")
                                                .toList())
                                + "]}");
        answer(version, "data-extension-response", "?extend=" + extend, conformance);
    }

    private void answer(String version, String schema, String target, Conformance conformance) {
        conformance.add(
                version + " answers",
                schema,
                () -> {
                    HttpResponse<String> answer = server.get(SERVICE + target);
                    assertEquals(200, answer.statusCode(), answer.body());
                    specification.holds(version, schema, answer.body());
                    return Verdict.PASS;
                });
    }

    /** What is no message to a service is sent as one all the same, and refused. */
    private Verdict example(String version, String name) throws IOException {
        String text = specification.example(version, name);
        String field = name.startsWith("data-extension-query/") ? "extend" : "queries";
        HttpResponse<String> answer = post(field, text);
        boolean isQuery = name.startsWith("reconciliation-query-batch/valid/");
        if (isQuery || field.equals("extend")) {
            assertEquals(200, answer.statusCode(), answer.body());
            specification.holds(
                    version,
                    isQuery ? "reconciliation-result-batch" : "data-extension-response",
                    answer.body());
            JsonNode sent = JSON.readTree(text);
            JsonNode got = JSON.readTree(answer.body());
            sent.fieldNames().forEachRemaining(key -> assertTrue(!isQuery || got.has(key), key));
            HttpResponse<String> again =
                    server.get(SERVICE + "?" + field + "=" + Values.encode(text));
            assertEquals(answer.body(), again.body(), "by GET");
        } else {
            assertEquals(400, answer.statusCode(), answer.body());
            assertTrue(answer.body().startsWith("request: "), answer.body());
        }
        return Verdict.PASS;
    }

    /** Version 1.0 asks otherwise, which the service does not say it understands; 0.2 it does. */
    private Verdict draft(String version, String name) throws IOException {
        HttpResponse<String> answer = post("queries", specification.example(version, name));
        boolean isOld = name.endsWith("/old-format.json");
        assertEquals(isOld ? 200 : 400, answer.statusCode(), answer.body());
        return isOld ? Verdict.PASS : Verdict.REFUSED;
    }

    private static HttpResponse<String> post(String field, String text) throws IOException {
        return server.send(
                server.request(SERVICE, "Content-Type", "application/x-www-form-urlencoded")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        field + "=" + Values.encode(text)))
                        .build());
    }
}
