package org.rolegraph.store.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.RDFLanguages;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

/** More statements than are held in memory, and fewer. */
class LongExportTest {
    static {
        JenaSystem.init();
    }

    private static List<Quad> quads(int count, boolean named) {
        List<Quad> quads = new ArrayList<>();
        Node graph = named ? uri("urn:graph") : Quad.defaultGraphIRI;
        for (int i = 0; i < count; i++) {
            Node object =
                    i % 2 == 0
                            ? NodeFactory.createLiteralLang("a \"b\"\n" + i, "en")
                            : uri("urn:o" + i % 7);
            quads.add(Quad.create(graph, uri("urn:s" + i / 3), uri("urn:p" + i % 3), object));
        }
        return quads;
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }

    private static byte[] written(GraphFormat format, List<Quad> quads) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        LongExport.write(format, quads.iterator(), out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS"})
    void many_are_written_as_they_come_and_read_back(GraphFormat format) throws IOException {
        for (boolean named : new boolean[] {false, true}) {
            List<Quad> quads = quads(LongExport.HELD + 1, named);
            DatasetGraph read = DatasetGraphFactory.create();
            RDFParser.create()
                    .source(new ByteArrayInputStream(written(format, quads)))
                    .lang(RDFLanguages.contentTypeToLang(format.mediaType()))
                    .parse(read);
            boolean kept = named && format.keepsGraphs();
            Node graph = kept ? uri("urn:graph") : Quad.defaultGraphIRI;
            assertEquals(quads.size(), read.stream().count());
            quads.forEach(quad -> assertTrue(read.contains(Quad.create(graph, quad.asTriple()))));
        }
    }

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void few_are_written_as_an_export_is(GraphFormat format) throws IOException {
        List<Quad> quads = quads(50, false);
        ByteArrayOutputStream export = new ByteArrayOutputStream();
        Export.write(format, quads.iterator(), export);
        assertArrayEquals(export.toByteArray(), written(format, quads));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"TURTLE", "TRIG", "NTRIPLES", "NQUADS"})
    void what_must_be_held_whole_is_not_written_of_many(GraphFormat format) {
        Failure failure =
                assertThrows(
                        Failure.class, () -> written(format, quads(LongExport.HELD + 1, false)));
        assertEquals(Exit.LIMIT, failure.exit());
    }
}
