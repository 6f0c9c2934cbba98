package org.rolegraph.web.site;

import java.util.List;
import java.util.Map;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** Answers what cannot be answered otherwise. */
@FunctionalInterface
public interface Refusals {
    /** Statuses by the exit of a failure. */
    Map<Exit, Integer> STATUSES =
            Map.of(
                    Exit.USAGE, 400,
                    Exit.DATA, 400,
                    Exit.NOT_FOUND, 404,
                    Exit.STORE, 503,
                    Exit.LIMIT, 503,
                    Exit.NETWORK, 403);

    /**
     * The answer.
     *
     * @param status 400 or above
     * @param problems at least one
     * @param served null where none could be leased
     */
    WebAnswer answer(int status, List<Problem> problems, WebRequest request, Served served);
}
