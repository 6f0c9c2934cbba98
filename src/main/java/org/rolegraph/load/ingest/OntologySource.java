package org.rolegraph.load.ingest;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.riot.system.StreamRDFBase;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.model.Term;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.load.source.Input;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/**
 * The packed ontology, part of every generation, so that its terms have labels in answers. It has
 * no blank nodes.
 */
final class OntologySource implements Source {
    private static final String FILE = "rolegraph.ttl";

    @Override
    public String name() {
        return Offers.ONTOLOGY.source();
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
        RDFParser.source(new ByteArrayInputStream(bytes()))
                .lang(Lang.TURTLE)
                .parse(
                        new StreamRDFBase() {
                            @Override
                            public void triple(Triple triple) {
                                sink.accept(Graphs.ONTOLOGY, statement(triple), Location.of(FILE));
                            }
                        });
    }

    private static Statement statement(Triple triple) {
        Node object = triple.getObject();
        Term term =
                object.isLiteral()
                        ? new Literal(
                                object.getLiteralLexicalForm(),
                                object.getLiteralDatatypeURI(),
                                object.getLiteralLanguage())
                        : new Iri(object.getURI());
        return new Statement(
                new Iri(triple.getSubject().getURI()),
                new Iri(triple.getPredicate().getURI()),
                term);
    }

    private static byte[] bytes() throws IOException {
        try (InputStream in = OntologySource.class.getResourceAsStream("/ontology/" + FILE)) {
            return in.readAllBytes();
        }
    }
}
