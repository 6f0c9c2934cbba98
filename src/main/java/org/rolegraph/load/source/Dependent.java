package org.rolegraph.load.source;

import java.io.IOException;
import org.rolegraph.base.problem.Problems;

/** A source that speaks of what others define: a load reads it after them. */
public interface Dependent extends Source {
    /**
     * Reads everything once, as {@link Source#read}.
     *
     * @param known what exists beside this source
     */
    void read(Known known, Sink sink, Problems problems) throws IOException;

    /** Reads it where nothing else exists. */
    @Override
    default void read(Sink sink, Problems problems) throws IOException {
        read(Known.NOTHING, sink, problems);
    }
}
