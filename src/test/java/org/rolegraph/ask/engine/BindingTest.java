package org.rolegraph.ask.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.algebra.Algebra;
import org.apache.jena.sparql.algebra.Op;
import org.apache.jena.sparql.graph.NodeTransformLib;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.ask.query.Parameter;
import org.rolegraph.ask.query.QueryText;
import org.rolegraph.ask.query.Question;
import org.rolegraph.base.result.Cell;

/** Whatever a parameter is given, the query stays the same but for that one term. */
class BindingTest {
    static {
        JenaSystem.init();
    }

    private static final List<CatalogueQuery> QUERIES =
            Catalogue.packed().all().stream().filter(q -> !q.parameters().isEmpty()).toList();

    @Property(tries = 300)
    void hostile_values_leave_the_algebra_unchanged(
            @ForAll("queries") CatalogueQuery query, @ForAll("hostile") String value) {
        String text = value + "·";
        for (Parameter parameter : query.parameters()) {
            assertEquals(
                    algebra(query, parameter, new Cell.Entity("urn:x-test:plain", "", ""), null),
                    algebra(
                            query,
                            parameter,
                            new Cell.Entity(text, "", ""),
                            NodeFactory.createURI(text)));
            assertEquals(
                    algebra(query, parameter, new Cell.Entity("urn:x-test:plain", "", ""), null),
                    algebra(
                            query,
                            parameter,
                            new Cell.Value(text, "http://www.w3.org/2001/XMLSchema#string", ""),
                            NodeFactory.createLiteralString(text)));
        }
    }

    /** The algebra with one parameter bound, and its term, if given, put back to the plain one. */
    private static Op algebra(CatalogueQuery query, Parameter parameter, Cell cell, Node term) {
        Map<String, Cell> bindings = new LinkedHashMap<>(Map.of(parameter.name(), cell));
        Op op = Algebra.compile(QueryText.parse(new Question("q", query.text(), bindings, false)));
        Node plain = NodeFactory.createURI("urn:x-test:plain");
        return NodeTransformLib.transform(node -> node.equals(term) ? plain : node, op);
    }

    @Provide
    Arbitrary<CatalogueQuery> queries() {
        return Arbitraries.of(QUERIES);
    }

    @Provide
    Arbitrary<String> hostile() {
        return Arbitraries.oneOf(
                Arbitraries.of(
                        "> } ; DROP ALL #",
                        "\" . } SERVICE <http://127.0.0.1/> { ?s ?p ?o } #",
                        "\\u003E \\\"\"\"",
                        "'''",
                        "?role",
                        "role:baker ; ?p ?o",
                        "{{",
                        "\n#+ param x",
                        "<java:java.lang.System>",
                        "$1\\1"),
                Arbitraries.strings().ofMaxLength(20));
    }
}
