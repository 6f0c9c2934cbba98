package org.rolegraph.web.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;

/**
 * The schemas and examples of the Reconciliation API, from the {@code reconciliation.zip} of the
 * folder that the system property {@code rolegraph.data} names.
 */
final class Specification {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ROOT = "reconciliation/specs/";
    private static final String ADDRESS = "https://reconciliation-api.github.io/specs/";

    private final Map<String, String> files = new TreeMap<>();
    private final Map<String, JsonSchema> schemas = new HashMap<>();

    private Specification() {}

    /** Reads it, or skips the tests with a line that says why. */
    static Specification read() throws IOException {
        String data = System.getProperty("rolegraph.data", "");
        Path zip = Path.of(data, "reconciliation.zip");
        Assumptions.assumeTrue(
                !data.isEmpty() && zip.toFile().exists(),
                "skipped: rolegraph.data names no folder with reconciliation.zip");
        Specification specification = new Specification();
        try (ZipFile archive = new ZipFile(zip.toFile())) {
            for (ZipEntry entry : archive.stream().toList()) {
                if (entry.getName().startsWith(ROOT) && entry.getName().endsWith(".json")) {
                    specification.files.put(
                            entry.getName().substring(ROOT.length()),
                            new String(
                                    archive.getInputStream(entry).readAllBytes(),
                                    java.nio.charset.StandardCharsets.UTF_8));
                }
            }
        }
        return specification;
    }

    /** Names of the examples of a version, such as {@code manifest/valid/getty.json}. */
    List<String> examples(String version) {
        String folder = version + "/examples/";
        List<String> examples = new ArrayList<>();
        for (String file : files.keySet()) {
            if (file.startsWith(folder)) {
                examples.add(file.substring(folder.length()));
            }
        }
        return examples;
    }

    String example(String version, String name) {
        return files.get(version + "/examples/" + name);
    }

    /** Holds an answer to a schema of a version, such as {@code manifest}. */
    void holds(String version, String schema, String answer) throws IOException {
        String name = version + "/schemas/" + schema + ".json";
        JsonSchema known = schemas.get(name);
        if (known == null) {
            known = schema(version, name);
            schemas.put(name, known);
        }
        assertEquals(Set.of(), known.validate(JSON.readTree(answer)), answer);
    }

    private JsonSchema schema(String version, String name) throws IOException {
        Map<String, String> others = new HashMap<>();
        for (String draft : List.of(version, "draft")) {
            files.forEach(
                    (file, text) ->
                            others.put(ADDRESS + file.replace(version, draft), plain(text)));
        }
        JsonSchemaFactory factory =
                JsonSchemaFactory.getInstance(
                        SpecVersion.VersionFlag.V7,
                        builder -> builder.schemaLoaders(loaders -> loaders.schemas(others)));
        return factory.getSchema(JSON.readTree(plain(files.get(name))));
    }

    /** Without what names a draft that has no number, and what is defined on another site. */
    private static String plain(String schema) {
        try {
            JsonNode json = JSON.readTree(schema);
            if (json instanceof ObjectNode object) {
                object.remove("$schema");
                if (object.path("properties") instanceof ObjectNode properties) {
                    properties.remove("authentication");
                }
            }
            return json.toString();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
