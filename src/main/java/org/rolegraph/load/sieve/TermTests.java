package org.rolegraph.load.sieve;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.ConstraintPairwise;
import org.apache.jena.shacl.engine.constraint.ConstraintTerm;
import org.apache.jena.shacl.engine.constraint.InConstraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.sparql.graph.GraphFactory;

/** Tests that look at terms, by Jena's own judgement; terms and verdicts that recur are kept. */
final class TermTests {
    private static final int TERMS = 1 << 10;
    private static final int VERDICTS = 1 << 12;

    private final NumberedGraph graph;
    private final ValidationContext context;
    private ValidationContext judge;
    private final long[] numbers = new long[TERMS];
    private final Node[] terms = new Node[TERMS];

    TermTests(NumberedGraph graph, Shapes shapes) {
        this.graph = graph;
        this.context = ValidationContext.create(shapes, GraphFactory.createDefaultGraph());
        this.judge = ValidationContext.create(context);
    }

    Node term(long number) {
        int at = (int) (number * 0x9E37_79B9_7F4A_7C15L >>> 54);
        if (terms[at] == null || numbers[at] != number) {
            terms[at] = graph.term(number);
            numbers[at] = number;
        }
        return terms[at];
    }

    /** Of a constraint that looks at the value alone. */
    NodeTest of(ConstraintTerm constraint, Shape shape) {
        if (constraint instanceof InConstraint in) {
            long[] allowed = in.getValues().stream().mapToLong(graph::number).toArray();
            return (node, triples) -> Arrays.stream(allowed).anyMatch(number -> number == node);
        }
        long[] known = new long[VERDICTS];
        Arrays.fill(known, NumberedGraph.NONE);
        boolean[] verdicts = new boolean[VERDICTS];
        return (node, triples) -> {
            int at = (int) (node * 0x9E37_79B9_7F4A_7C15L >>> 52);
            if (known[at] != node) {
                verdicts[at] = holds(constraint, shape, term(node));
                known[at] = node;
            }
            return verdicts[at];
        };
    }

    /** A context is used until it has seen a violation. */
    private boolean holds(ConstraintTerm constraint, Shape shape, Node term) {
        constraint.validateNodeShape(judge, judge.getDataGraph(), shape, term);
        boolean holds = !judge.hasViolation();
        if (!holds) {
            judge = ValidationContext.create(context);
        }
        return holds;
    }

    /** Of a constraint between the values and those of another property of the focus node. */
    ValueCheck of(ConstraintPairwise constraint, Shape shape) {
        long other = graph.number(constraint.getValue());
        return (triples, from, to) -> {
            int otherFrom = triples.from(other);
            if (from == to || otherFrom == triples.size()) {
                return constraint(constraint, shape, triples, terms(triples, from, to), Set.of());
            }
            Set<Node> others = terms(triples, otherFrom, triples.to(otherFrom));
            return constraint(constraint, shape, triples, terms(triples, from, to), others);
        };
    }

    private boolean constraint(
            ConstraintPairwise constraint,
            Shape shape,
            SubjectTriples triples,
            Set<Node> values,
            Set<Node> others) {
        ValidationContext fresh = ValidationContext.create(context);
        constraint.validate(fresh, shape, term(triples.subject()), null, values, others);
        return !fresh.hasViolation();
    }

    private Set<Node> terms(SubjectTriples triples, int from, int to) {
        Set<Node> all = new HashSet<>();
        for (int at = from; at < to; at++) {
            all.add(term(triples.object(at)));
        }
        return all;
    }

    /** No language twice. */
    boolean languagesDiffer(SubjectTriples triples, int from, int to) {
        if (to - from < 2) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        for (int at = from; at < to; at++) {
            Node term = term(triples.object(at));
            if (term.isLiteral()
                    && !term.getLiteralLanguage().isEmpty()
                    // by the default locale, as Jena does
                    && !seen.add(term.getLiteralLanguage().toLowerCase(Locale.getDefault()))) {
                return false;
            }
        }
        return true;
    }
}
