package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.site.Served;

/** Asks a query of the catalogue: one tool for all, since dozens would crowd out others. */
final class QueryTool implements AgentTool {
    /** What operations that are queries are called before their name. */
    static final String QUERY = "query-";

    private static final String NAME = "name";
    private static final String PARAMETERS = "parameters";

    /** Columns that say where it is said, in one way or another. */
    private static final Set<String> WHO_SAYS_SO =
            Set.of("reference", "references", "evidence", "source", "sources", "graph", "works");

    private static final List<String> COMMON =
            List.of(RowPage.LIMIT, RowPage.OFFSET, Asked.LANG, Asked.SCHEME);

    private final Map<String, OperationTool> queries = new LinkedHashMap<>();

    /** Of the operations that are queries. */
    QueryTool(List<Operation> operations) {
        for (Operation each : operations) {
            if (each.name().startsWith(QUERY)) {
                String query = each.name().substring(QUERY.length());
                queries.put(query, new OperationTool(AgentOperation.of(each, "the tool queries")));
            }
        }
    }

    @Override
    public String name() {
        return "query";
    }

    @Override
    public String summary() {
        return "Ask a query of the catalogue, by name and with its parameters";
    }

    @Override
    public String text() {
        return "The tool queries says what each answers and which parameters it has.";
    }

    @Override
    public ObjectNode inputSchema() {
        List<OperationParameter> parameters = new ArrayList<>();
        parameters.add(
                OperationParameter.text(NAME, "Which query.")
                        .oneOf(List.copyOf(queries.keySet()))
                        .needed());
        ObjectNode schema = ToolSchema.input(parameters);
        ObjectNode properties = (ObjectNode) schema.get("properties");
        properties
                .putObject(PARAMETERS)
                .put("type", "object")
                .put("description", "Its parameters: entities by name, id, CURIE or IRI.");
        OperationTool any = queries.values().iterator().next();
        ObjectNode common = (ObjectNode) any.inputSchema().get("properties");
        COMMON.stream().filter(common::has).forEach(each -> properties.set(each, common.get(each)));
        return schema;
    }

    @Override
    public ObjectNode outputSchema() {
        return ToolSchema.rows(List.of());
    }

    @Override
    public ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation)
            throws IOException {
        JsonNode name = arguments.path(NAME);
        if (!name.isTextual()) {
            throw bad(NAME, "expected the name of a query", "the tool queries lists them");
        }
        String query = name.textValue();
        OperationTool tool = queries.get(query);
        if (tool == null) {
            served.catalogue().get(query); // says which one may be meant
            throw bad(
                    NAME,
                    "this query is not asked by itself",
                    "the tool queries lists those that are");
        }
        ObjectNode answer = tool.call(merged(arguments), served, cancellation);
        Set<String> columns = served.catalogue().get(query).columns().keySet();
        if (columns.stream().noneMatch(WHO_SAYS_SO::contains)) {
            ((ArrayNode) answer.get("coverage"))
                    .insert(0, "who says so: the query evidence-for of an entity of the rows");
        }
        return answer;
    }

    /** The parameters of the query, and beside them those that all have. */
    private static ObjectNode merged(ObjectNode arguments) {
        ObjectNode merged = AgentJson.object();
        JsonNode own = arguments.path(PARAMETERS);
        if (own.isObject()) {
            merged.setAll((ObjectNode) own);
        } else if (!own.isMissingNode() && !own.isNull()) {
            throw bad(PARAMETERS, "expected an object", "write {\"role\": \"data engineer\"}");
        }
        for (Map.Entry<String, JsonNode> each : arguments.properties()) {
            if (!each.getKey().equals(NAME) && !each.getKey().equals(PARAMETERS)) {
                merged.putIfAbsent(each.getKey(), each.getValue());
            }
        }
        return merged;
    }

    private static Failure bad(String place, String message, String fix) {
        return Failure.of(Exit.USAGE, Codes.BAD_ARGUMENT, Location.of(place), message, fix);
    }
}
