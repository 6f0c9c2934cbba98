package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.site.Served;

/** Ways from one role to another: a row a hop, which has some of its new skills and who asks. */
final class PathTool implements AgentTool {
    private static final String SKILLS = "skills";

    /** Columns of a new skill; the others are of its hop. */
    private static final Set<String> OF_SKILL =
            Set.of(
                    "skill",
                    "skillLabel",
                    "through",
                    "throughLabel",
                    "source",
                    "evidence",
                    "reference",
                    "locator");

    private static final OperationParameter SHOWN =
            OperationParameter.whole(SKILLS, 0, 100, "At most so many new skills of each hop.")
                    .usually("5");

    private final AgentOperation operation;

    /** Of the operation that finds paths. */
    PathTool(Operation path) {
        operation =
                AgentOperation.of(path)
                        .always(RowPage.LIMIT, "10000")
                        .always(RowPage.OFFSET, "0")
                        .always(AgentOperation.EVIDENCE, "true")
                        .and(SHOWN);
    }

    @Override
    public String name() {
        return "path";
    }

    @Override
    public String summary() {
        return operation.summary();
    }

    @Override
    public String text() {
        return operation.text();
    }

    @Override
    public ObjectNode inputSchema() {
        return operation.inputSchema();
    }

    @Override
    public ObjectNode outputSchema() {
        ObjectNode schema = ToolSchema.rows(operation.columns());
        ObjectNode cells = (ObjectNode) schema.at("/properties/rows/items/properties");
        ObjectNode skill = AgentJson.object();
        OF_SKILL.stream()
                .sorted()
                .filter(cells::has)
                .forEach(column -> skill.set(column, cells.remove(column)));
        ObjectNode skills = cells.putObject(SKILLS);
        skills.put("type", "array").put("description", "new ones, the first of them");
        skills.putObject("items").put("type", "object").set("properties", skill);
        return schema;
    }

    @Override
    public ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation)
            throws IOException {
        Asked asked = operation.asked(arguments, served, cancellation);
        int shown = asked.whole(SKILLS).orElseThrow();
        RowPage page = operation.page(asked);
        List<JsonNode> rows = BoundedAnswer.lines(page.table());
        List<ObjectNode> hops = hops(rows, shown);
        int most = shown;
        while (size(hops) > BoundedAnswer.MOST && most > 0) {
            most /= 2;
            hops = hops(rows, most);
        }
        ObjectNode answer = AgentJson.object();
        answer.putArray("rows").addAll(hops);
        int shownNow = most;
        if (hops.stream().anyMatch(hop -> hop.path("newSkills").asInt() > shownNow)) {
            BoundedAnswer.leftOff(
                    answer, "new skills of a hop beyond " + most + "; ask again with more skills");
        }
        BoundedAnswer.cover(answer, page.notes(), served);
        return answer;
    }

    private static int size(List<ObjectNode> hops) {
        return hops.stream().mapToInt(hop -> hop.toString().length()).sum();
    }

    private static List<ObjectNode> hops(List<JsonNode> rows, int most) {
        List<ObjectNode> hops = new ArrayList<>();
        String last = "";
        for (JsonNode row : rows) {
            String place = row.path("path") + " " + row.path("hop");
            if (!place.equals(last)) {
                ObjectNode hop = AgentJson.object();
                hop.setAll((ObjectNode) row);
                hop.remove(OF_SKILL);
                hop.putArray(SKILLS);
                hops.add(hop);
                last = place;
            }
            ArrayNode skills = (ArrayNode) hops.get(hops.size() - 1).get(SKILLS);
            if (row.has("skill") && skills.size() < most) {
                ObjectNode skill = AgentJson.object();
                skill.setAll((ObjectNode) row);
                skills.add(skill.retain(OF_SKILL));
            }
        }
        return hops;
    }
}
