package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.site.Served;

/** A tool of agents. Called by many threads at once. */
interface AgentTool {
    /** By which it is called; the name of the command that answers the same, where there is one. */
    String name();

    /** What it does, in a line. */
    String summary();

    /** What else must be known to call it; maybe nothing. */
    String text();

    /** JSON Schema of its arguments. */
    ObjectNode inputSchema();

    /** JSON Schema of its answers. */
    ObjectNode outputSchema();

    /**
     * Answers.
     *
     * @throws org.rolegraph.base.problem.Failure that the caller can mend
     */
    ObjectNode call(ObjectNode arguments, Served served, Cancellation cancellation)
            throws IOException;
}
