package org.rolegraph.web.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Identifiers;
import org.rolegraph.graph.Build;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.http.ProblemDetails;
import org.rolegraph.web.operation.AnswerColumn;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.ParameterSchema;

/**
 * The operations as OpenAPI 3.1 has them: parameters and columns as the headers of the queries and
 * the options of the commands say. The same operations give the same bytes.
 */
final class OpenApi {
    static final String PATH = Operation.ROOT + "/openapi.json";

    private static final String SCHEMAS = "#/components/schemas/";
    private static final String LINK =
            "Where the first page is, the one before and the one after (RFC 8288).";

    private static final Map<String, String> FAILURES = failures();

    /** Headers of requests. */
    private static final Map<String, String> REQUESTED = requested();

    private final JsonMapper json = new JsonMapper();

    private OpenApi() {}

    private static Map<String, String> failures() {
        Map<String, String> failures = new LinkedHashMap<>();
        failures.put("400", "A value is wrong, missing, or names several entities: candidates.");
        failures.put("404", "A name names nothing.");
        failures.put("406", "There is no such format.");
        failures.put("412", "Another generation is served than Rolegraph-Generation asks for.");
        failures.put("429", "Too many requests.");
        failures.put("503", "A limit was reached, or all turns are taken.");
        failures.put("504", "The generation of Rolegraph-Not-Before is not served here yet.");
        return failures;
    }

    private static Map<String, String> requested() {
        Map<String, String> requested = new LinkedHashMap<>();
        requested.put(
                "Rolegraph-Generation",
                "Answer of this generation and no other: else 412. What is asked one after the"
                        + " other is then about the same.");
        requested.put(
                "Rolegraph-Not-Before",
                "Answer of this generation or a later one: else 504, as a replica does that is"
                        + " behind.");
        return requested;
    }

    /** The document. */
    static String text(List<Operation> operations) {
        OpenApi api = new OpenApi();
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentObjectsWith(lines);
        try {
            return api.json.writer(printer).writeValueAsString(api.document(operations)) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e); // a tree of texts and numbers
        }
    }

    private ObjectNode document(List<Operation> operations) {
        ObjectNode document = json.createObjectNode();
        document.put("openapi", "3.1.0");
        ObjectNode info = document.putObject("info");
        info.put("title", "rolegraph");
        info.put("summary", "Roles, skills, organizations and references, and who says so");
        info.put(
                "description",
                "Questions about the loaded graph. It reads only. Tables come by pages; names are"
                        + " understood as on the command line.");
        info.put("version", Build.version());
        info.putObject("license").put("name", "Apache-2.0").put("identifier", "Apache-2.0");
        document.putArray("servers").addObject().put("url", "/");
        ArrayNode tags = document.putArray("tags");
        operations.stream()
                .map(Operation::shelf)
                .distinct()
                .forEach(shelf -> tags.addObject().put("name", shelf));
        ObjectNode paths = document.putObject("paths");
        operations.forEach(each -> operation(each, paths.putObject(each.path()).putObject("get")));
        components(document.putObject("components"));
        return document;
    }

    private void operation(Operation operation, ObjectNode get) {
        get.put("operationId", operation.name());
        get.putArray("tags").add(operation.shelf());
        get.put("summary", operation.summary());
        if (!operation.text().isEmpty()) {
            get.put("description", operation.text());
        }
        ArrayNode parameters = get.putArray("parameters");
        String ofPath = operation.ofPath().orElse("");
        for (OperationParameter each : operation.parameters()) {
            parameter(each, each.name().equals(ofPath), parameters.addObject());
        }
        REQUESTED
                .keySet()
                .forEach(
                        name ->
                                parameters
                                        .addObject()
                                        .put("$ref", "#/components/parameters/" + name));
        ObjectNode responses = get.putObject("responses");
        success(operation, responses.putObject("200"));
        FAILURES.forEach(
                (status, text) ->
                        responses
                                .putObject(status)
                                .put("$ref", "#/components/responses/" + status));
    }

    private static void parameter(OperationParameter parameter, boolean ofPath, ObjectNode node) {
        node.put("name", parameter.name());
        node.put("in", ofPath ? "path" : "query");
        if (parameter.required()) {
            node.put("required", true);
        }
        node.put("description", parameter.text());
        ObjectNode schema = node.putObject("schema");
        ObjectNode value = schema;
        boolean several = parameter.occurs() != OperationParameter.Occurs.ONCE;
        if (several) {
            node.put("style", "form");
            node.put("explode", parameter.occurs() == OperationParameter.Occurs.AGAIN);
            schema.put("type", "array");
            value = schema.putObject("items");
        }
        ParameterSchema.value(parameter, value);
        if (!parameter.example().isEmpty()) {
            if (several) {
                node.putArray("example").add(parameter.example());
            } else {
                ParameterSchema.put(node, "example", parameter, parameter.example());
            }
        }
    }

    private static void success(Operation operation, ObjectNode response) {
        response.put("description", operation.summary());
        ObjectNode headers = response.putObject("headers");
        headers.putObject("ETag").put("$ref", "#/components/headers/ETag");
        headers.putObject("Rolegraph-Generation")
                .put("$ref", "#/components/headers/Rolegraph-Generation");
        ObjectNode content = response.putObject("content");
        if (operation.answering() instanceof Operation.OfTable table) {
            headers.putObject("Link").put("$ref", "#/components/headers/Link");
            for (MediaType type : operation.types()) {
                ObjectNode schema = content.putObject(type.name()).putObject("schema");
                if (type.format() == Format.JSON) {
                    rows(table, schema);
                } else if (type.format() != Format.XLSX) {
                    schema.put("type", "string");
                }
            }
        } else {
            for (MediaType type : operation.types()) {
                ObjectNode schema = content.putObject(type.name()).putObject("schema");
                if (type.name().equals("application/json")) {
                    schema.put("$ref", SCHEMAS + "Entity");
                } else {
                    schema.put("type", "string");
                }
            }
        }
    }

    /** SPARQL 1.1 Query Results JSON with these columns, each of which a row may leave out. */
    private static void rows(Operation.OfTable table, ObjectNode schema) {
        schema.put("type", "object");
        schema.putArray("required").add("head").add("results");
        ObjectNode parts = schema.putObject("properties");
        parts.putObject("head").put("$ref", SCHEMAS + "Head");
        ObjectNode results = parts.putObject("results");
        results.put("type", "object");
        results.putArray("required").add("bindings");
        ObjectNode bindings = results.putObject("properties").putObject("bindings");
        bindings.put("type", "array");
        ObjectNode row = bindings.putObject("items");
        row.put("type", "object");
        ObjectNode columns = row.putObject("properties");
        for (AnswerColumn column : table.columns()) {
            cell(columns, column.name(), column.text());
            if (column.entity()) {
                cell(
                        columns,
                        column.name() + Identifiers.SUFFIX,
                        "what " + column.name() + " is called");
            }
        }
        if (table.open()) {
            row.putObject("additionalProperties").put("$ref", SCHEMAS + "Term");
        } else {
            row.put("additionalProperties", false);
        }
    }

    private static void cell(ObjectNode columns, String name, String text) {
        columns.putObject(name).put("$ref", SCHEMAS + "Term").put("description", text);
    }

    private void components(ObjectNode components) {
        ObjectNode schemas = components.putObject("schemas");
        term(schemas.putObject("Term"));
        ObjectNode head = object(schemas.putObject("Head"), "vars");
        texts(head.putObject("vars"));
        entity(schemas.putObject("Entity"));
        problem(schemas.putObject("Problem"));
        ObjectNode responses = components.putObject("responses");
        FAILURES.forEach(
                (status, text) -> {
                    ObjectNode response = responses.putObject(status);
                    response.put("description", text);
                    response.putObject("content")
                            .putObject(ProblemDetails.TYPE)
                            .putObject("schema")
                            .put("$ref", SCHEMAS + "Problem");
                });
        ObjectNode parameters = components.putObject("parameters");
        REQUESTED.forEach(
                (name, text) -> {
                    ObjectNode parameter = parameters.putObject(name);
                    parameter.put("name", name).put("in", "header").put("description", text);
                    ObjectNode schema = parameter.putObject("schema");
                    schema.put("type", "string").put("pattern", "^[0-9]{1,18}$");
                    parameter.put("example", "000001");
                });
        ObjectNode headers = components.putObject("headers");
        header(headers, "ETag", "The validator of this answer.");
        header(headers, "Rolegraph-Generation", "The generation that was asked.");
        header(headers, "Link", LINK);
    }

    private static void header(ObjectNode headers, String name, String text) {
        headers.putObject(name).put("description", text).putObject("schema").put("type", "string");
    }

    private static void term(ObjectNode term) {
        term.put("description", "A term as SPARQL 1.1 Query Results JSON has it.");
        ObjectNode parts = object(term, "type", "value");
        parts.putObject("type").putArray("enum").add("uri").add("literal").add("bnode");
        parts.putObject("value").put("type", "string");
        parts.putObject("datatype").put("type", "string");
        parts.putObject("xml:lang").put("type", "string");
        term.put("additionalProperties", false);
    }

    private static void entity(ObjectNode entity) {
        ObjectNode parts = object(entity, "iri", "id", "label", "properties", "sections");
        for (String name : List.of("iri", "id", "label")) {
            parts.putObject(name).put("type", "string");
        }
        ObjectNode properties = parts.putObject("properties").put("type", "array");
        ObjectNode property = object(properties.putObject("items"), "property", "name", "values");
        property.putObject("property").put("type", "string");
        property.putObject("name").put("type", "string");
        rowsOfSection(property.putObject("values"));
        ObjectNode sections = parts.putObject("sections").put("type", "array");
        ObjectNode section = object(sections.putObject("items"), "query", "title", "rows");
        section.putObject("query")
                .put("type", "string")
                .put("description", "The query of the catalogue that was asked.");
        section.putObject("title").put("type", "string");
        rowsOfSection(section.putObject("rows"));
    }

    private static void rowsOfSection(ObjectNode rows) {
        rows.put("type", "array");
        rows.putObject("items").put("type", "object");
    }

    private static void problem(ObjectNode problem) {
        problem.put("description", "Problem details (RFC 9457).");
        ObjectNode parts = object(problem, "type", "title", "status", "detail");
        for (String name : List.of("type", "title", "detail", "code", "place", "fix")) {
            parts.putObject(name).put("type", "string");
        }
        parts.putObject("status").put("type", "integer");
        ObjectNode several = parts.putObject("problems").put("type", "array");
        texts(several.putObject("items"), List.of("detail", "code", "place", "fix"));
        ObjectNode candidates = parts.putObject("candidates").put("type", "array");
        candidates.put("description", "What a name that names several entities may mean.");
        texts(candidates.putObject("items"), List.of("id", "iri", "label", "type", "source"));
    }

    private static void texts(ObjectNode object, List<String> names) {
        object.put("type", "object");
        ObjectNode parts = object.putObject("properties");
        names.forEach(name -> parts.putObject(name).put("type", "string"));
    }

    private static void texts(ObjectNode array) {
        array.put("type", "array").putObject("items").put("type", "string");
    }

    /** Makes it an object that must have these; gives its properties. */
    private static ObjectNode object(ObjectNode schema, String... required) {
        schema.put("type", "object");
        ArrayNode names = schema.putArray("required");
        List.of(required).forEach(names::add);
        return schema.putObject("properties");
    }
}
