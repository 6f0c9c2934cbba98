package org.rolegraph.link.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Failure;

/** The examples and schemas that the specifications come with. */
class SpecificationExamplesTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private Path cache;

    @BeforeEach
    void needs_the_specifications() {
        assumeFalse(
                DATA.isEmpty(),
                "skipped: -Drolegraph.data names no folder with reconciliation.zip");
    }

    @Test
    void every_valid_manifest_is_read_but_one_that_wants_authentication() throws IOException {
        Map<String, String> faults = new TreeMap<>();
        for (String version : List.of("0.1", "0.2")) {
            Map<String, JsonNode> examples = examples(version + "/examples/manifest/valid/");
            assertTrue(examples.size() > 12, examples.keySet().toString());
            examples.forEach(
                    (name, json) -> {
                        String fault = ServiceManifest.of(json).fault();
                        if (!fault.isEmpty()) {
                            faults.put(version + " " + name, fault);
                        }
                    });
        }
        assertEquals(
                Map.of(
                        "0.2 authentication.json",
                        "it wants authentication, which rolegraph does not do"),
                faults);
    }

    @Test
    void their_ids_become_the_iris_that_their_publishers_use() throws IOException {
        Map<String, String> iris = new TreeMap<>();
        examples("0.2/examples/manifest/valid/")
                .forEach(
                        (name, json) ->
                                ServiceManifest.of(json)
                                        .manifest()
                                        .flatMap(manifest -> manifest.iri("a b/1"))
                                        .ifPresent(iri -> iris.put(name, iri)));
        assertEquals(
                Map.ofEntries(
                        Map.entry("codefork-viaf.json", "http://viaf.org/viaf/a%20b%2F1"),
                        Map.entry(
                                "findthatcharity.json",
                                "https://findthatcharity.uk/charity/a%20b%2F1"),
                        Map.entry(
                                "geocollider-sinatra.json",
                                "https://pleiades.stoa.org/places/vocab#a%20b/1"),
                        Map.entry("getty.json", "http://vocab.getty.edu/page/a%20b%2F1"),
                        Map.entry("kerameikos.json", "http://kerameikos.org/id/a%20b/1"),
                        Map.entry("kew.json", "http://ipni.org/urn:lsid:ipni.org:names:a%20b/1"),
                        Map.entry("lobid-gnd.json", "https://lobid.org/gnd/a%20b/1"),
                        Map.entry("nomisma.json", "http://nomisma.org/id/a%20b/1"),
                        Map.entry("occrp.json", "https://aleph.occrp.org/entities/a%20b%2F1"),
                        Map.entry(
                                "vivo-cornell.json",
                                "http://vivo.med.cornell.edu/individual/a%20b/1"),
                        Map.entry("wikidata.json", "http://www.wikidata.org/entity/a%20b/1")),
                iris);
    }

    @Test
    void valid_results_are_read_whole() throws IOException {
        for (String version : List.of("0.1", "0.2")) {
            JsonNode example =
                    examples(version + "/examples/reconciliation-result-batch/valid/")
                            .get("example-full.json");
            assertEquals(
                    List.of(
                            "120333937 Urbaniak, Regina 53.015232 false",
                            "1127147390 Urbaniak, Jan 52.357353 false",
                            "123064325 Schwanhold, Ernst 86.43497 true",
                            "116362988X Schwanhold, Nadine 62.04763 false"),
                    said(example, "q1", "q2"));
        }
    }

    @Test
    void invalid_results_are_reported_or_left_out() throws IOException {
        Map<String, JsonNode> examples =
                examples("0.2/examples/reconciliation-result-batch/invalid/");
        assertEquals(
                List.of("missing-id.json", "no-result.json", "root-array.json"),
                List.copyOf(examples.keySet()));
        for (String name : List.of("no-result.json", "root-array.json")) {
            try (TestService service = new TestService()) {
                Service open = open(service);
                service.then(200, examples.get(name).toString());
                List<Query> one = List.of(Query.of("a", "", 5).orElseThrow());
                assertThrows(Failure.class, () -> open.find(one, done -> {}), name);
            }
        }
        assertEquals(List.of(), said(examples.get("missing-id.json"), "q1"));
    }

    @Test
    void what_is_asked_has_the_form_of_the_schemas() throws IOException {
        JsonNode asked = Query.of(" data\nengineer ", "Q28640", 5).orElseThrow().json();
        for (String version : List.of("0.1", "0.2")) {
            JsonNode schema =
                    examples(version + "/schemas/").get("reconciliation-query-batch.json");
            JsonNode query = schema.path("patternProperties").elements().next();
            TreeSet<String> allowed = new TreeSet<>();
            query.path("properties").fieldNames().forEachRemaining(allowed::add);
            asked.fieldNames()
                    .forEachRemaining(
                            field -> assertTrue(allowed.contains(field), version + " " + field));
        }
        assertEquals(
                JSON.readTree("{\"query\": \"data engineer\", \"type\": \"Q28640\", \"limit\": 5}"),
                asked);
    }

    /** The candidates of the example's results, as a service that gives them is read. */
    private List<String> said(JsonNode example, String... results) throws IOException {
        List<String> said = new ArrayList<>();
        try (TestService service = new TestService()) {
            Service open = open(service);
            for (String result : results) {
                service.then(
                        200, JSON.createObjectNode().set("q0", example.get(result)).toString());
                List<Query> one = List.of(Query.of(result, "", 50).orElseThrow());
                open.find(one, done -> {})
                        .values()
                        .forEach(
                                all ->
                                        all.forEach(
                                                c ->
                                                        said.add(
                                                                String.join(
                                                                        " ",
                                                                        c.id(),
                                                                        c.name(),
                                                                        "" + c.score(),
                                                                        "" + c.match()))));
            }
        }
        return said;
    }

    private Service open(TestService service) throws IOException {
        return Service.at(
                service.address(),
                cache,
                "rolegraph/test",
                java.time.Duration.ofSeconds(30),
                new QuickWaiting());
    }

    /** The JSON files of a folder of the archive, by name. */
    private static Map<String, JsonNode> examples(String folder) throws IOException {
        Map<String, JsonNode> examples = new TreeMap<>();
        try (ZipFile zip = new ZipFile(Path.of(DATA, "reconciliation.zip").toFile())) {
            for (ZipEntry entry : java.util.Collections.list(zip.entries())) {
                String name = entry.getName();
                int at = name.indexOf("specs/" + folder);
                String rest = at < 0 ? "" : name.substring(at + 6 + folder.length());
                if (rest.endsWith(".json") && !rest.contains("/")) {
                    examples.put(rest, JSON.readTree(zip.getInputStream(entry)));
                }
            }
        }
        return Optional.of(examples).filter(all -> !all.isEmpty()).orElseThrow();
    }
}
