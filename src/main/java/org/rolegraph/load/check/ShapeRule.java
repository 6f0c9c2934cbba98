package org.rolegraph.load.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.validation.ReportEntry;
import org.apache.jena.shacl.validation.VLib;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
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

    private ShapeRule(Shapes shapes, Map<Node, Explanation> explanations) {
        this.shapes = shapes;
        this.explanations = explanations;
    }

    /** The shapes within the jar. */
    static ShapeRule packed() {
        try (InputStream in = ShapeRule.class.getResourceAsStream("/ontology/shapes.ttl")) {
            if (in == null) {
                throw new IllegalStateException("the program lacks ontology/shapes.ttl");
            }
            return of(RDFParser.source(in).lang(Lang.TURTLE).toGraph());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShapeRule of(Graph graph) {
        Map<Node, Explanation> explanations = new LinkedHashMap<>();
        graph.find(Node.ANY, SHACL.message, Node.ANY).mapWith(Triple::getSubject).toList().stream()
                .distinct()
                .sorted(Comparator.comparing(Node::toString))
                .forEach(shape -> explanations.put(shape, explanation(graph, shape)));
        return new ShapeRule(Shapes.parse(graph), explanations);
    }

    private static Explanation explanation(Graph graph, Node shape) {
        Node severity = object(graph, shape, SHACL.severity);
        return new Explanation(
                shape.getURI().substring(shape.getURI().indexOf('#') + 1),
                severity == null ? Severity.ERROR : severity(severity),
                text(object(graph, shape, SHACL.message)),
                text(object(graph, shape, NodeFactory.createURI(SHACL.getURI() + "description"))));
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
            Consumer<Finding> found,
            Consumer<Consumer<SubjectTriples>> readers) {
        Sieve sieve = Sieve.of(numbers, shapes);
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
