package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.site.Served;

/** An operation that answers with a table: rows with their evidence, within a size. */
final class OperationTool implements AgentTool {
    private final String name;
    private final AgentOperation operation;

    OperationTool(Operation operation) {
        this(AgentOperation.of(operation));
    }

    OperationTool(AgentOperation operation) {
        this.name = operation.operation().name();
        this.operation = operation;
    }

    @Override
    public String name() {
        return name;
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
        return ToolSchema.rows(operation.columns());
    }

    @Override
    public ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation)
            throws IOException {
        return BoundedAnswer.rows(
                operation.page(operation.asked(arguments, served, cancellation)), served);
    }
}
