package org.rolegraph.spark;

import java.util.Optional;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;

/**
 * A known failure that travels from a task to whoever submitted the job: its sentences, and the
 * exit code that the command line would have ended with.
 */
final class TaskFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Exit exit;

    private TaskFailure(Exit exit, String sentences) {
        super(sentences);
        this.exit = exit;
    }

    static TaskFailure of(Failure failure) {
        return new TaskFailure(
                failure.exit(),
                failure.problems().stream()
                        .map(TaskFailure::sentence)
                        .collect(Collectors.joining("\n")));
    }

    static TaskFailure of(Exit exit, String code, String where, String message, String remedy) {
        return new TaskFailure(exit, where + ": " + message + " [" + code + "]\n  fix: " + remedy);
    }

    private static String sentence(Problem problem) {
        return problem.where().file()
                + ": "
                + problem.message()
                + " ["
                + problem.code()
                + "]"
                + (problem.remedy().isEmpty() ? "" : "\n  fix: " + problem.remedy());
    }

    /** What the engine wrapped, if it is one of these. */
    static Optional<TaskFailure> within(Throwable thrown) {
        for (Throwable each = thrown; each != null; each = each.getCause()) {
            if (each instanceof TaskFailure found) {
                return Optional.of(found);
            }
            if (each instanceof Failure found) {
                return Optional.of(of(found));
            }
        }
        return Optional.empty();
    }

    Exit exit() {
        return exit;
    }
}
