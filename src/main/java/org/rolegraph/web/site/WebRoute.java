package org.rolegraph.web.site;

import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/** Answers the requests of some paths; called by many threads at once. */
@FunctionalInterface
public interface WebRoute {
    /**
     * The answer, whose body is not made yet.
     *
     * @param served what is served; open until the answer is written
     * @throws org.rolegraph.base.problem.Failure which is answered by its exit: USAGE and DATA with
     *     400, NOT_FOUND with 404, LIMIT and STORE with 503, NETWORK with 403
     * @throws org.rolegraph.web.http.BadRequest with its status
     */
    WebAnswer answer(WebRequest request, Served served);
}
