package org.rolegraph.load.check;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.SubjectTriples;

/**
 * Checks graphs against all shapes and rules. Any number of checks may run at once.
 *
 * <p>The graph may be in memory or a view of a store, such as a dataset's union graph; the caller
 * opens the transaction. Types are looked up as they are written, and by {@code rdfs:subClassOf}
 * where the graph holds the ontology too.
 */
public final class Checker {
    /** Raised whenever a rule that is no shape, or what a shape finds, changes. */
    private static final int VERSION = 1;

    private Checker() {}

    /** The rules, parsed once, at the first check. */
    private static final class Rules {
        static final ShapeRule SHAPES = shapes();
        static final List<Rule> ALL = List.of(SHAPES, new BroaderCycles(), new BareShortcuts());

        private static ShapeRule shapes() {
            JenaSystem.init();
            return ShapeRule.packed();
        }
    }

    /**
     * Which rules these are: another text for others. What was found by the same ones need not be
     * found again.
     */
    public static String rules() {
        return "rules " + VERSION + " " + Rules.SHAPES.digest();
    }

    /** All codes that a check can find, in alphabetical order. */
    public static List<Explanation> explanations() {
        return Rules.ALL.stream()
                .flatMap(rule -> rule.explanations().stream())
                .sorted(Comparator.comparing(Explanation::code))
                .toList();
    }

    private static Optional<Reach> reach(NumberedGraph numbers, Recheck changes) {
        return Rules.SHAPES
                .ofValues(numbers)
                .flatMap(ofValues -> Reach.of(numbers, changes, ofValues));
    }

    /**
     * All that is wrong with the graph.
     *
     * @param origins from the IRI of a node to where it was read from, if known; problems of other
     *     nodes are at {@code graph}
     */
    public static Problems check(Graph data, Function<String, Optional<Location>> origins) {
        Problems problems = new Problems();
        check(data, origins, problems);
        return problems;
    }

    /** The same, added to what was found before. */
    public static void check(
            Graph data, Function<String, Optional<Location>> origins, Problems problems) {
        Findings findings = new Findings(origins);
        Rules.ALL.forEach(rule -> rule.check(data, findings::add));
        findings.into(problems);
    }

    /**
     * The same, many times quicker: all triples are looked at by number, and only the nodes at
     * fault term by term.
     *
     * @param numbers of the same graph
     * @param recheck of a graph that was checked before: what nothing of it reaches is not looked
     *     at again, with the same result
     * @return the nodes of which something was found
     */
    public static Set<Node> check(
            Graph data,
            NumberedGraph numbers,
            Optional<Recheck> recheck,
            Function<String, Optional<Location>> origins,
            Problems problems) {
        Optional<Reach> reach = recheck.flatMap(changes -> reach(numbers, changes));
        Findings findings = new Findings(origins);
        List<Consumer<SubjectTriples>> readers = new ArrayList<>();
        List<Runnable> reports =
                Rules.ALL.stream()
                        .map(rule -> rule.check(data, numbers, reach, findings::add, readers::add))
                        .toList();
        if (reach.isPresent()) {
            SubjectTriples.read(numbers, reach.get().nodes(), readers);
        } else {
            SubjectTriples.read(numbers, readers);
        }
        reports.forEach(Runnable::run);
        findings.into(problems);
        return findings.nodes();
    }
}
