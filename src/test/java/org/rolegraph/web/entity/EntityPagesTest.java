package org.rolegraph.web.entity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.sparql.LocalServer;

/** Pages of the packed data, and of a graph whose every name is hostile. */
class EntityPagesTest {
    private static final Set<String> VOID = Set.of("meta", "link", "input", "br", "img", "hr");
    private static final Pattern TAG =
            Pattern.compile("<(/?)([a-z0-9]+)((?:\"[^\"]*\"|[^<>\"])*)>");
    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");
    private static final String HOSTILE = "</script><img src=x onerror=alert(1)>\"'&${7*7}";

    @TempDir static Path folder;
    private static LocalServer packed;
    private static LocalServer hostile;

    @BeforeAll
    static void start() throws IOException {
        packed = LocalServer.packed();
        Path file = folder.resolve("hostile.ttl");
        String name = HOSTILE.replace("\\", "\\\\").replace("\"", "\\\"");
        StringBuilder turtle =
                new StringBuilder(
                        """
                        @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix foaf: <http://xmlns.com/foaf/0.1/> .
                        """);
        for (String kind : List.of("Role", "Skill", "Organization", "Product", "Reference")) {
            turtle.append("<https://w3id.org/rolegraph/")
                    .append(kind.toLowerCase(java.util.Locale.ROOT))
                    .append("/h> a rg:")
                    .append(kind)
                    .append(" ; skos:prefLabel \"")
                    .append(name)
                    .append("\"@en ; skos:altLabel \"")
                    .append(name)
                    .append(" 2\" ; skos:definition \"")
                    .append(name)
                    .append("\"@en ; dct:title \"")
                    .append(name)
                    .append("\" ; foaf:homepage <javascript:alert(1)> , <vbscript:x> .\n");
        }
        turtle.append(
                """
                <https://w3id.org/rolegraph/requirement/h> a rg:Requirement ;
                  rg:role <https://w3id.org/rolegraph/role/h> ;
                  rg:skill <https://w3id.org/rolegraph/skill/h> ; rg:importance rg:essential ;
                  rg:evidence <https://w3id.org/rolegraph/evidence/h> .
                <https://w3id.org/rolegraph/evidence/h> a rg:Evidence ;
                  rg:reference <https://w3id.org/rolegraph/reference/h> ;
                  rg:locator "</details><script>alert(1)</script>" .
                """);
        Files.writeString(file, turtle);
        Path german = folder.resolve("german.ttl");
        Files.writeString(
                german,
                """
                @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                <https://w3id.org/rolegraph/role/baker> a rg:Role , skos:Concept ;
                  skos:prefLabel "baker"@en , "Bäckerin"@de-CH ; skos:definition "bakes"@en .
                <https://w3id.org/rolegraph/skill/kneading> a rg:Skill , skos:Concept ;
                  skos:prefLabel "kneading"@en , "Teig kneten"@de .
                <https://w3id.org/rolegraph/requirement/g> a rg:Requirement ;
                  rg:role <https://w3id.org/rolegraph/role/baker> ;
                  rg:skill <https://w3id.org/rolegraph/skill/kneading> ;
                  rg:importance rg:essential ;
                  rg:evidence <https://w3id.org/rolegraph/evidence/h> .
                """);
        hostile = LocalServer.over(folder.resolve("home"), file, german);
    }

    @AfterAll
    static void end() {
        packed.close();
        hostile.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=learning",
                "/search?q=zzqx",
                "/search",
                "/role/data-scientist",
                "/role/onet-15-2051.00",
                "/skill/machine-learning",
                "/organization/google",
                "/product/pytorch",
                "/reference/onet",
                "/scheme/product-kinds",
                "/kind/ml-framework",
                "/neighbourhood?entity=role:data-scientist",
                "/soc",
                "/query",
                "/query/needs-of-role",
                "/query/needs-of-role?role=data-scientist",
                "/ontology",
                "/role/no-such-role"
            })
    void each_kind_of_page_is_well_formed_and_has_one_heading(String path) throws IOException {
        check(page(packed, path).body());
    }

    @Test
    void a_role_shows_its_needs_with_the_evidence_in_place() throws IOException {
        String page = page(packed, "/role/data-scientist").body();
        assertTrue(page.contains("<h1 lang=\"en\">data scientist</h1>"), page);
        for (String section : List.of("needs", "duties", "show-technologies", "near", "cite")) {
            assertTrue(page.contains("id=\"" + section + "\""), section);
        }
        Matcher need =
                Pattern.compile("<li><span class=\"name\">.*?</li>\\s*</ul>", Pattern.DOTALL)
                        .matcher(page);
        assertTrue(need.find());
        assertTrue(need.group().contains("class=\"evidence\""), need.group());
    }

    @Test
    void pages_speak_the_readers_language_and_say_so() throws IOException {
        HttpResponse<String> english = page(packed, "/role/data-scientist");
        assertEquals("en", english.headers().firstValue("Content-Language").orElse(""));
        assertTrue(english.headers().firstValue("Vary").orElse("").contains("Accept-Language"));
        assertTrue(english.headers().firstValue("ETag").isPresent());
    }

    @Test
    void names_come_in_the_language_that_is_asked_for_else_in_one_that_they_have()
            throws IOException {
        String[] german = {"Accept", "text/html", "Accept-Language", "de-AT,de;q=0.9,fr;q=0.5"};
        HttpResponse<String> answer = hostile.get("/role/baker", german);
        assertEquals("de-at, de", answer.headers().firstValue("Content-Language").orElse(""));
        String page = answer.body();
        assertTrue(page.contains("<h1 lang=\"de-ch\">Bäckerin</h1>"), page);
        assertTrue(page.contains("Teig kneten"), page);
        assertTrue(page.contains("bakes"), page);
        assertTrue(hostile.get("/search?q=teig", german).body().contains("Teig kneten"));
        assertTrue(hostile.get("/complete?q=b%C3%A4ck").body().contains("Bäckerin"));
        String english = page(hostile, "/role/baker").body();
        assertTrue(english.contains("<h1 lang=\"en\">baker</h1>"), english);
    }

    @Test
    void what_is_not_found_leads_to_what_may_be_meant() throws IOException {
        HttpResponse<String> answer = page(packed, "/query/needs-of-role?role=data%20sientist");
        assertEquals(404, answer.statusCode());
        assertTrue(answer.body().contains("href=\"/role/data-scientist\""), answer.body());
    }

    @Test
    void a_name_is_completed_in_all_languages_the_exact_one_first() throws IOException {
        JsonNode names =
                new ObjectMapper().readTree(packed.get("/complete?q=data+scientist").body());
        assertEquals("data scientist", names.get(0).get("name").asText());
        assertEquals("/role/data-scientist", names.get(0).get("href").asText());
        JsonNode skills =
                new ObjectMapper().readTree(packed.get("/complete?q=python&kind=role").body());
        skills.forEach(one -> assertEquals("role", one.get("kind").asText()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/role/h",
                "/skill/h",
                "/organization/h",
                "/product/h",
                "/reference/h",
                "/requirement/h",
                "/neighbourhood?entity=role:h",
                "/complete?q=%3C%2Fscript",
                "/query/statements-about?entity=role:h"
            })
    void hostile_names_stay_text(String path) throws IOException {
        HttpResponse<String> answer = page(hostile, path);
        assertEquals(200, answer.statusCode(), path);
        inert(answer);
        if (!path.startsWith("/complete")) {
            check(answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/search?q=",
                "/search?kind=role&q=",
                "/query/needs-of-role?role=",
                "/query/",
                "/role/",
                "/entity?iri=",
                "/neighbourhood?entity=",
                "/complete?q="
            })
    void hostile_parameters_stay_text(String start) throws IOException {
        for (String text :
                List.of(HOSTILE, "javascript:alert(1)", "\" autofocus onfocus=x", "☃\u2028")) {
            HttpResponse<String> answer = page(packed, start + Values.encode(text));
            assertTrue(answer.statusCode() < 500, start + text + " " + answer.statusCode());
            inert(answer);
        }
    }

    private static HttpResponse<String> page(LocalServer server, String path) throws IOException {
        return server.get(path, "Accept", "text/html");
    }

    private static void inert(HttpResponse<String> answer) {
        if (!answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return; // which a browser shows as text
        }
        String body = answer.body();
        assertFalse(body.contains("<img src=x"), body);
        assertFalse(Pattern.compile("<[^>]* on(error|focus)=").matcher(tags(body)).find(), body);
        assertFalse(body.contains("href=\"javascript:") || body.contains("href=\"vbscript:"), body);
    }

    /** The tags alone, without what stands within quotes. */
    private static String tags(String body) {
        StringBuilder tags = new StringBuilder();
        Matcher tag = TAG.matcher(body);
        while (tag.find()) {
            tags.append(tag.group().replaceAll("\"[^\"]*\"", "\"\""));
        }
        return tags.toString();
    }

    /** Tags are closed in their order, one first heading, ids once, JSON-LD is JSON. */
    private static void check(String page) throws IOException {
        Matcher script = JSON_LD.matcher(page);
        if (script.find()) {
            assertEquals(
                    "https://schema.org",
                    new ObjectMapper().readTree(script.group(1)).get("@context").asText());
        }
        String markup = JSON_LD.matcher(page).replaceAll("");
        Deque<String> open = new ArrayDeque<>();
        Matcher tag = TAG.matcher(markup);
        while (tag.find()) {
            String name = tag.group(2);
            if (VOID.contains(name) || tag.group(3).endsWith("/")) {
                continue;
            }
            if (tag.group(1).isEmpty()) {
                open.push(name);
            } else {
                assertEquals(open.poll(), name, markup.substring(0, tag.end()));
            }
        }
        assertTrue(open.isEmpty(), open.toString());
        assertEquals(2, markup.split("<h1", -1).length, "headings");
        List<String> ids =
                Pattern.compile(" id=\"([^\"]*)\"")
                        .matcher(markup)
                        .results()
                        .map(m -> m.group(1))
                        .toList();
        assertEquals(List.copyOf(new java.util.LinkedHashSet<>(ids)), ids);
    }
}
