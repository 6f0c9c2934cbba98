package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.show.PageFormat;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.names.Kind;
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
    private static final String MATRIX = "matrix";
    private static final String QUERY = "query";
    private static final String ROWS = "rows";
    private static final String VALUES = "values";
    private static final int MOST_ROWS = 200;

    /** Sections of roles that cost more than all others, and are asked only by name. */
    private static final List<String> DEAR = List.of("show-needs", "show-technologies");

    private final AgentOperation operation;
    private final AgentOperation needs;

    /**
     * A tool.
     *
     * @param entity the operation that tells of an entity
     * @param matrix the one that tells which roles ask for which skills
     */
    ShowTool(Operation entity, Operation matrix) {
        operation =
                AgentOperation.of(entity)
                        .and(
                                OperationParameter.whole(
                                                RowPage.LIMIT,
                                                1,
                                                MOST_ROWS,
                                                "At most so many rows of a section.")
                                        .usually("5"));
        needs = AgentOperation.of(matrix);
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
        return "Of a long section the first rows; more by section and limit, technologies by section alone.";
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
        List<String> wanted = asked.texts(SECTION);
        if (wanted.isEmpty()) {
            List<String> others = new ArrayList<>(Portrait.sections());
            others.removeAll(DEAR);
            asked.settle(SECTION, others);
        }
        StringBuilder json = new StringBuilder();
        ((Operation.OfEntity) operation.operation().answering())
                .portraying()
                .write(asked, MediaType.of(PageFormat.JSON), json);
        ObjectNode portrait = (ObjectNode) AgentJson.own(json.toString());
        int limit = asked.whole(RowPage.LIMIT).orElseThrow();
        List<String> notes = new ArrayList<>();
        if (wanted.isEmpty() && isRole(portrait, served)) {
            notes.add("not asked, but by section: " + String.join(", ", DEAR));
            notes.addAll(addNeeds(portrait, served, cancellation));
        }
        ObjectNode answer = within(limit, portrait);
        while (answer.toString().length() > BoundedAnswer.MOST && limit > 1) {
            limit /= 2;
            answer = within(limit, portrait);
        }
        BoundedAnswer.cover(answer, notes, served);
        return answer;
    }

    private static boolean isRole(JsonNode portrait, Served served) {
        return served.graph()
                .labels()
                .entity(portrait.get("iri").textValue())
                .filter(entity -> entity.kind() == Kind.ROLE)
                .isPresent();
    }

    /** Adds what a role asks for, with who says so, and says what that rests on. */
    private List<String> addNeeds(ObjectNode portrait, Served served, Cancellation cancellation)
            throws IOException {
        ObjectNode arguments = AgentJson.object();
        arguments.set("role", portrait.get("iri"));
        arguments.put(RowPage.LIMIT, MOST_ROWS);
        RowPage page;
        try {
            page = needs.page(needs.asked(arguments, served, cancellation));
        } catch (Failure none) {
            return List.of("nothing is known of what the role asks for");
        }
        ObjectNode section = AgentJson.object();
        section.put(QUERY, MATRIX).put("title", "Asks for, by the tool matrix");
        ArrayNode rows = section.putArray(ROWS);
        for (JsonNode row : BoundedAnswer.lines(page.table())) {
            rows.add(((ObjectNode) row).without(List.of("role", "roleLabel")));
        }
        ((ArrayNode) portrait.get(SECTIONS)).insert(0, section);
        return page.notes();
    }

    private static ObjectNode within(int limit, JsonNode portrait) {
        ObjectNode answer = AgentJson.object();
        for (String name : List.of("iri", "id", "label")) {
            answer.set(name, portrait.get(name));
        }
        List<String> cut = new ArrayList<>();
        ArrayNode properties = answer.putArray("properties");
        for (JsonNode each : portrait.get("properties")) {
            properties.add(first(limit, VALUES, each, each.get("name").textValue(), cut));
        }
        ArrayNode sections = answer.putArray(SECTIONS);
        for (JsonNode each : portrait.get(SECTIONS)) {
            sections.add(first(limit, ROWS, each, called(each), cut));
        }
        if (!cut.isEmpty()) {
            BoundedAnswer.leftOff(
                    answer,
                    "rows beyond "
                            + limit
                            + " of "
                            + String.join(", ", cut)
                            + "; ask again with a greater limit, or for one section");
        }
        return answer;
    }

    private static String called(JsonNode section) {
        String query = section.get(QUERY).textValue();
        return query.equals(MATRIX) ? "the tool " + query : query;
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
