package org.rolegraph.api;

import java.util.List;
import org.rolegraph.base.problem.Problem;

/**
 * What became of a load.
 *
 * @param generation its id, such as {@code 000002}
 * @param triples of all graphs, the store's own statistics aside
 * @param warnings that did not stop it
 */
public record Loaded(String generation, long triples, List<Problem> warnings) {
    public Loaded {
        warnings = List.copyOf(warnings);
    }
}
