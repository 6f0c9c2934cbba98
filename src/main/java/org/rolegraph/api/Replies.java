package org.rolegraph.api;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;
import org.rolegraph.store.export.Export;
import org.rolegraph.store.export.GraphFormat;

/** Answers read to their end. */
final class Replies {
    private Replies() {}

    static Reply of(Answer answer) {
        return answer.fold(
                Replies::rows, truth -> new Reply.Truth(truth.value()), Replies::statements);
    }

    private static Reply rows(Answer.Rows answer) {
        List<List<Cell>> rows = new ArrayList<>();
        answer.rows().forEachRemaining(rows::add);
        return new Reply.Rows(answer.columns(), rows, answer.cutNote());
    }

    private static Reply statements(Answer.Triples answer) {
        Graph graph = GraphFactory.createDefaultGraph();
        answer.triples().forEachRemaining(graph::add);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Export.write(GraphFormat.NTRIPLES, graph, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Reply.Statements(
                bytes.toString(StandardCharsets.UTF_8),
                answer.cut().map(Problem::message).orElse(""));
    }
}
