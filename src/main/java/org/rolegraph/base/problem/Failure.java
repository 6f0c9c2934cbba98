package org.rolegraph.base.problem;

import java.util.List;

/**
 * A known failure: the command ends with its exit code and its sentences, without a stack trace.
 */
public final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;
    private final transient List<Problem> problems;

    public Failure(Exit exit, List<Problem> problems) {
        this(exit, problems, null);
    }

    private Failure(Exit exit, List<Problem> problems, Throwable cause) {
        super(problems.isEmpty() ? exit.meaning() : problems.get(0).message(), cause, false, false);
        this.exit = exit;
        this.problems = List.copyOf(problems);
    }

    public Failure(Exit exit, Problem problem) {
        this(exit, List.of(problem));
    }

    /** A failure with one error. */
    public static Failure of(
            Exit exit, String code, Location where, String message, String remedy) {
        return new Failure(exit, Problem.error(code, where, message, remedy));
    }

    /** The same failure, with what the virtual machine said: it may have another reason yet. */
    public Failure because(Error cause) {
        return new Failure(exit, problems, cause);
    }

    public Exit exit() {
        return exit;
    }

    public List<Problem> problems() {
        return problems;
    }
}
