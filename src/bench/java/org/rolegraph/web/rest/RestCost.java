package org.rolegraph.web.rest;

import com.sun.management.OperatingSystemMXBean;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.api.Options;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.need.Naming;
import org.rolegraph.career.report.EntityCells;
import org.rolegraph.career.report.GapTable;
import org.rolegraph.found.FoundTable;
import org.rolegraph.found.NameSearch;
import org.rolegraph.graph.Asker;
import org.rolegraph.graph.Career;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.show.Portrait;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.jetty.ServerSettings;
import org.rolegraph.web.serve.ServeSettings;
import org.rolegraph.web.serve.Serving;

/**
 * What an answer costs by REST beside the same bytes made by the facade and the commands' writers,
 * in one warm process: CPU milliseconds of the whole process, the client's and the server's side of
 * the connection among them, medians of alternating rounds. No two requests are alike, so that
 * nothing is answered from what was made before.
 */
public final class RestCost {
    private static final int ROUNDS = 40;
    private static final int WARM = 28;
    private static final int CALLS = 40;
    private static final OperatingSystemMXBean PROCESS =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final OpenGraph graph;
    private final Career career;
    private final List<String> roles;

    private interface Call {
        void ask(String role, String other) throws IOException;
    }

    private RestCost(OpenGraph graph) {
        this.graph = graph;
        this.career = Career.of(graph, Set.of());
        List<String> all = new ArrayList<>();
        for (int i = 0; i < graph.skills().concepts().count(ConceptKind.ROLE); i++) {
            all.add(graph.skills().concepts().iri(i));
        }
        this.roles = all;
    }

    /** Takes the folder of a store. */
    public static void main(String[] arguments) throws IOException {
        StoreDirectory store = StoreDirectory.at(Path.of(arguments[0]));
        Limits limits = new Limits(Duration.ofSeconds(30), 1_000_000);
        ServerSettings settings = new ServerSettings("127.0.0.1", 0, 0, Optional.empty(), false);
        try (Serving serving =
                        Serving.start(
                                store,
                                new ServeSettings(
                                        List.of("en"), limits, false, "bench", List.of(), settings),
                                line -> {});
                OpenGraph graph =
                        OpenGraph.over(store.current().orElseThrow(), List.of("en"));
                Socket socket = new Socket("127.0.0.1", serving.uri().getPort())) {
            RestCost cost = new RestCost(graph);
            graph.reader();
            Client client = Client.of(socket);
            System.out.println("| question | facade, CPU ms | REST, CPU ms | ratio |");
            System.out.println("|---|--:|--:|--:|");
            cost.compare(
                    "gap",
                    cost::gap,
                    (role, other) -> client.get("gap?from=" + role(role) + "&to=" + role(other)));
            cost.compare(
                    "query needs-of-role",
                    (role, other) -> cost.needs(role, limits),
                    (role, other) -> client.get("queries/needs-of-role?role=" + role(role)));
            cost.compare(
                    "search",
                    (role, other) -> cost.search(graph.title(role)),
                    (role, other) -> client.get("search?q=" + role(graph.title(role))));
            cost.compare(
                    "show",
                    (role, other) -> cost.show(role, limits),
                    (role, other) -> client.get("entities?iri=" + role(role)));
        }
    }

    private static String role(String text) {
        return Values.encode(text);
    }

    private void compare(String name, Call facade, Call rest) throws IOException {
        List<Double> plain = new ArrayList<>();
        List<Double> served = new ArrayList<>();
        int at = 0;
        for (int round = 0; round < ROUNDS; round++) {
            double first = cost(facade, at);
            double second = cost(rest, at);
            at += CALLS;
            if (round >= WARM) {
                plain.add(first);
                served.add(second);
            }
        }
        List<Double> ratios = new ArrayList<>();
        for (int i = 0; i < plain.size(); i++) {
            ratios.add(served.get(i) / plain.get(i));
        }
        System.out.printf(
                Locale.ROOT,
                "| %s | %.2f | %.2f | %.2f |%n",
                name,
                median(plain),
                median(served),
                median(ratios));
    }

    private double cost(Call call, int from) throws IOException {
        long begin = PROCESS.getProcessCpuTime();
        for (int i = 0; i < CALLS; i++) {
            String role = roles.get((from + i) * 7 % roles.size());
            call.ask(role, roles.get(((from + i) * 13 + 5) % roles.size()));
        }
        return (PROCESS.getProcessCpuTime() - begin) / 1e6 / CALLS;
    }

    private static double median(List<Double> numbers) {
        double[] sorted = numbers.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return sorted[sorted.length / 2];
    }

    private void gap(String from, String to) throws IOException {
        int target = career.role(to, "to");
        Holdings holdings = Holdings.of(career.needs(), career.role(from, "from"));
        Naming names = career.naming();
        Gap gap = Gap.of(career.needs(), target, holdings);
        Format.JSON.write(
                new GapTable(graph.skills(), names, false).of(gap, new EntityCells(names, false)),
                Style.PLAIN,
                OutputStream.nullOutputStream());
    }

    private void needs(String role, Limits limits) throws IOException {
        Asker asker = new Asker(graph, limits, Access.CLOSED, Set.of(), false);
        asker.ask(
                asker.question("needs-of-role", Map.of("role", role)),
                Labelling.PLAIN,
                answer -> {
                    Format.JSON.write(
                            (Answer.Rows) answer, Style.PLAIN, OutputStream.nullOutputStream());
                    return null;
                });
    }

    private void search(String text) throws IOException {
        NameSearch search = new NameSearch(graph, Options.STANDARD, "search");
        Format.JSON.write(
                FoundTable.of(search.all(text, false, 20, Set.of()), List.of("en"), false),
                Style.PLAIN,
                OutputStream.nullOutputStream());
    }

    private void show(String role, Limits limits) throws IOException {
        StringBuilder text = new StringBuilder();
        new Portrait(graph, limits, Labelling.PLAIN).writeJson(role, graph.title(role), text);
        OutputStream.nullOutputStream().write(text.toString().getBytes(StandardCharsets.UTF_8));
    }

    /** One connection that is kept. */
    private record Client(Socket socket, InputStream in) {
        static Client of(Socket socket) throws IOException {
            return new Client(socket, new BufferedInputStream(socket.getInputStream(), 1 << 16));
        }

        void get(String target) throws IOException {
            socket.getOutputStream()
                    .write(
                            ("GET /api/v1/" + target + " HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n")
                                    .getBytes(StandardCharsets.US_ASCII));
            byte[] head = new byte[1 << 14];
            int length = 0;
            while (length < 4 || !ends(head, length)) {
                int read = in.read();
                head[length++] = (byte) read;
            }
            String text = new String(head, 0, length, StandardCharsets.US_ASCII);
            if (text.startsWith("HTTP/1.1 200") || text.startsWith("HTTP/1.1 404")) {
                int at = text.indexOf("Content-Length: ");
                if (at >= 0) {
                    int end = text.indexOf('\r', at);
                    in.readNBytes(Integer.parseInt(text.substring(at + 16, end)));
                    return;
                }
            }
            throw new IOException(target + "\n" + text);
        }

        private static boolean ends(byte[] head, int length) {
            return head[length - 1] == '\n' && head[length - 3] == '\n';
        }
    }
}
