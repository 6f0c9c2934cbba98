package org.rolegraph.ask.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.ParameterType;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Ids;

/** The graph of a bakery, made up for tests, in memory and in TDB2; and how to ask it. */
public final class Bakery {
    static {
        JenaSystem.init();
    }

    private static final Map<String, String> FOLDERS =
            Map.of(
                    ParameterType.ROLE.iri(), "role/",
                    ParameterType.SKILL.iri(), "skill/",
                    ParameterType.ORGANIZATION.iri(), "organization/");

    private Bakery() {}

    static DatasetGraph inMemory() {
        return with(DatasetGraphFactory.createTxnMem(), "graph");
    }

    public static DatasetGraph inTdb() {
        return with(DatabaseMgr.createDatasetGraph(), "graph");
    }

    /**
     * The data, and in it what other sources say of bakers, linked with the bakery; with the
     * statistics that a load would put down.
     */
    static DatasetGraph withOthers(DatasetGraph data) {
        with(data, "others");
        Graph statistics =
                Txn.calculateRead(
                        data,
                        () -> {
                            try (QueryExec count =
                                    QueryExec.dataset(data).query(counting()).build()) {
                                return count.construct();
                            }
                        });
        Node graph = NodeFactory.createURI(Graphs.STATISTICS.value());
        Txn.executeWrite(data, () -> GraphUtil.addInto(data.getGraph(graph), statistics));
        return data;
    }

    private static String counting() {
        try {
            return Files.readString(Path.of("src/test/resources/statistics/void.rq"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DatasetGraph with(DatasetGraph data, String file) {
        Txn.executeWrite(data, () -> RDFDataMgr.read(data, "catalogue/" + file + ".trig"));
        return data;
    }

    static Engine engine(DatasetGraph data) {
        return new Engine(
                data, new Limits(Duration.ofMinutes(10), 1000), Access.CLOSED, List.of("en"));
    }

    /** Ids and CURIEs become IRIs; what holds a question mark names nothing. */
    public static String resolve(String text, String type) {
        if (text.contains("?")) {
            throw Failure.of(
                    Exit.NOT_FOUND, Codes.NOT_FOUND, Location.of(text), "no such entity", "");
        }
        return Ids.BASE + (text.contains(":") ? text.replace(':', '/') : FOLDERS.get(type) + text);
    }

    /** What a person would see: the answer, or the failure with its exit code. */
    public static String seen(Engine engine, Question question) {
        return written(engine, question, Format.TABLE);
    }

    static String written(Engine engine, Question question, Format format) {
        StringBuilder out = new StringBuilder();
        try (Answer answer =
                engine.ask(question, format.labelled() ? Labelling.FOR_PEOPLE : Labelling.NONE)) {
            answer.fold(
                    rows -> write(format, rows, out),
                    truth -> out.append(truth.value()).append('\n'),
                    triples -> {
                        List<String> lines = new java.util.ArrayList<>();
                        triples.triples()
                                .forEachRemaining(triple -> lines.add(triple.toString() + "\n"));
                        lines.stream().sorted().forEach(out::append);
                        return out;
                    });
            answer.cut().ifPresent(problem -> out.append(ProblemText.of(problem)));
        } catch (Failure failure) {
            failure.problems().forEach(problem -> out.append(ProblemText.of(problem)));
            out.append("exit ").append(failure.exit().code()).append('\n');
        }
        return out.toString();
    }

    private static StringBuilder write(Format format, Table rows, StringBuilder out) {
        try {
            format.write(rows, Style.PLAIN, out);
            return out;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
