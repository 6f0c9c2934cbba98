package org.rolegraph.graph;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.engine.QueryExplanation;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.shell.Call;
import org.rolegraph.ask.shell.ShellStatement;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/**
 * Asks one open graph many queries.
 *
 * @param schemes sources whose names parameters may have; empty for all
 * @param fuzzy whether parameters take the nearest name
 * @param catalogue the queries that have a name
 */
public record Asker(
        OpenGraph graph,
        Limits limits,
        Access access,
        Set<String> schemes,
        boolean fuzzy,
        Catalogue catalogue) {
    /** Asks by the queries of the program. */
    public Asker(
            OpenGraph graph, Limits limits, Access access, Set<String> schemes, boolean fuzzy) {
        this(graph, limits, access, schemes, fuzzy, Catalogue.packed());
    }

    /** What is done with an answer while it is open; gives an exit code, or what was read. */
    public interface Use<T> {
        T of(Answer answer) throws IOException;
    }

    public Asker within(Limits others) {
        return new Asker(graph, others, access, schemes, fuzzy, catalogue);
    }

    /**
     * The question of a statement that is a query.
     *
     * @param place what problems call the text that it stands in
     */
    public Question question(ShellStatement statement, String place) {
        if (statement.kind() == ShellStatement.Kind.SPARQL) {
            return new Question(place, statement.placed(), Map.of(), true);
        }
        Call call = Call.parse(statement);
        return question(call.name(), call.values());
    }

    /** The question of a query of the catalogue, with the user's values by parameter. */
    public Question question(String query, Map<String, String> values) {
        return catalogue.get(query).ask(values, graph.parameters(schemes, fuzzy));
    }

    public <T> T ask(Question question, Labelling labels, Use<T> use) throws IOException {
        return ask(question, labels, new Cancellation(), use);
    }

    /** The same, where others may end it. */
    public <T> T ask(Question question, Labelling labels, Cancellation cancellation, Use<T> use)
            throws IOException {
        try (Answer answer = engine().ask(question, labels, cancellation)) {
            return use.of(answer);
        }
    }

    public QueryExplanation explain(Question question) {
        return engine().explain(question);
    }

    private Engine engine() {
        return new Engine(
                graph.dataset(), limits, access, graph.languages(), graph::preparedSearch);
    }

    /** Gives problems that do not know it the place of the statement in its file. */
    public static UnaryOperator<Problem> placing(String file, ShellStatement statement) {
        return problem ->
                problem.where().file().equals(file) && problem.where().line() > 0
                        ? problem
                        : new Problem(
                                problem.code(),
                                problem.severity(),
                                Location.of(file, statement.line()),
                                problem.message(),
                                problem.remedy());
    }

    /** The failure, each of its problems in its place. */
    public static Failure placed(Failure failure, UnaryOperator<Problem> placing) {
        return new Failure(failure.exit(), failure.problems().stream().map(placing).toList());
    }

    /** The worse of two outcomes: the higher exit code. */
    public static int worse(int code, int other) {
        return Math.max(Math.max(code, other), Exit.OK.code());
    }
}
