package org.rolegraph.cli;

import java.io.PrintWriter;
import java.util.function.UnaryOperator;
import org.rolegraph.ask.engine.QueryExplanation;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.ProblemText;

/** Prints how a query was answered. */
public final class Explained {
    private Explained() {}

    /**
     * Writes all of it; the exit code says whether a limit ended the query.
     *
     * @param placing gives the limit its place
     */
    public static int write(
            QueryExplanation explanation, Console console, UnaryOperator<Problem> placing) {
        PrintWriter text = console.text();
        text.print(explanation.text());
        text.flush();
        ProblemText.write(explanation.problems().stream().map(placing).toList(), console.err());
        return explanation.problems().isEmpty() ? Exit.OK.code() : Exit.LIMIT.code();
    }
}
