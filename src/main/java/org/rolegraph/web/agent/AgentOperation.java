package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.operation.AnswerColumn;
import org.rolegraph.web.operation.Asked;
import org.rolegraph.web.operation.CommonParameters;
import org.rolegraph.web.operation.Given;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.OperationParameter;
import org.rolegraph.web.operation.RowPage;
import org.rolegraph.web.site.Served;

/**
 * An operation as agents have it: fewer rows, evidence where nobody says otherwise, no formats.
 * Immutable.
 *
 * @param operation with parameters of its own and of agents
 * @param always what agents cannot choose, by parameter
 * @param manual where it is said which arguments fit
 */
record AgentOperation(Operation operation, Map<String, String> always, String manual) {
    static final String EVIDENCE = "evidence";

    /** Rows of an answer where nobody says how many, and at most. */
    private static final int USUAL_ROWS = 25;

    private static final int MOST_ROWS = 200;

    /** As the schema of a tool describes it. */
    static AgentOperation of(Operation operation) {
        return of(operation, "the schema of the tool");
    }

    /** As something else describes it. */
    static AgentOperation of(Operation operation, String manual) {
        List<OperationParameter> parameters = new ArrayList<>();
        for (OperationParameter each : operation.parameters()) {
            switch (each.name()) {
                case CommonParameters.FORMAT -> {}
                case RowPage.LIMIT -> parameters.add(limit(each));
                case RowPage.OFFSET ->
                        parameters.add(each.saying("Leave out so many rows before, to read on."));
                case Asked.LANG ->
                        parameters.add(each.saying("Languages of labels, the preferred first."));
                case EVIDENCE -> parameters.add(each.usually("true"));
                default -> parameters.add(each);
            }
        }
        return new AgentOperation(operation.with(parameters), Map.of(), manual);
    }

    private static OperationParameter limit(OperationParameter all) {
        int usual = Math.min(USUAL_ROWS, Integer.parseInt(all.standard()));
        return OperationParameter.whole(RowPage.LIMIT, 1, MOST_ROWS, "At most so many rows.")
                .usually(Integer.toString(usual));
    }

    /** This one with another parameter. */
    AgentOperation and(OperationParameter more) {
        List<OperationParameter> parameters = new ArrayList<>(operation.parameters());
        parameters.add(more);
        return new AgentOperation(operation.with(parameters), always, manual);
    }

    /** This one where a parameter is not the agent's to choose. */
    AgentOperation always(String parameter, String value) {
        Map<String, String> more = new TreeMap<>(always);
        more.put(parameter, value);
        return new AgentOperation(operation, Map.copyOf(more), manual);
    }

    /** The parameters that an agent may give. */
    private List<OperationParameter> open() {
        return operation.parameters().stream()
                .filter(each -> !always.containsKey(each.name()))
                .toList();
    }

    String summary() {
        return operation.summary();
    }

    String text() {
        return operation.text();
    }

    ObjectNode inputSchema() {
        return ToolSchema.input(open());
    }

    /** The columns of one that answers with a table. */
    List<AnswerColumn> columns() {
        return ((Operation.OfTable) operation.answering()).columns();
    }

    /**
     * What arguments ask for.
     *
     * @throws org.rolegraph.base.problem.Failure exit {@code USAGE} with all that is wrong
     */
    Asked asked(ObjectNode arguments, Served served, Cancellation cancellation) {
        Operation known = operation.with(open());
        Values values = Arguments.of(arguments, known.parameters(), manual);
        Given given = new Given(values, () -> served.graph().languages(), manual, cancellation);
        Asked asked = Asked.of(known, given, served);
        always.forEach((name, value) -> asked.settle(name, List.of(value)));
        return asked;
    }

    /** The rows that are asked for, of one that answers with a table. */
    RowPage page(Asked asked) throws IOException {
        RowPage page = new RowPage(asked);
        ((Operation.OfTable) operation.answering()).tabling().ask(asked, page);
        return page;
    }
}
