package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.core.Quad;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.base.vocab.Terms;

/** What an export says of itself as data sets, read by a parser that knows nothing of it. */
class DataSetExportTest {
    private static final Node RECORDS = uri(Graphs.LOADS.value());
    private static final Node TYPE = uri(Terms.RDF_TYPE);
    private static final Node DERIVED = uri(Prefixes.PROV + "wasDerivedFrom");

    @TempDir private Path home;

    @Test
    void each_data_set_has_title_rights_files_with_digests_and_counts() throws IOException {
        DatasetGraph all = parsed(Loaded.packed(), "export", "-o", "trig");
        Set<Node> dataSets = new TreeSet<>((a, b) -> a.toString().compareTo(b.toString()));
        all.find(RECORDS, Node.ANY, TYPE, uri(Prefixes.DCAT + "Dataset"))
                .forEachRemaining(quad -> dataSets.add(quad.getSubject()));
        assertEquals(11, dataSets.size(), dataSets.toString());
        Set<String> digests = new TreeSet<>();
        for (Node graph : dataSets) {
            assertTrue(all.contains(RECORDS, graph, TYPE, uri(Prefixes.VOID + "Dataset")));
            assertEquals(1, values(all, graph, Terms.DCT_TITLE).size(), graph.toString());
            assertEquals(1, values(all, graph, Terms.DC_RIGHTS).size(), graph.toString());
            assertEquals(
                    List.of(String.valueOf(count(all.find(graph, Node.ANY, Node.ANY, Node.ANY)))),
                    values(all, graph, Prefixes.VOID + "triples"),
                    graph.toString());
            Iterator<Quad> files = all.find(RECORDS, graph, DERIVED, Node.ANY);
            assertTrue(files.hasNext(), graph.toString());
            files.forEachRemaining(
                    file -> digests.addAll(values(all, file.getObject(), Terms.DCT_IDENTIFIER)));
        }
        // what is taken from others names the work, whose credit is in the graph itself
        for (String source : List.of("esco", "onet", "topics", "salaries", "ukddat")) {
            Node graph = uri(Graphs.of(source).value());
            Node work =
                    all.find(graph, graph, uri(Prefixes.DCT + "source"), Node.ANY)
                            .next()
                            .getObject();
            assertTrue(all.contains(graph, work, uri(Terms.DC_RIGHTS), Node.ANY), source);
        }
        for (String file : List.of("roles.json", "links/products.sssom.tsv")) {
            byte[] bytes = Files.readAllBytes(Path.of("data", file));
            assertTrue(digests.contains("sha256:" + Sha256.of(bytes)), file);
        }
        // links are made of mapping sets alone, the curated data of none
        List<String> links = origins(all, Graphs.LINKS.value());
        List<String> curated = origins(all, Graphs.CURATED.value());
        assertTrue(links.size() > 10 && links.stream().allMatch(f -> f.startsWith("links/")));
        assertTrue(curated.contains("roles.json") && curated.stream().noneMatch(links::contains));
        // and these keep their heads
        assertEquals(
                links.size(),
                count(
                        all.find(
                                uri(Graphs.LINKS.value()),
                                Node.ANY,
                                TYPE,
                                uri(Terms.SSSOM_MAPPING_SET))));
    }

    @Test
    void a_part_says_whose_it_is() throws IOException {
        DatasetGraph part =
                parsed(Loaded.packed(), "export", "--about", "topic-pytorch", "-o", "trig");
        Node graph = uri(Graphs.of("topics").value());
        assertEquals(1, values(part, graph, Prefixes.DCT + "license").size());
        Node work =
                part.find(graph, graph, uri(Prefixes.DCT + "source"), Node.ANY).next().getObject();
        assertTrue(part.contains(graph, work, uri(Terms.DC_RIGHTS), Node.ANY));
        assertFalse(part.contains(RECORDS, Node.ANY, DERIVED, Node.ANY));
        assertFalse(part.contains(RECORDS, Node.ANY, uri(Prefixes.VOID + "triples"), Node.ANY));
    }

    @Test
    void no_day_is_in_it_and_bare_has_none_of_it() throws Exception {
        TinyStore.in(home.resolve("a"));
        Thread.sleep(1100); // loads say the second
        TinyStore.in(home.resolve("b"));
        Run one = Run.Place.at(home.resolve("a")).run("export", "-o", "nquads");
        Run other = Run.Place.at(home.resolve("b")).run("export", "-o", "nquads");
        assertEquals(one.out(), other.out());
        assertTrue(one.out().contains(Graphs.LOADS.value()));
        Run bare = Run.Place.at(home.resolve("a")).run("export", "-o", "nquads", "--bare");
        assertEquals(
                one.out()
                        .lines()
                        .filter(line -> !line.contains("<" + Graphs.LOADS.value() + "> ."))
                        .toList(),
                bare.out().lines().toList());
    }

    private static List<String> origins(DatasetGraph all, String graph) {
        List<String> titles = new ArrayList<>();
        all.find(RECORDS, uri(graph), DERIVED, Node.ANY)
                .forEachRemaining(
                        file -> titles.addAll(values(all, file.getObject(), Terms.DCT_TITLE)));
        return titles;
    }

    private static List<String> values(DatasetGraph all, Node subject, String property) {
        List<String> values = new ArrayList<>();
        all.find(RECORDS, subject, uri(property), Node.ANY)
                .forEachRemaining(
                        quad -> {
                            Node object = quad.getObject();
                            values.add(
                                    object.isURI()
                                            ? object.getURI()
                                            : object.getLiteralLexicalForm());
                        });
        return values;
    }

    private static long count(Iterator<Quad> quads) {
        long count = 0;
        while (quads.hasNext()) {
            quads.next();
            count++;
        }
        return count;
    }

    private static DatasetGraph parsed(Run.Place place, String... command) {
        Run run = place.run(command);
        assertEquals(0, run.exit(), run.err());
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFParser.create().source(new StringReader(run.out())).lang(Lang.TRIG).parse(dataset);
        return dataset;
    }

    private static Node uri(String iri) {
        return NodeFactory.createURI(iri);
    }
}
