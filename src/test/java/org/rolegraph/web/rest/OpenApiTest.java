package org.rolegraph.web.rest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.AnswerColumn;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.sparql.LocalServer;

/** The document that describes the interface: read by a parser, and held to what is answered. */
class OpenApiTest {
    private static final LocalServer SERVER = LocalServer.shared();
    private static JsonNode document;

    @BeforeAll
    static void start() throws IOException {
        document = new JsonMapper().readTree(SERVER.get(OpenApi.PATH).body());
    }

    /** An address that asks an operation with its examples; ends so that more may follow. */
    static String target(Operation operation) {
        StringBuilder target = new StringBuilder();
        String path = operation.path();
        for (OperationParameter parameter : operation.parameters()) {
            String value = parameter.example();
            if (value.isEmpty()) {
                continue;
            }
            if (operation.ofPath().equals(Optional.of(parameter.name()))) {
                path = path.replace("{" + parameter.name() + "}", value);
            } else {
                target.append('&').append(parameter.name()).append('=');
                target.append(Values.encode(value));
            }
        }
        return path + "?" + target;
    }

    @Test
    void another_parser_reads_it_without_a_complaint() throws IOException {
        SwaggerParseResult result =
                new OpenAPIV3Parser().readContents(document.toString(), null, null);
        assertEquals(List.of(), result.getMessages());
        OpenAPI api = result.getOpenAPI();
        assertNotNull(api);
        Set<String> paths = new TreeSet<>();
        new RestRoutes(Catalogue.packed())
                .operations()
                .forEach(operation -> paths.add(operation.path()));
        assertEquals(paths, new TreeSet<>(api.getPaths().keySet()));
        api.getPaths()
                .forEach(
                        (path, item) -> {
                            assertNotNull(item.getGet().getOperationId(), path);
                            assertTrue(item.getGet().getResponses().containsKey("200"), path);
                        });
    }

    @Test
    void it_has_a_path_for_each_query_and_each_question() {
        Set<String> wanted = new TreeSet<>();
        Catalogue.packed().listed().forEach(query -> wanted.add("/api/v1/queries/" + query.name()));
        for (String each :
                List.of(
                        "queries",
                        "search",
                        "entities",
                        "entities/{id}",
                        "gap",
                        "path",
                        "similar",
                        "matrix",
                        "suggest",
                        "ground",
                        "coverage")) {
            wanted.add("/api/v1/" + each);
        }
        Set<String> told = new TreeSet<>();
        document.get("paths").fieldNames().forEachRemaining(told::add);
        assertEquals(wanted, told);
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "makings of the OpenAPI document")
    void the_same_operations_give_the_same_document(Tries tries) throws IOException {
        String served = SERVER.get(OpenApi.PATH).body();
        for (int i = 0; i < 3; i++) {
            assertEquals(served, OpenApi.text(new RestRoutes(Catalogue.packed()).operations()));
            tries.held();
        }
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "operations held to their schemas")
    void each_operation_answers_its_example_as_its_schema_says(Tries tries) throws IOException {
        List<String> wrong = new ArrayList<>();
        for (Operation operation : new RestRoutes(Catalogue.packed()).operations()) {
            HttpResponse<String> answer = SERVER.get(target(operation));
            if (answer.statusCode() != 200) {
                wrong.add(target(operation) + ": " + answer.body());
                continue;
            }
            JsonNode body = new JsonMapper().readTree(answer.body());
            for (ValidationMessage message : schema(operation).validate(body)) {
                wrong.add(operation.name() + ": " + message);
            }
            if (operation.answering() instanceof Operation.OfTable table && !table.open()) {
                headings(operation, table, body, wrong);
            }
            tries.held();
        }
        assertEquals(List.of(), wrong);
    }

    /** All columns that there are stand in the schema. */
    private static void headings(
            Operation operation, Operation.OfTable table, JsonNode body, List<String> wrong) {
        Set<String> known = new TreeSet<>();
        for (AnswerColumn column : table.columns()) {
            known.add(column.name());
            if (column.entity()) {
                known.add(column.name() + "Label");
            }
        }
        for (JsonNode heading : body.at("/head/vars")) {
            if (!known.contains(heading.textValue())) {
                wrong.add(operation.name() + " has a column " + heading);
            }
        }
    }

    private static JsonSchema schema(Operation operation) {
        JsonNode schema =
                document.at(
                        "/paths/"
                                + operation.path().replace("/", "~1")
                                + "/get/responses/200/content/application~1json/schema");
        ObjectNode whole = schema.deepCopy();
        whole.set("components", document.get("components"));
        return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
    }

    @Test
    void failures_are_as_their_schema_says() throws IOException {
        ObjectNode whole = document.at("/components/schemas/Problem").deepCopy();
        whole.set("components", document.get("components"));
        JsonSchema schema =
                JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012).getSchema(whole);
        for (String target :
                List.of("/api/v1/entities/data", "/api/v1/gap?x=1&y=2", "/api/v1/nowhere")) {
            JsonNode body = new JsonMapper().readTree(SERVER.get(target).body());
            assertEquals(Set.of(), schema.validate(body), target);
        }
    }

    /** Parameters of questions are the options of their commands, and what they mean by default. */
    @Test
    void parameters_are_named_as_options() {
        Set<String> others =
                Set.of("of", "role", "q", "id", "iri", "title", "offset", "limit", "format");
        for (String name : List.of("gap", "path", "similar", "matrix", "coverage", "search")) {
            Operation operation =
                    new RestRoutes(Catalogue.packed()).operation("/api/v1/" + name).orElseThrow();
            Run help = Loaded.packed().run(name, "--help");
            for (OperationParameter parameter : operation.parameters()) {
                if (!others.contains(parameter.name()) && !name.equals("coverage")) {
                    assertTrue(
                            help.out().contains("--" + parameter.name()),
                            name + " " + parameter.name());
                }
            }
        }
    }

    @Test
    void the_page_has_a_form_for_each_operation_and_no_script_of_its_own() throws IOException {
        String page = SERVER.get("/api").body();
        for (Operation operation : new RestRoutes(Catalogue.packed()).operations()) {
            assertTrue(page.contains("<details id=\"" + operation.name() + "\">"));
            assertTrue(
                    operation.ofPath().isPresent()
                            || page.contains("action=\"" + operation.path() + "\""),
                    operation.path());
        }
        assertEquals(1, page.split("<script").length - 1); // of all pages
    }
}
