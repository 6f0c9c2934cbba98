package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.management.OperatingSystemMXBean;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.site.ServedNow;

/**
 * What a call costs an agent's server that is asked a hundred of them at once, by lines: CPU
 * milliseconds of the whole process a call, medians of rounds in a warm process. No two calls are
 * alike.
 */
public final class AgentCost {
    private static final int ROUNDS = 5;
    private static final int WARM = 2;
    private static final int BURST = 100;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final ServedNow now;
    private final List<String> roles = new ArrayList<>();
    private final Map<String, Call> calls = new LinkedHashMap<>();

    /** The arguments of a call. */
    private interface Call {
        void write(ObjectNode arguments, String role, String other);
    }

    private AgentCost(ServedNow now, OpenGraph graph) {
        this.now = now;
        for (int i = 0; i < graph.skills().concepts().count(ConceptKind.ROLE); i++) {
            roles.add(graph.skills().concepts().iri(i));
        }
        calls.put("ground", (call, role, other) -> call.put("name", graph.title(role)));
        calls.put("search", (call, role, other) -> call.put("q", graph.title(role)));
        calls.put("show", (call, role, other) -> call.put("iri", role));
        calls.put("gap", (call, role, other) -> call.put("from", role).put("to", other));
        calls.put("path", (call, role, other) -> call.put("from", role).put("to", other));
        calls.put("similar", (call, role, other) -> call.put("of", role));
        calls.put("matrix", (call, role, other) -> call.putArray("role").add(role).add(other));
        calls.put("coverage", (call, role, other) -> {});
        calls.put("queries", (call, role, other) -> call.put("about", "role"));
        calls.put(
                "query",
                (call, role, other) ->
                        call.put("name", "needs-of-role")
                                .putObject("parameters")
                                .put("role", role));
    }

    /** Takes the folder of a store. */
    public static void main(String[] arguments) throws IOException {
        StoreDirectory store = StoreDirectory.at(Path.of(arguments[0]));
        try (ServedNow now = ServedNow.of(store, List.of("en"), Limits.FILE, "bench");
                OpenGraph graph = OpenGraph.over(store.current().orElseThrow(), List.of("en"))) {
            AgentCost cost = new AgentCost(now, graph);
            System.out.println("| tool | CPU ms a call | answered | characters of an answer |");
            System.out.println("|---|--:|--:|--:|");
            cost.calls.keySet().forEach(tool -> cost.measure(tool, List.of(tool)));
            cost.measure("each in turn", List.copyOf(cost.calls.keySet()));
        }
    }

    private void measure(String name, List<String> tools) {
        List<Double> costs = new ArrayList<>();
        long answered = 0;
        long size = 0;
        for (int round = 0; round < ROUNDS; round++) {
            StringBuilder lines = new StringBuilder();
            for (int i = 0; i < BURST; i++) {
                lines.append(line(round * BURST + i, tools.get(i % tools.size()))).append('\n');
            }
            byte[] in = lines.toString().getBytes(StandardCharsets.UTF_8);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long begin = PROCESS.getProcessCpuTime();
            try {
                new AgentLines(now, out, line -> {}, Throwable::printStackTrace)
                        .answer(new ByteArrayInputStream(in));
            } catch (IOException e) {
                throw new IllegalStateException(e); // of memory
            }
            double cost = (PROCESS.getProcessCpuTime() - begin) / 1e6 / BURST;
            if (round >= WARM) {
                costs.add(cost);
                answered += out.toString(StandardCharsets.UTF_8).lines().count();
                size += out.size();
            }
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.1f | %d of %d | %,d |%n",
                name,
                costs.stream().sorted().toList().get(costs.size() / 2),
                answered,
                BURST * (ROUNDS - WARM),
                size / answered);
    }

    private String line(int number, String tool) {
        ObjectNode line = AgentJson.object();
        line.put("jsonrpc", "2.0").put("id", number).put("method", RpcMessage.CALL);
        ObjectNode call = line.putObject("params").put("name", tool);
        calls.get(tool)
                .write(
                        call.putObject("arguments"),
                        roles.get(number * 7 % roles.size()),
                        roles.get((number * 13 + 5) % roles.size()));
        return line.toString();
    }
}
