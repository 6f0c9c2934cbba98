package org.rolegraph.load.ingest;

import java.util.Set;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.problem.Severity;

/** What becomes of the problems that a load finds. */
public enum Policy {
    /** Errors stop the load, warnings do not. */
    NORMAL,
    /** Warnings stop it too. */
    STRICT,
    /** Entries with errors are left out and counted; files that cannot be read still stop it. */
    SKIP_BAD_ROWS;

    /** Problems of whole files, which cannot be left out entry by entry. */
    private static final Set<String> OF_FILES =
            Set.of(Codes.BAD_SYNTAX, Codes.NO_FILE, Codes.DENIED, Codes.BAD_MAP);

    /** The problems as this policy judges them. */
    Problems applied(Problems found) {
        if (this == NORMAL) {
            return found;
        }
        Problems judged = new Problems();
        found.list().forEach(problem -> judged.add(judge(problem)));
        return judged;
    }

    /**
     * The problems of the written graph as this policy judges them: nothing can be left out of it
     * any more, so its errors stay errors.
     */
    Problems ofGraph(Problems found) {
        return this == STRICT ? applied(found) : found;
    }

    private Problem judge(Problem problem) {
        if (this == STRICT && problem.severity() == Severity.WARNING) {
            return problem.withSeverity(Severity.ERROR);
        }
        // a file that cannot be read has no entry to leave out
        boolean skipped = this == SKIP_BAD_ROWS && !OF_FILES.contains(problem.code());
        return skipped && problem.severity() == Severity.ERROR
                ? problem.withSeverity(Severity.WARNING)
                : problem;
    }
}
