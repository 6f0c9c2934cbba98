package org.rolegraph.ask.engine;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.NoSuchElementException;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.rolegraph.ask.operators.Cancellation;

/**
 * The triples of a DESCRIBE: those whose subject is one of the resources, and those of the blank
 * nodes reached from them. Jena's own handlers gather them in memory and cannot be cancelled.
 */
final class Description {
    private final Execution execution;
    private final Query query;
    private final Cancellation cancellation;

    Description(Execution execution, Query query, Cancellation cancellation) {
        this.execution = execution;
        this.query = query;
        this.cancellation = cancellation;
    }

    Iterator<Triple> triples() {
        Set<Node> resources = new LinkedHashSet<>(query.getResultURIs());
        Graph graph = execution.seenBy(query).getDefaultGraph();
        if (query.getQueryPattern() == null) {
            query.setQueryPattern(new ElementGroup());
        }
        query.setQuerySelectType();
        if (query.getProjectVars().isEmpty()) {
            query.setQueryResultStar(true);
        }
        query.resetResultVars();
        try (Running exec = execution.of(query)) {
            cancellation.onCancel(exec::abort);
            RowSet rows = exec.select();
            while (rows.hasNext()) {
                Binding row = rows.next();
                for (Var column : rows.getResultVars()) {
                    Node node = row.get(column);
                    if (node != null && !node.isLiteral()) {
                        resources.add(node);
                    }
                }
            }
        }
        return new Subjects(graph, resources);
    }

    /** All triples of subjects, more of which turn up on the way. */
    private final class Subjects implements Iterator<Triple> {
        private final Graph graph;
        private final Deque<Node> subjects;
        private final Set<Node> seen;
        private Iterator<Triple> triples = java.util.Collections.emptyIterator();

        Subjects(Graph graph, Set<Node> resources) {
            this.graph = graph;
            this.subjects = new ArrayDeque<>(resources);
            this.seen = new HashSet<>(resources);
        }

        @Override
        public boolean hasNext() {
            while (!triples.hasNext()) {
                cancellation.check();
                Node subject = subjects.poll();
                if (subject == null) {
                    return false;
                }
                triples = graph.find(subject, Node.ANY, Node.ANY);
            }
            return true;
        }

        @Override
        public Triple next() {
            if (!hasNext()) {
                throw new NoSuchElementException();
            }
            Triple triple = triples.next();
            if (triple.getObject().isBlank() && seen.add(triple.getObject())) {
                subjects.add(triple.getObject());
            }
            return triple;
        }
    }
}
