package org.rolegraph.cli.shell;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.shell.Vocabulary;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Cell;
import org.rolegraph.graph.OpenGraph;

/**
 * The classes and properties of one generation. They are gathered in the background from the first
 * time that they are asked for; until then, and where that fails, there are those that the program
 * itself knows.
 */
final class TermsInUse implements AutoCloseable {
    private static final Limits LIMITS = new Limits(Duration.ofSeconds(20), 10_000);

    private final OpenGraph graph;
    private volatile Vocabulary vocabulary = Vocabulary.standard();
    private Thread gathering;

    TermsInUse(OpenGraph graph) {
        this.graph = graph;
    }

    /** What is known by now. */
    synchronized Vocabulary get() {
        if (gathering == null) {
            Engine engine =
                    new Engine(graph.reader().dataset(), LIMITS, Access.CLOSED, List.of("en"));
            gathering = new Thread(() -> gather(engine), "terms in use");
            gathering.setDaemon(true);
            gathering.start();
        }
        return vocabulary;
    }

    private void gather(Engine engine) {
        Question question =
                Catalogue.packed().get("terms-in-use").ask(Map.of(), (text, type) -> text);
        List<String> classes = new ArrayList<>();
        List<String> properties = new ArrayList<>();
        try (Answer answer = engine.ask(question, Labelling.NONE)) {
            ((Answer.Rows) answer)
                    .rows()
                    .forEachRemaining(
                            row -> {
                                if (row.get(0) instanceof Cell.Entity term) {
                                    boolean isClass =
                                            ((Cell.Value) row.get(1)).lexical().equals("true");
                                    (isClass ? classes : properties).add(term.iri());
                                }
                            });
        } catch (Failure limit) {
            // completion proposes what was found until then
        }
        vocabulary = vocabulary.with(classes, properties);
    }

    /** Ends the gathering before the graph is closed under it. */
    @Override
    public synchronized void close() {
        if (gathering != null) {
            gathering.interrupt();
            try {
                gathering.join(2_000);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
