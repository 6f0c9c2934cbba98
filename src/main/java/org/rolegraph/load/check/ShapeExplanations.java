package org.rolegraph.load.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.shacl.engine.constraint.QualifiedValueShape;
import org.apache.jena.shacl.parser.Constraint;
import org.apache.jena.shacl.parser.PropertyShape;
import org.apache.jena.shacl.parser.Shape;
import org.apache.jena.shacl.vocabulary.SHACL;
import org.apache.jena.sparql.path.P_Link;
import org.rolegraph.base.problem.Explanation;

/** What the parts of somebody's shapes stand for. Shapes without a name go by that they lie in. */
final class ShapeExplanations {
    /** Predicates whose objects are SPARQL. */
    static final List<Node> QUERIES =
            Stream.of("select", "ask", "construct", "update").map(ShapeExplanations::sh).toList();

    private static final String COMPONENT = "ConstraintComponent";

    private final Graph graph;
    private final String file;

    ShapeExplanations(Graph graph, String file) {
        this.graph = graph;
        this.file = file;
    }

    /** Where the shapes are from. */
    String file() {
        return file;
    }

    /** The components by which a part can be broken; one as a rule. */
    static List<Node> components(Constraint part) {
        return part instanceof QualifiedValueShape
                ? List.of(
                        SHACL.QualifiedMinCountConstraintComponent,
                        SHACL.QualifiedMaxCountConstraintComponent)
                : List.of(part.getComponent());
    }

    /** Of a shape's part: the code is made of the shape's name, the path's and the part's. */
    Explanation of(Shape shape, Node component) {
        Node node = shape.getShapeNode();
        String part = component.getLocalName().replace(COMPONENT, "");
        Node parameter = sh(part.substring(0, 1).toLowerCase(Locale.ROOT) + part.substring(1));
        Node path =
                shape instanceof PropertyShape property && property.getPath() instanceof P_Link step
                        ? step.getNode()
                        : null;
        StringBuilder complaint = new StringBuilder("breaks " + NodeText.of(parameter));
        List<Node> values = objects(node, parameter);
        if (values.size() == 1 && !values.get(0).isBlank()) {
            complaint.append(' ').append(NodeText.of(values.get(0)));
        }
        if (path != null) {
            complaint.append(" at ").append(NodeText.of(path));
        }
        Node named = named(node);
        if (named != null) {
            complaint.append(" of ").append(NodeText.of(named));
        }
        message(shape).forEach(message -> complaint.append(": ").append(message));
        String step = path == null || node.isURI() ? "" : "-" + path.getLocalName();
        List<Node> description = objects(node, sh("description"));
        return new Explanation(
                kebab(code(node) + step + "-" + part),
                ShapeRule.severity(shape.getSeverity().level()),
                complaint.toString(),
                description.isEmpty()
                        ? "correct the data, or the shape in " + file
                        : description.get(0).getLiteralLexicalForm());
    }

    /** As codes of problems are written: {@code person-shape-min-count}. */
    private static String kebab(String name) {
        String words =
                name.replaceAll("(?<=[a-z0-9])(?=[A-Z])", "-")
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9]+", "-");
        return words.replaceAll("^-+", "");
    }

    /** The last word of a shape's name. */
    String code(Node shape) {
        Node named = named(shape);
        return named == null ? "shape" : named.getURI().replaceAll(".*[#/:](?=.)", "");
    }

    /** The shape, or the nearest one with an IRI in which it lies; null when there is none. */
    private Node named(Node shape) {
        Deque<Node> next = new ArrayDeque<>(List.of(shape));
        Set<Node> seen = new HashSet<>();
        Set<String> names = new TreeSet<>();
        while (!next.isEmpty()) {
            Node node = next.poll();
            if (node.isURI()) {
                names.add(node.getURI());
            } else if (seen.add(node)) {
                graph.find(Node.ANY, Node.ANY, node)
                        .mapWith(Triple::getSubject)
                        .forEachRemaining(next::add);
            }
        }
        return names.isEmpty() ? null : NodeFactory.createURI(names.iterator().next());
    }

    /** The shape's message, in English if it has several; or nothing. */
    private static Stream<String> message(Shape shape) {
        return shape.getMessages().stream()
                .filter(Objects::nonNull)
                .sorted(
                        (a, b) ->
                                (a.getLiteralLanguage().startsWith("en") ? "" : a.toString())
                                        .compareTo(
                                                b.getLiteralLanguage().startsWith("en")
                                                        ? ""
                                                        : b.toString()))
                .map(Node::getLiteralLexicalForm)
                .limit(1);
    }

    private List<Node> objects(Node subject, Node predicate) {
        return graph.find(subject, predicate, Node.ANY).mapWith(Triple::getObject).toList();
    }

    private static Node sh(String name) {
        return NodeFactory.createURI(SHACL.getURI() + name);
    }
}
