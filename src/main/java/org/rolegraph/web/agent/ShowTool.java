package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.show.PageFormat;
import org.rolegraph.web.data.MediaType;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.site.Served;

/** All that is known of one entity, some rows of each section. */
final class ShowTool implements AgentTool {
    private static final String SECTION = "section";
    private static final String SECTIONS = "sections";
    private static final String QUERY = "query";
    private static final String ROWS = "rows";
    private static final String VALUES = "values";
    private static final int MOST_ROWS = 200;

    private final AgentOperation operation;

    /** Of the operation that tells of an entity. */
    ShowTool(Operation entity) {
        operation =
                AgentOperation.of(entity)
                        .and(
                                OperationParameter.text(
                                                SECTION, "Only these sections, by their query.")
                                        .occurring(OperationParameter.Occurs.LISTED))
                        .and(
                                OperationParameter.whole(
                                                RowPage.LIMIT,
                                                1,
                                                MOST_ROWS,
                                                "At most so many rows of a section.")
                                        .usually("5"));
    }

    @Override
    public String name() {
        return "show";
    }

    @Override
    public String summary() {
        return operation.summary();
    }

    @Override
    public String text() {
        return "Of a long section the first rows; more by section and limit.";
    }

    @Override
    public ObjectNode inputSchema() {
        return operation.inputSchema();
    }

    @Override
    public ObjectNode outputSchema() {
        ObjectNode schema = ToolSchema.answer();
        ObjectNode properties = (ObjectNode) schema.get("properties");
        ArrayNode required = (ArrayNode) schema.get("required");
        for (String name : List.of("iri", "id", "label")) {
            properties.putObject(name).put("type", "string");
            required.add(name);
        }
        objects("What is said of the entity itself.", properties.putObject("properties"));
        objects("What queries say of it, who says so among that.", properties.putObject(SECTIONS));
        return schema;
    }

    private static void objects(String text, ObjectNode schema) {
        schema.put("type", "array").put("description", text);
        schema.putObject("items").put("type", "object");
    }

    @Override
    public ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation)
            throws IOException {
        Asked asked = operation.asked(arguments, served, cancellation);
        StringBuilder json = new StringBuilder();
        ((Operation.OfEntity) operation.operation().answering())
                .portraying()
                .write(asked, MediaType.of(PageFormat.JSON), json);
        JsonNode portrait = AgentJson.own(json.toString());
        int limit = asked.whole(RowPage.LIMIT).orElseThrow();
        List<String> sections = asked.texts(SECTION);
        ObjectNode answer = within(limit, sections, portrait);
        while (answer.toString().length() > BoundedAnswer.MOST && limit > 1) {
            limit /= 2;
            answer = within(limit, sections, portrait);
        }
        BoundedAnswer.cover(answer, List.of(), served);
        return answer;
    }

    private static ObjectNode within(int limit, List<String> wanted, JsonNode portrait) {
        ObjectNode answer = AgentJson.object();
        for (String name : List.of("iri", "id", "label")) {
            answer.set(name, portrait.get(name));
        }
        List<String> cut = new ArrayList<>();
        ArrayNode properties = answer.putArray("properties");
        if (wanted.isEmpty()) {
            for (JsonNode each : portrait.get("properties")) {
                properties.add(first(limit, VALUES, each, each.get("name").textValue(), cut));
            }
        }
        ArrayNode sections = answer.putArray(SECTIONS);
        for (JsonNode each : portrait.get(SECTIONS)) {
            String query = each.get(QUERY).textValue();
            if (wanted.isEmpty() || wanted.contains(query)) {
                sections.add(first(limit, ROWS, each, query, cut));
            }
        }
        if (!cut.isEmpty()) {
            BoundedAnswer.leftOff(
                    answer,
                    "rows beyond "
                            + limit
                            + " of "
                            + String.join(", ", cut)
                            + "; ask again with section and a greater limit");
        }
        return answer;
    }

    private static ObjectNode first(
            int limit, String name, JsonNode whole, String called, List<String> cut) {
        ObjectNode part = AgentJson.object();
        part.setAll((ObjectNode) whole);
        ArrayNode rows = part.putArray(name);
        JsonNode all = whole.get(name);
        for (int i = 0; i < Math.min(limit, all.size()); i++) {
            rows.add(BoundedAnswer.said(all.get(i)));
        }
        if (all.size() > limit) {
            cut.add(called + " (" + all.size() + ")");
        }
        return part;
    }
}
