package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.AnswerColumn;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.site.Served;

/** The queries of the catalogue, with their parameters and the types of these. */
final class QueriesTool implements AgentTool {
    private static final String ABOUT = "about";

    private static final List<OperationParameter> PARAMETERS =
            List.of(
                    OperationParameter.text(
                            ABOUT,
                            "Only those with these words in name, tags or what they answer; by"
                                    + " default all."));

    private final Map<String, Operation> operations;

    QueriesTool(List<Operation> all) {
        operations = all.stream().collect(Collectors.toMap(Operation::name, Function.identity()));
    }

    @Override
    public String name() {
        return "queries";
    }

    @Override
    public String summary() {
        return "List the queries of the catalogue, with their parameters";
    }

    @Override
    public String text() {
        return "With about, parameters come with their types and columns with what they hold.";
    }

    @Override
    public ObjectNode inputSchema() {
        return ToolSchema.input(PARAMETERS);
    }

    @Override
    public ObjectNode outputSchema() {
        return ToolSchema.rows(
                AnswerColumn.of(
                        """
                        name: by which the tool query asks it
                        answers: what it answers
                        usage: its parameters in short, those in brackets may be left out
                        parameters: a JSON Schema for each
                        required: those that must be given
                        note: what else must be known
                        columns: what the columns of its answer hold"""));
    }

    @Override
    public ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation) {
        Values values = Arguments.of(arguments, PARAMETERS, "the schema of the tool");
        arguments
                .fieldNames()
                .forEachRemaining(
                        name -> {
                            if (!name.equals(ABOUT)) {
                                throw Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("arguments"),
                                        "there is no argument \"" + name + "\" here",
                                        "leave it out, or give about");
                            }
                        });
        String about = values.first(ABOUT).orElse("").toLowerCase(Locale.ROOT);
        ObjectNode answer = AgentJson.object();
        ArrayNode rows = answer.putArray("rows");
        int size = 0;
        boolean cut = false;
        for (CatalogueQuery query : served.catalogue().listed()) {
            if (!isAbout(query, about)) {
                continue;
            }
            ObjectNode row = row(query, !about.isEmpty());
            size += row.toString().length();
            cut |= size > BoundedAnswer.MOST;
            if (!cut) {
                rows.add(row);
            }
        }
        if (cut) {
            BoundedAnswer.leftOff(answer, "queries follow; ask again with more words in about");
        }
        BoundedAnswer.cover(answer, List.of(), served);
        return answer;
    }

    private static boolean isAbout(CatalogueQuery query, String about) {
        String all =
                (query.name() + ' ' + query.summary() + ' ' + String.join(" ", query.tags()))
                        .toLowerCase(Locale.ROOT);
        return List.of(about.split("\\s+")).stream().allMatch(all::contains);
    }

    private ObjectNode row(CatalogueQuery query, boolean whole) {
        ObjectNode row = AgentJson.object();
        row.put("name", query.name());
        row.put("answers", query.summary());
        if (!query.parameters().isEmpty()) {
            row.put("usage", query.usage());
        }
        if (whole) {
            parameters(query, row);
            if (!query.columns().isEmpty()) {
                ObjectNode columns = row.putObject("columns");
                query.columns().forEach(columns::put);
            }
        }
        return row;
    }

    private void parameters(CatalogueQuery query, ObjectNode row) {
        List<String> own = query.parameters().stream().map(Parameter::name).toList();
        if (own.isEmpty()) {
            return;
        }
        ObjectNode schemas = row.putObject("parameters");
        Operation operation = operations.get(QueryTool.QUERY + query.name());
        for (OperationParameter each : operation.parameters()) {
            if (own.contains(each.name())) {
                ToolSchema.parameter(each, schemas.putObject(each.name()));
            }
        }
        ArrayNode required = AgentJson.object().arrayNode();
        operation.parameters().stream()
                .filter(OperationParameter::required)
                .forEach(each -> required.add(each.name()));
        if (!required.isEmpty()) {
            row.set("required", required);
        }
        if (!operation.text().isEmpty()) {
            row.put("note", operation.text());
        }
    }
}
