package org.rolegraph.load.check;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.shacl.ShaclValidator;
import org.apache.jena.shacl.Shapes;
import org.apache.jena.shacl.ValidationReport;
import org.apache.jena.shacl.engine.ValidationContext;
import org.apache.jena.shacl.engine.constraint.DisjointConstraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Alt;
import org.apache.jena.sparql.path.P_Link;
import org.apache.jena.sparql.path.P_Seq;
import org.apache.jena.sparql.path.Path;
import org.apache.jena.vocabulary.RDF;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.problem.Explanation;
import org.rolegraph.base.problem.Severity;
import org.rolegraph.load.sieve.CachingGraph;
import org.rolegraph.load.sieve.NumberedGraph;
import org.rolegraph.load.sieve.Sieve;
import org.rolegraph.load.sieve.SubjectTriples;

/**
 * The shapes of a file of SHACL. The local name of a shape with a message is the code of its
 * problems, its {@code sh:message} the complaint, its {@code sh:description} the remedy.
 */
final class ShapeRule implements Rule {
    private final Shapes shapes;
    private final Map<Node, Explanation> explanations;
    private final String digest;

    private ShapeRule(Shapes shapes, Map<Node, Explanation> explanations, String digest) {
        this.digest = digest;
        this.shapes = shapes;
        this.explanations = explanations;
    }

    /** The shapes within the jar. */
    static ShapeRule packed() {
        try (InputStream in = ShapeRule.class.getResourceAsStream("/ontology/shapes.ttl")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/shapes.ttl");
            }
            byte[] text = in.readAllBytes();
            Graph graph =
                    RDFParser.source(new ByteArrayInputStream(text)).lang(Lang.TURTLE).toGraph();
            return new ShapeRule(Shapes.parse(graph), explanations(graph), Sha256.of(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Map<Node, Explanation> explanations(Graph graph) {
        Map<Node, Explanation> explanations = new LinkedHashMap<>();
        graph.find(Node.ANY, SHACL.message, Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .forEach(shape -> explanations.put(shape, explanation(graph, shape)));
        return explanations;
    }

    private static Explanation explanation(Graph graph, Node shape) {
        Node severity = object(graph, shape, SHACL.severity);
        return new Explanation(
                shape.getURI().substring(shape.getURI().indexOf('#') + 1),
                severity == null ? Severity.ERROR : severity(severity),
                text(object(graph, shape, SHACL.message)),
                text(object(graph, shape, NodeFactory.createURI(SHACL.getURI() + "description"))));
    }

    /** Of the text of the shapes. */
    String digest() {
        return digest;
    }

    @Override
    public List<Explanation> explanations() {
        return List.copyOf(explanations.values());
    }

    @Override
    public void check(Graph data, Consumer<Finding> found) {
        report(ShaclValidator.get().validate(shapes, new CachingGraph(data)), data, found);
    }

    @Override
    public Runnable check(
            Graph data,
            NumberedGraph numbers,
            Optional<Reach> reach,
            Consumer<Finding> found,
            Consumer<Consumer<SubjectTriples>> readers) {
        Sieve sieve = Sieve.of(numbers, shapes, reach.isPresent());
        readers.accept(sieve);
        return () -> {
            Graph caching = new CachingGraph(data);
            ValidationContext context = ValidationContext.create(shapes, caching);
            for (Shape shape : shapes.getTargetShapes()) {
                for (Node suspect : sieve.suspects(shape, caching)) {
                    VLib.validateShape(context, caching, shape, suspect);
                }
            }
            report(context.generateReport(), data, found);
        };
    }

    /**
     * The properties of a value that shapes ask for; nothing when they ask for more than the
     * properties of a node and of its values, so that no change has a known reach.
     */
    Optional<Set<Node>> ofValues(NumberedGraph numbers) {
        Sieve sieve = Sieve.of(numbers, shapes, true);
        // of a value, a shape that is sieved asks for the type alone
        Set<Node> asked = new HashSet<>(Set.of(RDF.type.asNode()));
        for (Shape shape : shapes.getTargetShapes()) {
            if (!sieve.aims(shape)) {
                return Optional.empty();
            }
            if (!sieve.sieves(shape)) {
                for (PropertyShape property : shape.getPropertyShapes()) {
                    Optional<Node> last = ofValue(property);
                    if (last.isEmpty() || !shape.getConstraints().isEmpty()) {
                        return Optional.empty();
                    }
                    asked.add(last.get());
                }
            }
        }
        return Optional.of(asked);
    }

    /** The second step of a path of two, of whose end nothing is asked but which term it is. */
    private static Optional<Node> ofValue(PropertyShape shape) {
        return shape.getPropertyShapes().isEmpty()
                        && shape.getConstraints().stream()
                                .allMatch(DisjointConstraint.class::isInstance)
                        && shape.getPath() instanceof P_Seq path
                        && isStep(path.getLeft())
                        && path.getRight() instanceof P_Link last
                ? Optional.of(last.getNode())
                : Optional.empty();
    }

    private static boolean isStep(Path path) {
        return path instanceof P_Link
                || path instanceof P_Alt either
                        && isStep(either.getLeft())
                        && isStep(either.getRight());
    }

    private void report(ValidationReport report, Graph data, Consumer<Finding> found) {
        for (ReportEntry entry : report.getEntries()) {
            Explanation what = explanations.get(entry.source());
            if (what == null) {
                throw new IllegalStateException("a shape without a message: " + entry);
            }
            found.accept(new Finding(entry.focusNode(), what, found(data, entry)));
        }
    }

    /** What the entry found, or empty when its complaint says it. */
    static String found(Graph data, ReportEntry entry) {
        Node value = entry.value();
        boolean ofAllValues =
                entry.sourceConstraintComponent().equals(SHACL.UniqueLangConstraintComponent);
        if (value != null && !ofAllValues) {
            return value.equals(entry.focusNode()) && entry.resultPath() == null
                    ? ""
                    : NodeText.of(value);
        }
        if (entry.resultPath() instanceof P_Link step) {
            return NodeText.of(
                    data.find(entry.focusNode(), step.getNode(), Node.ANY)
                            .mapWith(Triple::getObject)
                            .toList());
        }
        return "";
    }

    static Severity severity(Node severity) {
        if (severity.equals(SHACL.Warning)) {
            return Severity.WARNING;
        }
        return severity.equals(SHACL.Info) ? Severity.INFO : Severity.ERROR;
    }

    private static String text(Node literal) {
        return literal == null ? "" : literal.getLiteralLexicalForm();
    }

    private static Node object(Graph graph, Node subject, Node predicate) {
        List<Triple> triples = graph.find(subject, predicate, Node.ANY).toList();
        return triples.isEmpty() ? null : triples.get(0).getObject();
    }
}
