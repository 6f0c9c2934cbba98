package org.rolegraph.web.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.store.names.Kind;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** What OpenRefine sends, as its 3.8 line writes it, from registering a service to extending. */
class OpenRefineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SERVICE = "/reconcile";
    private static final String TABLE = "/reconcile/our-jobs";

    /** The page that OpenRefine's browser part runs in. */
    private static final String[] ORIGIN = {"Origin", "http://127.0.0.1:3333"};

    @TempDir static Path folder;
    private static LocalServer server;

    @BeforeAll
    static void start() throws IOException {
        Path table = folder.resolve("our jobs.csv");
        Files.writeString(
                table,
                """
                id,label,alternatives,description,broader
                A&B #1,data engineer,data plumber|pipeline engineer,Moves data.,
                j2,analyst,,Looks at data.,A&B #1
                ,"a ""tea"" master",,,
                """);
        server =
                LocalServer.packed(
                        ReconciledTable.read(
                                table, "our jobs.csv", Kind.ROLE, "en", new Problems()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void a_service_is_registered_by_its_manifest() throws IOException {
        HttpResponse<String> answer = server.get(SERVICE, ORIGIN);
        assertEquals("*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
        JsonNode manifest = JSON.readTree(answer.body());
        assertEquals("[\"0.1\",\"0.2\"]", manifest.get("versions").toString());
        assertEquals(500, manifest.get("batchSize").asInt());
        assertEquals(server.get(SERVICE + "/").body(), answer.body());
        assertEquals(answer.body(), server.get(SERVICE + "?callback=alert").body(), "no JSONP");
    }

    @Test
    void types_are_guessed_from_ten_cells() throws IOException {
        JsonNode answer =
                reconcile(
                        SERVICE,
                        "{\"q0\":{\"query\":\"data engineer\",\"limit\":3},"
                                + "\"q1\":{\"query\":\"data scientist\",\"limit\":3}}");
        for (JsonNode each : answer) {
            JsonNode first = each.path("result").get(0);
            assertEquals("[{\"id\":\"role\",\"name\":\"role\"}]", first.get("type").toString());
            assertTrue(each.path("result").size() <= 9, "three of a type");
        }
    }

    @Test
    void cells_of_a_type_are_matched_where_that_is_sure() throws IOException {
        JsonNode answer =
                reconcile(
                        SERVICE,
                        "{\"q0\":{\"query\":\"Data Engineer\",\"type\":\"role\",\"type_strict\":\"should\"},"
                                + "\"q1\":{\"query\":\"zzqx\",\"type\":\"role\",\"type_strict\":\"should\"},"
                                + "\"q2\":{\"query\":\"Python\",\"type\":\"skill\",\"type_strict\":\"should\","
                                + "\"properties\":[{\"pid\":\"kind\",\"v\":\"technology\"}],\"limit\":2},"
                                + "\"q3\":{\"query\":\"Python\",\"type\":\"skill\",\"type_strict\":\"should\","
                                + "\"properties\":[{\"pid\":\"source\",\"v\":\"nobody\"}]},"
                                + "\"q4\":{\"query\":\"role:data-engineer\"},"
                                + "\"q5\":{\"query\":\"Python\",\"type\":\"planet\"},"
                                + "\"q6\":{\"query\":\" \"}}");
        JsonNode first = answer.path("q0").path("result").get(0);
        assertEquals("role:data-engineer", first.path("id").asText());
        assertTrue(first.path("match").asBoolean());
        for (JsonNode each : answer.path("q0").path("result")) {
            assertTrue(each.path("score").asDouble() <= first.path("score").asDouble());
        }
        assertFalse(answer.path("q1").toString().contains("\"match\":true"));
        assertEquals(2, answer.path("q2").path("result").size());
        JsonNode python = answer.path("q2").path("result").get(0);
        assertEquals("skill:python", python.path("id").asText());
        assertTrue(python.path("match").asBoolean());
        JsonNode doubted = answer.path("q3").path("result").get(0);
        assertFalse(doubted.path("match").asBoolean(), "what is known speaks against it");
        assertTrue(doubted.path("score").asDouble() < python.path("score").asDouble());
        assertEquals(100, answer.path("q4").path("result").get(0).path("score").asInt());
        assertEquals(0, answer.path("q5").path("result").size());
        assertEquals(0, answer.path("q6").path("result").size());
    }

    @Test
    void one_bad_query_leaves_the_others_their_answers() throws IOException {
        JsonNode answer =
                reconcile(
                        SERVICE,
                        "{\"q0\":{\"query\":\"data engineer\"},\"q1\":{\"limit\":1},\"q2\":7}");
        assertTrue(answer.path("q0").path("result").size() > 0);
        assertEquals(
                "{\"result\":[],\"error\":\"a query asks for a name (query) or by what is known"
                        + " (properties)\"}",
                answer.path("q1").toString());
        assertTrue(answer.path("q2").has("error"));
    }

    @Test
    void a_query_stands_alone_too() throws IOException {
        String text = server.get(SERVICE + "?query=data+engineer").body();
        String object =
                server.get(SERVICE + "?query=" + Values.encode("{\"query\":\"data engineer\"}"))
                        .body();
        assertEquals(text, object);
        assertEquals(
                "role:data-engineer",
                JSON.readTree(text).path("result").get(0).path("id").asText());
    }

    @Test
    void what_is_typed_is_completed() throws IOException {
        JsonNode manifest = JSON.readTree(server.get(SERVICE).body());
        for (String kind : List.of("entity", "type", "property")) {
            JsonNode service = manifest.path("suggest").path(kind);
            HttpResponse<String> answer =
                    server.get(
                            path(service) + "?prefix=" + (kind.equals("entity") ? "data+e" : ""),
                            ORIGIN);
            assertEquals(
                    "*", answer.headers().firstValue("Access-Control-Allow-Origin").orElse(""));
            JsonNode result = JSON.readTree(answer.body()).path("result");
            assertTrue(result.size() > 0 && result.size() <= 10, answer.body());
        }
        JsonNode first = suggested(SERVICE, "data engineer").get(0);
        assertEquals("role:data-engineer", first.path("id").asText());
        assertEquals("role", first.path("notable").get(0).path("id").asText());
        assertEquals("skill:python", suggested(SERVICE, "skill:python").get(0).path("id").asText());
        JsonNode more = suggested(SERVICE, "data&cursor=10");
        assertFalse(suggested(SERVICE, "data").toString().equals(more.toString()));
    }

    /** As OpenRefine makes the address: what divides addresses it leaves as it stands. */
    @Test
    void every_id_survives_in_the_address_of_a_preview() throws IOException {
        List<String> previewed = new ArrayList<>();
        for (String service : List.of(SERVICE, TABLE)) {
            String template =
                    JSON.readTree(server.get(service).body()).path("preview").path("url").asText();
            for (String prefix : List.of("a", "d", "data", "t", "e", "pipe")) {
                for (JsonNode each : suggested(service, prefix)) {
                    String id = each.path("id").asText();
                    String url = encodedUri(template.replace("{{id}}", id));
                    HttpResponse<String> page = server.get(url.substring(server.base().length()));
                    assertEquals(200, page.statusCode(), url);
                    assertTrue(
                            page.body().contains("<h1>" + escaped(each.path("name").asText())),
                            page.body());
                    previewed.add(id);
                }
            }
        }
        assertTrue(previewed.contains("A%26B %231"), previewed.toString());
    }

    @Test
    void only_a_preview_may_be_framed() throws IOException {
        HttpResponse<String> preview = server.get(SERVICE + "/preview?id=role:data-engineer");
        assertTrue(policy(preview).contains("frame-ancestors *"), policy(preview));
        assertTrue(preview.headers().firstValue("X-Frame-Options").isEmpty());
        assertFalse(preview.body().contains("<script"));
        for (String other :
                List.of(SERVICE, SERVICE + "/suggest/type?prefix=r", "/role/data-engineer")) {
            HttpResponse<String> answer = server.get(other);
            assertTrue(policy(answer).contains("frame-ancestors 'none'"), other);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""));
        }
    }

    @Test
    void a_view_is_the_page_on_the_entity() throws IOException {
        HttpResponse<String> view =
                server.get(SERVICE + "/view?id=" + Values.encode("role:data-engineer"));
        assertEquals(303, view.statusCode());
        assertEquals("/role/data-engineer", view.headers().firstValue("Location").orElse(""));
        assertEquals(404, server.get(SERVICE + "/view?id=role:nobody").statusCode());
        assertEquals(400, server.get(SERVICE + "/preview").statusCode());
        assertEquals(404, server.get(SERVICE + "/other").statusCode());
    }

    @Test
    void columns_are_added() throws IOException {
        JsonNode manifest = JSON.readTree(server.get(SERVICE).body());
        String target = path(manifest.path("extend").path("propose_properties"));
        JsonNode proposed = JSON.readTree(server.get(target + "?type=role", ORIGIN).body());
        assertTrue(proposed.toString().contains("\"id\":\"needs\""), proposed.toString());
        assertFalse(proposed.toString().contains("\"id\":\"made-by\""), proposed.toString());
        JsonNode answer =
                post(
                        SERVICE,
                        "extend",
                        "{\"ids\":[\"role:data-engineer\",\"skill:python\",\"role:nobody\"],"
                                + "\"properties\":[{\"id\":\"label\"},{\"id\":\"definition\"},"
                                + "{\"id\":\"needs\",\"settings\":{\"limit\":\"2\"}},{\"id\":\"esco\"},"
                                + "{\"id\":\"iri\"},{\"id\":\"strange\"}]}");
        assertEquals(
                "[\"label\",\"definition\",\"needs\",\"ESCO\",\"IRI\",\"strange\"]",
                names(answer.path("meta")));
        JsonNode role = answer.path("rows").path("role:data-engineer");
        assertEquals("[{\"str\":\"data engineer\"}]", role.path("label").toString());
        assertEquals(2, role.path("needs").size());
        assertTrue(role.path("needs").get(0).path("id").asText().startsWith("skill:"));
        assertEquals(
                "[{\"str\":\"https://w3id.org/rolegraph/role/data-engineer\"}]",
                role.path("iri").toString());
        JsonNode skill = answer.path("rows").path("skill:python");
        assertTrue(
                skill.path("esco").get(0).path("id").asText().startsWith("esco-skill:"),
                skill.toString());
        assertEquals("[]", skill.path("strange").toString());
        assertEquals("[]", answer.path("rows").path("role:nobody").path("label").toString());
    }

    @Test
    void a_table_of_ones_own_is_a_service() throws IOException {
        JsonNode manifest = JSON.readTree(server.get(TABLE).body());
        assertEquals("our-jobs", manifest.path("name").asText());
        JsonNode answer =
                reconcile(
                        TABLE,
                        "{\"q0\":{\"query\":\"data plumber\",\"type\":\"role\",\"type_strict\":\"should\"},"
                                + "\"q1\":{\"query\":\"j2\"},"
                                + "\"q2\":{\"properties\":[{\"pid\":\"label\",\"v\":\"analyst\"}]},"
                                + "\"q3\":{\"query\":\"analyst\",\"type\":\"skill\"}}");
        JsonNode first = answer.path("q0").path("result").get(0);
        assertEquals("A%26B %231", first.path("id").asText());
        assertEquals("data engineer", first.path("name").asText());
        assertTrue(first.path("match").asBoolean(), first.toString());
        assertEquals("j2", answer.path("q1").path("result").get(0).path("id").asText());
        assertEquals("j2", answer.path("q2").path("result").get(0).path("id").asText());
        assertEquals(0, answer.path("q3").path("result").size());
        JsonNode extended =
                post(
                        TABLE,
                        "extend",
                        "{\"ids\":[\"j2\",\"A%26B %231\",\"A&B #1\"],\"properties\":[{\"id\":\"broader\"},"
                                + "{\"id\":\"also-called\"}]}");
        Map<String, String> rows = new LinkedHashMap<>();
        extended.path("rows")
                .properties()
                .forEach(row -> rows.put(row.getKey(), row.getValue().toString()));
        String named =
                "{\"broader\":[],\"also-called\":[{\"str\":\"data plumber\"},"
                        + "{\"str\":\"pipeline engineer\"}]}";
        assertEquals(
                Map.of(
                        "j2",
                        "{\"broader\":[{\"str\":\"data engineer\"}],\"also-called\":[]}",
                        "A%26B %231",
                        named,
                        "A&B #1",
                        named),
                rows);
    }

    private static String names(JsonNode meta) {
        List<String> names = new ArrayList<>();
        meta.forEach(each -> names.add("\"" + each.path("name").asText() + "\""));
        return "[" + String.join(",", names) + "]";
    }

    private static String policy(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Security-Policy").orElse("");
    }

    private static String path(JsonNode service) {
        String address =
                service.path("service_url").asText() + service.path("service_path").asText();
        return address.substring(server.base().length());
    }

    private static JsonNode suggested(String service, String prefix) throws IOException {
        String target = service + "/suggest/entity?prefix=" + prefix.replace(" ", "+");
        return JSON.readTree(server.get(target).body()).path("result");
    }

    private static JsonNode reconcile(String service, String queries) throws IOException {
        return post(service, "queries", queries);
    }

    private static JsonNode post(String service, String field, String text) throws IOException {
        HttpRequest request =
                server.request(
                                service,
                                "Content-Type",
                                "application/x-www-form-urlencoded; charset=UTF-8")
                        .POST(
                                HttpRequest.BodyPublishers.ofString(
                                        field + "=" + Values.encode(text)))
                        .build();
        HttpResponse<String> answer = server.send(request);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    /** JavaScript's {@code encodeURI}. */
    private static String encodedUri(String text) {
        StringBuilder uri = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean stays =
                    Character.isLetterOrDigit(c) && c < 128
                            || ";,/?:@&=+$-_.!~*'()#".indexOf(c) >= 0;
            uri.append(stays ? String.valueOf(c) : Values.encode(String.valueOf(c)));
        }
        return URI.create(uri.toString()).toString();
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
