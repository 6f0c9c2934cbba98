package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.web.operation.Operation;
import org.rolegraph.web.operation.Operations;

/** The tools that there are: few, since each takes room in what an agent reads. */
final class AgentTools {
    private final List<AgentTool> tools = new ArrayList<>();

    AgentTools(Catalogue catalogue) {
        List<Operation> operations = Operations.made(catalogue);
        tools.add(tool("ground", operations));
        tools.add(tool("search", operations));
        tools.add(new ShowTool(operation("entity", operations), operation("matrix", operations)));
        tools.add(tool("gap", operations));
        tools.add(new PathTool(operation("path", operations)));
        tools.add(tool("similar", operations));
        tools.add(tool("matrix", operations));
        tools.add(tool("coverage", operations));
        tools.add(new QueriesTool(operations));
        tools.add(new QueryTool(operations));
    }

    private static AgentTool tool(String name, List<Operation> operations) {
        return new OperationTool(operation(name, operations));
    }

    private static Operation operation(String name, List<Operation> operations) {
        return operations.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    List<String> names() {
        return tools.stream().map(AgentTool::name).toList();
    }

    Optional<AgentTool> get(String name) {
        return tools.stream().filter(each -> each.name().equals(name)).findFirst();
    }

    /** As the method {@code tools/list} tells them. */
    ObjectNode list(AgentVersion version) {
        ObjectNode list = AgentJson.object();
        ArrayNode all = list.putArray("tools");
        for (AgentTool each : tools) {
            ObjectNode tool = all.addObject();
            tool.put("name", each.name());
            tool.put(
                    "description",
                    each.text().isEmpty()
                            ? each.summary() + "."
                            : each.summary() + ". " + each.text());
            tool.set("inputSchema", each.inputSchema());
            if (version.hasStructuredContent()) {
                tool.set("outputSchema", each.outputSchema());
            }
            ObjectNode annotations = tool.putObject("annotations");
            annotations.put("readOnlyHint", true);
            annotations.put("idempotentHint", true);
            annotations.put("openWorldHint", false);
        }
        return list;
    }
}
