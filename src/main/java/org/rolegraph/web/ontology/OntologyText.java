package org.rolegraph.web.ontology;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Rg;

/**
 * The terms of the ontology, as its Turtle has them.
 *
 * @param title of the ontology
 * @param description a sentence
 * @param version of it
 * @param shelves its terms by what they are
 */
public record OntologyText(String title, String description, String version, List<Shelf> shelves) {
    private static final String FILE = "ontology/rolegraph.ttl";
    private static final String IRI = "https://w3id.org/rolegraph/ontology";

    /** What terms are, in the order of the page. */
    private static final Map<String, String> TITLES = titles();

    /** What is said of a term in other ways. */
    private static final List<String> ELSEWHERE =
            List.of(
                    Prefixes.RDFS + "label",
                    Prefixes.RDFS + "comment",
                    Prefixes.RDFS + "isDefinedBy");

    /** Terms of one sort. */
    public record Shelf(String title, List<Term> terms) {}

    /**
     * A term.
     *
     * @param name its local name, which is its anchor
     */
    public record Term(String name, String label, String comment, List<Said> said) {}

    /** What is said of a term: the property and its values. */
    public record Said(String property, List<Value> values) {}

    /**
     * A value.
     *
     * @param link to another term, or to where it is defined; empty for a text
     */
    public record Value(String text, String link) {}

    private static Map<String, String> titles() {
        Map<String, String> titles = new LinkedHashMap<>();
        titles.put(Prefixes.OWL + "Class", "Classes");
        titles.put(Prefixes.OWL + "ObjectProperty", "Properties between entities");
        titles.put(Prefixes.OWL + "DatatypeProperty", "Properties with values");
        titles.put(Prefixes.OWL + "AnnotationProperty", "Annotations");
        titles.put(Prefixes.RDF + "Property", "Computed by queries");
        return titles;
    }

    /** The Turtle, as it is packed. */
    public static String turtle() {
        try (InputStream in = OntologyText.class.getClassLoader().getResourceAsStream(FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What the packed Turtle says. */
    public static OntologyText packed() {
        Graph graph = RDFParser.fromString(turtle(), Lang.TURTLE).toGraph();
        Map<String, List<Term>> shelves = new LinkedHashMap<>();
        TITLES.values().forEach(title -> shelves.put(title, new ArrayList<>()));
        Map<String, List<Term>> instances = new TreeMap<>();
        graph.find(Node.ANY, node(Prefixes.RDF + "type"), Node.ANY)
                .forEachRemaining(
                        triple -> {
                            String iri = triple.getSubject().getURI();
                            String type = triple.getObject().getURI();
                            if (iri.startsWith(Rg.NS) && TITLES.containsKey(type)) {
                                shelves.get(TITLES.get(type)).add(term(graph, iri));
                            } else if (iri.startsWith(Rg.NS) && type.startsWith(Rg.NS)) {
                                String of = "Instances of " + text(graph, type, "label");
                                instances
                                        .computeIfAbsent(of, t -> new ArrayList<>())
                                        .add(term(graph, iri));
                            }
                        });
        shelves.putAll(instances);
        return new OntologyText(
                value(graph, IRI, Prefixes.DCT + "title"),
                value(graph, IRI, Prefixes.DCT + "description"),
                value(graph, IRI, Prefixes.OWL + "versionInfo"),
                shelves.entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> new Shelf(each.getKey(), sorted(each.getValue())))
                        .toList());
    }

    private static List<Term> sorted(List<Term> terms) {
        return terms.stream().distinct().sorted(Comparator.comparing(Term::name)).toList();
    }

    private static Term term(Graph graph, String iri) {
        Map<String, List<Value>> said = new TreeMap<>();
        graph.find(node(iri), Node.ANY, Node.ANY)
                .forEachRemaining(
                        triple -> {
                            String property = triple.getPredicate().getURI();
                            boolean sort = TITLES.containsKey(triple.getObject().toString());
                            if (!ELSEWHERE.contains(property) && !sort) {
                                said.computeIfAbsent(
                                                Prefixes.shorten(property), p -> new ArrayList<>())
                                        .add(value(triple));
                            }
                        });
        return new Term(
                iri.substring(Rg.NS.length()),
                text(graph, iri, "label"),
                text(graph, iri, "comment"),
                said.entrySet().stream()
                        .map(
                                each ->
                                        new Said(
                                                each.getKey(),
                                                each.getValue().stream()
                                                        .sorted(Comparator.comparing(Value::text))
                                                        .toList()))
                        .toList());
    }

    private static Value value(Triple triple) {
        Node object = triple.getObject();
        if (!object.isURI()) {
            return new Value(object.getLiteralLexicalForm(), "");
        }
        String iri = object.getURI();
        String link = iri.startsWith(Rg.NS) ? "#" + iri.substring(Rg.NS.length()) : iri;
        return new Value(Prefixes.curie(iri).orElse(iri), link);
    }

    private static String text(Graph graph, String iri, String local) {
        return value(graph, iri, Prefixes.RDFS + local);
    }

    private static String value(Graph graph, String iri, String property) {
        List<Triple> found = graph.find(node(iri), node(property), Node.ANY).toList();
        return found.isEmpty() ? "" : found.get(0).getObject().getLiteralLexicalForm();
    }

    private static Node node(String iri) {
        return NodeFactory.createURI(iri);
    }
}
