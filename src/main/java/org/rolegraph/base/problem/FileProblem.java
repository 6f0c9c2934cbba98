package org.rolegraph.base.problem;

import java.io.IOException;

/** A file that is not what can be read, found out before a byte of it was. */
public final class FileProblem extends IOException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public FileProblem(Problem problem) {
        super(problem.message());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
