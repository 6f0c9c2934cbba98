package org.rolegraph.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.lang.LabelToNode;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.generation.Sha256;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Literal;
import org.rolegraph.model.Statement;
import org.rolegraph.model.Term;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Input;
import org.rolegraph.source.Sink;
import org.rolegraph.source.Source;
import org.rolegraph.vocab.Graphs;

/**
 * The packed ontology, part of every generation, so that its terms have labels in answers. Blank
 * nodes, of which only lists of classes in domains are made, are named by their number.
 */
final class OntologySource implements Source {
    private static final String FILE = "rolegraph.ttl";
    private static final String GENID = Graphs.ONTOLOGY.value() + "/genid/";

    @Override
    public String name() {
        return "ontology";
    }

    @Override
    public Set<Iri> graphs() {
        return Set.of(Graphs.ONTOLOGY);
    }

    @Override
    public List<Input> inputs() throws IOException {
        byte[] bytes = bytes();
        return List.of(new Input(FILE, bytes.length, Sha256.of(bytes)));
    }

    @Override
    public void read(Sink sink, Problems problems) throws IOException {
        JenaSystem.init();
        int[] blanks = {0};
        RDFParser.source(new ByteArrayInputStream(bytes()))
                .lang(Lang.TURTLE)
                .labelToNode(LabelToNode.createUseLabelEncoded())
                .parse(
                        new StreamRDFBase() {
                            private final java.util.Map<Node, Iri> named =
                                    new java.util.HashMap<>();

                            private Term term(Node node) {
                                if (node.isLiteral()) {
                                    return new Literal(
                                            node.getLiteralLexicalForm(),
                                            node.getLiteralDatatypeURI(),
                                            node.getLiteralLanguage());
                                }
                                return iri(node);
                            }

                            private Iri iri(Node node) {
                                return node.isURI()
                                        ? new Iri(node.getURI())
                                        : named.computeIfAbsent(
                                                node, n -> new Iri(GENID + ++blanks[0]));
                            }

                            @Override
                            public void triple(org.apache.jena.graph.Triple t) {
                                sink.accept(
                                        Graphs.ONTOLOGY,
                                        new Statement(
                                                iri(t.getSubject()),
                                                iri(t.getPredicate()),
                                                term(t.getObject())),
                                        Location.of(FILE));
                            }
                        });
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = OntologySource.class.getResourceAsStream("/ontology/" + FILE)) {
            return in.readAllBytes();
        }
    }
}
