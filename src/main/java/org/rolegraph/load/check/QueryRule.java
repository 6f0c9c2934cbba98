package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.rolegraph.ask.engine.Answer;
import org.rolegraph.ask.engine.Engine;
import org.rolegraph.ask.engine.Labelling;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.result.Cell;

/**
 * A rule that is a SELECT: each {@code ?focus} is at fault, and each of its {@code ?found}, if the
 * query has that column, is what was found.
 *
 * @param file where the query is from, for problems with itself
 */
record QueryRule(Explanation explanation, String file, String text) {
    private static final String FOCUS = "focus";
    private static final String FOUND = "found";

    /**
     * Reports each breach.
     *
     * @throws Failure exit USAGE when it is no query, DATA when it is none with {@code ?focus},
     *     LIMIT when a limit ends it
     */
    void check(Engine engine, Consumer<Finding> found) {
        try (Answer answer = engine.ask(Question.file(file, text), Labelling.NONE)) {
            answer.fold(
                            rows -> read(rows),
                            truth -> refuse("an ASK"),
                            triples -> refuse("a graph's triples"))
                    .forEach((focus, nodes) -> found.accept(finding(focus, nodes)));
        }
    }

    private Finding finding(Node focus, List<Node> found) {
        return new Finding(focus, explanation, found.isEmpty() ? "" : NodeText.of(found));
    }

    private Map<Node, List<Node>> read(Answer.Rows rows) {
        int focus = rows.columns().indexOf(FOCUS);
        int found = rows.columns().indexOf(FOUND);
        if (focus < 0) {
            return refuse("the columns " + rows.columns());
        }
        Map<Node, List<Node>> faults = new TreeMap<>(Comparator.comparing(Node::toString));
        rows.rows()
                .forEachRemaining(
                        row -> {
                            if (row.get(focus) instanceof Cell.Empty) {
                                return;
                            }
                            List<Node> nodes =
                                    faults.computeIfAbsent(
                                            node(row.get(focus)), node -> new ArrayList<>());
                            if (found >= 0 && !(row.get(found) instanceof Cell.Empty)) {
                                nodes.add(node(row.get(found)));
                            }
                        });
        rows.cut()
                .ifPresent(
                        cut -> {
                            throw new Failure(Exit.LIMIT, cut);
                        });
        return faults;
    }

    private Map<Node, List<Node>> refuse(String what) {
        throw Failure.of(
                Exit.DATA,
                Codes.BAD_QUERY,
                Location.of(file),
                "the rule gives " + what + "; expected a SELECT of ?focus and, if need be, ?found",
                "name the node at fault ?focus");
    }

    private static Node node(Cell cell) {
        if (cell instanceof Cell.Entity entity) {
            return entity.iri().startsWith("_:")
                    ? NodeFactory.createBlankNode(entity.iri().substring(2))
                    : NodeFactory.createURI(entity.iri());
        }
        Cell.Value value = (Cell.Value) cell;
        return value.language().isEmpty()
                ? NodeFactory.createLiteralDT(
                        value.lexical(), NodeFactory.getType(value.datatype()))
                : NodeFactory.createLiteralLang(value.lexical(), value.language());
    }
}
