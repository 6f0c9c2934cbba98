package org.rolegraph.cli.career;

import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.ProblemText;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.cli.Console;
import picocli.CommandLine.Option;

/** What is done about names of skills that name nothing, or several. */
final class UnknownOptions {
    @Option(
            names = "--skip-unknown",
            description = "Go on without the skills whose names name nothing, or several.")
    private boolean skip;

    boolean skips() {
        return skip;
    }

    /**
     * Warns of names that were left out.
     *
     * @throws Failure exit NOT_FOUND with all of them, unless they may be left out
     */
    void settle(Problems unknown, Console console) {
        if (!unknown.list().isEmpty() && !skip) {
            throw new Failure(Exit.NOT_FOUND, unknown.list());
        }
        ProblemText.write(
                unknown.list().stream().map(p -> p.withSeverity(Severity.WARNING)).toList(),
                console.err());
    }
}
