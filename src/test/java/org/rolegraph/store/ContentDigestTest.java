package org.rolegraph.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.rolegraph.generation.Sha256;

class ContentDigestTest {
    static {
        JenaSystem.init();
    }

    @Test
    void lines_are_canonical_n_quads() {
        List<String> lines =
                Quads.quads(
                                "<g:1> <s:1> <p:1> <o:1>",
                                "<g:1> <s:1> <p:1> 'q\\\" b\\\\ n\\n t\\t é'",
                                "<g:1> <s:1> <p:1> 'x'@en-GB",
                                "<g:1> <s:1> <p:1> 5")
                        .stream()
                        .map(NQuadsLine::of)
                        .toList();
        assertEquals(
                List.of(
                        "<s:1> <p:1> <o:1> <g:1> .\n",
                        "<s:1> <p:1> \"q\\\" b\\\\ n\\n t\\t é\" <g:1> .\n",
                        "<s:1> <p:1> \"x\"@en-GB <g:1> .\n",
                        "<s:1> <p:1> \"5\"^^<http://www.w3.org/2001/XMLSchema#integer> <g:1> .\n"),
                lines);
    }

    @Property(tries = 200)
    void a_line_is_parsed_to_the_quad_it_was_written_from(
            @ForAll @StringLength(max = 20) String text) {
        String storable = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
        Quad quad =
                new Quad(
                        NodeFactory.createURI("http://x/g"),
                        NodeFactory.createURI("http://x/s"),
                        NodeFactory.createURI("http://x/p"),
                        NodeFactory.createLiteralString(storable));
        DatasetGraph parsed =
                RDFParser.fromString(NQuadsLine.of(quad), Lang.NQUADS).toDatasetGraph();
        assertEquals(quad, parsed.find().next());
    }

    @Test
    void the_digest_is_that_of_the_sorted_digests_of_the_lines() throws Exception {
        List<Quad> quads =
                Quads.quads(
                        "<g:1> <s:1> <p:1> 'a'", "<g:2> <s:1> <p:1> 'b'", "<g:3> <s:1> <p:1> 'c'");
        DatasetGraph dataset = DatasetGraphFactory.create();
        quads.forEach(dataset::add);

        List<String> digests =
                List.of("<s:1> <p:1> \"a\" <g:1> .\n", "<s:1> <p:1> \"b\" <g:2> .\n").stream()
                        .map(line -> Sha256.of(line.getBytes(StandardCharsets.UTF_8)))
                        .sorted()
                        .toList();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        for (String digest : digests) {
            bytes.write(java.util.HexFormat.of().parseHex(digest));
        }
        assertEquals(Sha256.of(bytes.toByteArray()), ContentDigest.of(dataset, Set.of("g:3")));
    }
}
