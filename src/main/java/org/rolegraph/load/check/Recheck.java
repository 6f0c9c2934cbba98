package org.rolegraph.load.check;

import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;

/**
 * That a graph was checked before, by the same rules, and what has changed since.
 *
 * @param changed the triples that were added or taken away, by the numbers of their subject,
 *     predicate and object; one that stays since another graph says it too does no harm
 * @param faulty the nodes of which something was found
 */
public record Recheck(List<long[]> changed, Set<Node> faulty) {
    public Recheck {
        changed = List.copyOf(changed);
        faulty = Set.copyOf(faulty);
    }
}
