package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.rolegraph.base.result.Identifiers;
import org.rolegraph.web.operation.AnswerColumn;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.ParameterSchema;

/** JSON Schemas of tools. */
final class ToolSchema {
    private ToolSchema() {}

    /** An object with these parameters and no others. */
    static ObjectNode input(List<OperationParameter> parameters) {
        ObjectNode schema = AgentJson.object();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        parameters.forEach(each -> parameter(each, properties.putObject(each.name())));
        List<String> needed =
                parameters.stream()
                        .filter(OperationParameter::required)
                        .map(OperationParameter::name)
                        .toList();
        if (!needed.isEmpty()) {
            ArrayNode required = schema.putArray("required");
            needed.forEach(required::add);
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    static void parameter(OperationParameter parameter, ObjectNode schema) {
        ObjectNode value = schema;
        if (parameter.occurs() != OperationParameter.Occurs.ONCE) {
            schema.put("type", "array");
            value = schema.putObject("items");
        }
        ParameterSchema.value(parameter, value);
        schema.put("description", description(parameter));
    }

    private static String description(OperationParameter parameter) {
        boolean says = parameter.kinds().isEmpty() || !parameter.text().endsWith(".");
        return says ? parameter.text() : parameter.text() + " By name, id, CURIE or IRI.";
    }

    /** Rows with these columns, each of which a row leaves out where it is empty. */
    static ObjectNode rows(List<AnswerColumn> columns) {
        ObjectNode schema = answer();
        ObjectNode rows = ((ObjectNode) schema.get("properties")).putObject("rows");
        rows.put("type", "array");
        ObjectNode row = rows.putObject("items");
        row.put("type", "object");
        if (!columns.isEmpty()) {
            ObjectNode cells = row.putObject("properties");
            for (AnswerColumn column : columns) {
                cells.putObject(column.name())
                        .put("description", column.entity() ? iri(column) : column.text());
            }
        }
        ((ArrayNode) schema.get("required")).add("rows");
        return schema;
    }

    private static String iri(AnswerColumn column) {
        return column.text()
                + "; the IRI, and in "
                + column.name()
                + Identifiers.SUFFIX
                + " what it is called";
    }

    /** An object that has what all answers have. */
    static ObjectNode answer() {
        ObjectNode schema = AgentJson.object();
        schema.put("type", "object");
        ObjectNode properties = schema.putObject("properties");
        properties
                .putObject("leftOff")
                .put("type", "string")
                .put("description", "What is not in the answer, and how to ask for it.");
        ObjectNode coverage = properties.putObject("coverage");
        coverage.put("type", "array");
        coverage.put("description", "What the answer rests on, and what it cannot know.");
        coverage.putObject("items").put("type", "string");
        schema.putArray("required").add("coverage");
        return schema;
    }
}
