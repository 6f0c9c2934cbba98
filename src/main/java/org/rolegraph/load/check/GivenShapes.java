package org.rolegraph.load.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.shacl.ShaclException;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.sieve.CachingGraph;

/**
 * Shapes of a user's own: SHACL core. They say which parts of the shapes are broken; the program's
 * own shapes, each of which has its message and remedy, are {@link ShapeRule}'s.
 */
public final class GivenShapes {
    private final Shapes shapes;
    private final ShapeExplanations explanations;
    private final Map<List<Node>, Explanation> known = new LinkedHashMap<>();

    private GivenShapes(Shapes shapes, ShapeExplanations explanations) {
        this.shapes = shapes;
        this.explanations = explanations;
        Collection<Shape> all = shapes.getShapeMap().values();
        all.stream()
                .sorted(Comparator.comparing(shape -> explanations.code(shape.getShapeNode())))
                .forEach(shape -> shape.getConstraints().forEach(part -> learn(shape, part)));
    }

    /**
     * The shapes of a file of Turtle; of N-Triples too, which is Turtle.
     *
     * @param name what problems and remedies call it
     * @throws Failure as {@link #of} does, USAGE when there is no such file, DATA when it is not
     *     Turtle
     */
    public static GivenShapes read(Path file, String name) throws IOException {
        return of(ShapeFile.read(file, name), name);
    }

    /**
     * The shapes of a graph. What it imports by {@code owl:imports} is not looked at.
     *
     * @param name what problems and remedies call it: a file's path
     * @throws Failure exit DATA when the shapes cannot be understood, USAGE when they hold SPARQL,
     *     which would run outside the limits of queries
     */
    public static GivenShapes of(Graph graph, String name) {
        for (Node predicate : ShapeExplanations.QUERIES) {
            if (graph.contains(Node.ANY, predicate, Node.ANY)) {
                throw Failure.of(
                        Exit.USAGE,
                        Codes.DENIED,
                        Location.of(name),
                        "found " + NodeText.of(predicate) + ", a query; expected SHACL core alone",
                        "write the query as a rule in a .rq file, and name its folder by --rules");
            }
        }
        try {
            return new GivenShapes(Shapes.parse(graph), new ShapeExplanations(graph, name));
        } catch (ShaclException e) {
            throw misshapen(name, e);
        }
    }

    private static Failure misshapen(String name, ShaclException found) {
        return Failure.of(
                Exit.DATA,
                Codes.BAD_SYNTAX,
                Location.of(name),
                "the shapes cannot be understood: " + found.getMessage(),
                "see what SHACL says of the shape");
    }

    /** What these shapes can find. */
    public List<Explanation> explanations() {
        return known.values().stream()
                .sorted(Comparator.comparing(Explanation::code))
                .distinct()
                .toList();
    }

    /**
     * Adds all that breaks the shapes.
     *
     * @param origins from the IRI of a node to where it was read from, if known
     * @throws Failure exit DATA when a shape turns out to make no sense
     */
    public void check(Graph data, Function<String, Optional<Location>> origins, Problems problems) {
        Findings findings = new Findings(origins);
        for (ReportEntry entry : report(data).getEntries()) {
            findings.add(
                    new Finding(
                            entry.focusNode(), explanation(entry), ShapeRule.found(data, entry)));
        }
        findings.into(problems);
    }

    ValidationReport report(Graph data) {
        try {
            return ShaclValidator.get().validate(shapes, new CachingGraph(data));
        } catch (ShaclException e) {
            // some shapes show what is wrong with them only when a node is held against them
            throw misshapen(explanations.file(), e);
        }
    }

    /** Of a breach; one of {@link #explanations()}. */
    Explanation explanation(ReportEntry entry) {
        Node component = entry.sourceConstraintComponent();
        Explanation known = this.known.get(List.of(entry.source(), component));
        if (known == null) {
            throw new IllegalStateException("a breach that no shape explains: " + entry);
        }
        return known;
    }

    private void learn(Shape shape, Constraint part) {
        for (Node component : ShapeExplanations.components(part)) {
            known.put(List.of(shape.getShapeNode(), component), explanations.of(shape, component));
        }
    }
}
