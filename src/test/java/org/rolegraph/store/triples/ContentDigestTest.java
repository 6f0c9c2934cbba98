package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Sha256;

class ContentDigestTest {
    static {
        JenaSystem.init();
    }

    @Test
    void lines_are_canonical_n_quads() {
        List<String> lines =
                SmallStores.quads(
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
                Quad.create(
                        NodeFactory.createURI("http://x/g"),
                        NodeFactory.createURI("http://x/s"),
                        NodeFactory.createURI("http://x/p"),
                        NodeFactory.createLiteralString(storable));
        DatasetGraph parsed =
                RDFParser.fromString(NQuadsLine.of(quad), Lang.NQUADS).toDatasetGraph();
        assertEquals(quad, parsed.find().next());
    }

    @Test
    void the_digest_is_the_sum_of_the_digests_of_the_lines(@TempDir Path folder) {
        SmallStores.write(
                folder, "<g:1> <s:1> <p:1> 'a'", "<g:1> <s:1> <p:1> 'c'", "<g:2> <s:1> <p:1> 'b'");
        BigInteger one =
                sha256("<s:1> <p:1> \"a\" <g:1> .\n").add(sha256("<s:1> <p:1> \"c\" <g:1> .\n"));
        BigInteger two = sha256("<s:1> <p:1> \"b\" <g:2> .\n");
        try (StoreReader reader = StoreReader.open(folder)) {
            assertEquals(hex(one.add(two)), ContentDigest.of(reader, Set.of("g:3")));
            assertEquals(hex(one), ContentDigest.of(reader, Set.of("g:2")));
            assertEquals(
                    Map.of("g:1", hex(one), "g:2", hex(two), "g:9", hex(BigInteger.ZERO)),
                    ContentDigest.ofGraphs(reader, List.of("g:1", "g:2", "g:9")));
            assertEquals(hex(one.add(two)), ContentDigest.total(List.of(hex(one), hex(two))));
        }
    }

    @Property(tries = 50)
    void sums_are_those_of_long_arithmetic(
            @ForAll @Size(max = 40) List<@IntRange(max = 9) Integer> lines) {
        LineSum sum = new LineSum();
        BigInteger expected = BigInteger.ZERO;
        for (int line : lines) {
            byte[] bytes = ("line " + line + "\n").getBytes(StandardCharsets.UTF_8);
            sum.add(bytes, bytes.length);
            expected = expected.add(sha256("line " + line + "\n"));
        }
        assertEquals(hex(expected), sum.toString());
    }

    private static BigInteger sha256(String line) {
        return new BigInteger(Sha256.of(line.getBytes(StandardCharsets.UTF_8)), 16);
    }

    private static String hex(BigInteger number) {
        return String.format("%064x", number.mod(BigInteger.TWO.pow(256)));
    }
}
