package org.rolegraph.store.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.apache.jena.graph.Graph;
import org.apache.jena.riot.Lang;
import org.apache.jena.riot.RDFDataMgr;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.load.source.rdf.RdfSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class ExportTest {
    static {
        JenaSystem.init();
    }

    @TempDir Path folder;

    @ParameterizedTest
    @EnumSource(GraphFormat.class)
    void writes_these_bytes(GraphFormat format) throws IOException {
        assertEquals(
                golden("tiny." + format.extension()),
                export(format, tiny(format), Selection.all()));
    }

    @Test
    void about_an_entity_are_its_requirements_evidence_references_and_links() throws IOException {
        Iri role = new Iri("https://w3id.org/rolegraph/role/ml-platform-engineer");
        assertEquals(golden("about.trig"), export(GraphFormat.TRIG, tiny(), Selection.about(role)));
        assertEquals(
                "", export(GraphFormat.TRIG, tiny(), Selection.about(new Iri("http://e.x/none"))));
    }

    @Test
    void load_records_are_written_only_when_asked_for() throws IOException {
        assertEquals(
                """
                @prefix graph: <https://w3id.org/rolegraph/graph/> .
                @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .

                graph:loads {
                    <https://w3id.org/rolegraph/load/1>
                        rdfs:label "a load" .
                }
                """,
                export(GraphFormat.TRIG, tiny(), Selection.graphs(Set.of(Graphs.LOADS))));
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "round trips")
    void loading_an_export_and_exporting_again_gives_the_same_bytes(Tries tries)
            throws IOException {
        for (GraphFormat format :
                List.of(GraphFormat.TRIG, GraphFormat.NQUADS, GraphFormat.JSONLD)) {
            String text = export(format, tiny(), Selection.all());
            assertEquals(text, export(format, loaded(format, text), Selection.all()));
            tries.held();
        }
        for (GraphFormat format :
                List.of(GraphFormat.TURTLE, GraphFormat.NTRIPLES, GraphFormat.RDFXML)) {
            String text = export(format, tiny(format), Selection.all());
            assertEquals(text, export(format, loaded(format, text), Selection.all()));
            tries.held();
        }
    }

    @Test
    void graphviz_draws_what_is_written() throws Exception {
        Path input = folder.resolve("tiny.gv");
        Files.writeString(input, export(GraphFormat.DOT, tiny(), Selection.all()));
        Process dot;
        try {
            dot = new ProcessBuilder("dot", "-Tsvg", input.toString()).start();
        } catch (IOException e) {
            Assumptions.abort("skipped: Graphviz (dot) is not installed");
            return;
        }
        String svg = new String(dot.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        String complaints = new String(dot.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals("0 ", dot.waitFor() + " " + complaints);
        assertEquals(8, svg.split("class=\"node\"", -1).length - 1);
        assertEquals(7, svg.split("class=\"edge\"", -1).length - 1);
        assertEquals(1, svg.split(">in two lines\\\\", -1).length - 1);
    }

    @ParameterizedTest
    @CsvSource({
        "<http://e.x/s> <http://e.x/1> <http://e.x/o>, the property <http://e.x/1> is no name in XML",
        "<http://e.x/s> <urn:x:> <http://e.x/o>, the property <urn:x:> is no name in XML",
        "<http://e.x/s> rdf:li <http://e.x/o>, the property <{rdf}li> is no name in XML",
        "<http://e.x/s> <http://e.x/p> \"\\u0001\", 'a text has the character U+0001, which XML has not'"
    })
    void what_rdf_xml_cannot_say_is_not_written(String triple, String why) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        String turtle = "@prefix rdf: <" + Prefixes.RDF + "> . " + triple + " .";
        RDFDataMgr.read(dataset, new StringReader(turtle), null, Lang.TURTLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Failure failure =
                assertThrows(
                        Failure.class,
                        () -> Export.write(GraphFormat.RDFXML, dataset, Selection.all(), out));
        assertEquals(
                why.replace("{rdf}", Prefixes.RDF) + ": RDF/XML cannot say it",
                failure.problems().get(0).message());
        assertEquals(0, out.size());
    }

    @Test
    void nothing_is_an_empty_file() throws IOException {
        DatasetGraph none = DatasetGraphFactory.create();
        assertEquals("", export(GraphFormat.TURTLE, none, Selection.all()));
        assertEquals("", export(GraphFormat.NQUADS, none, Selection.all()));
        assertEquals(
                "{\n  \"@context\" : { },\n  \"@graph\" : [ ]\n}\n",
                export(GraphFormat.JSONLD, none, Selection.all()));
    }

    @Test
    void an_iri_that_looks_like_a_prefixed_name_keeps_its_meaning_in_json() throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        RDFDataMgr.read(
                dataset,
                new StringReader(
                        """
                        <org:x> <skos:y> <urn:z> .
                        <http://www.w3.org/ns/org#x> <http://www.w3.org/2000/01/rdf-schema#label> "x" .
                        """),
                null,
                Lang.NQUADS);
        assertEquals(
                """
                {
                  "@context" : {
                    "rdfs" : "http://www.w3.org/2000/01/rdf-schema#"
                  },
                  "@graph" : [
                    {
                      "@id" : "http://www.w3.org/ns/org#x",
                      "rdfs:label" : [
                        {
                          "@value" : "x"
                        }
                      ]
                    },
                    {
                      "@id" : "org:x",
                      "skos:y" : [
                        {
                          "@id" : "urn:z"
                        }
                      ]
                    }
                  ]
                }
                """,
                export(GraphFormat.JSONLD, dataset, Selection.all()));
    }

    @Test
    void a_graph_of_blank_nodes_has_one_form() throws IOException {
        String one = "_:a <http://e.x/p> _:b . _:b <http://e.x/p> _:c . _:c <http://e.x/q> 'x' .";
        String two = "_:b <http://e.x/p> _:a . _:z <http://e.x/q> 'x' . _:a <http://e.x/p> _:z .";
        String ring = "_:a <http://e.x/p> _:b . _:b <http://e.x/p> _:c . _:c <http://e.x/p> _:a .";
        String turned =
                "_:z <http://e.x/p> _:x . _:x <http://e.x/p> _:y . _:y <http://e.x/p> _:z .";
        assertEquals(export(one), export(two));
        assertEquals(export(ring), export(turned));
        String apart = one.replace("_:", "_:n");
        assertEquals(export(apart + ring), export(turned + two.replace("_:", "_:n")));
    }

    private static String export(String turtle) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        RDFDataMgr.read(graph, new StringReader(turtle), null, Lang.TURTLE);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(GraphFormat.TURTLE, graph, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private DatasetGraph loaded(GraphFormat format, String text) throws IOException {
        Path file = Files.writeString(folder.resolve("again." + format.extension()), text);
        DatasetGraph dataset = DatasetGraphFactory.create();
        Problems problems = new Problems();
        RdfSource.of(List.of(file))
                .read(
                        (g, fact, where) -> dataset.add(ExportedFacts.quad(g, fact, Graphs.USER)),
                        problems);
        assertEquals(List.of(), problems.list());
        return dataset;
    }

    private static DatasetGraph tiny() throws IOException {
        return tiny("");
    }

    /** What the format can say of it. */
    private static DatasetGraph tiny(GraphFormat format) throws IOException {
        return tiny(format == GraphFormat.RDFXML ? "\\u0007" : "");
    }

    private static DatasetGraph tiny(String without) throws IOException {
        DatasetGraph dataset = DatasetGraphFactory.create();
        try (InputStream in = ExportTest.class.getResourceAsStream("/export/tiny.nq")) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            StringReader statements = new StringReader(text.replace(without, ""));
            RDFDataMgr.read(dataset, statements, null, Lang.NQUADS);
        }
        return dataset;
    }

    private static String export(GraphFormat format, DatasetGraph dataset, Selection selection)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Export.write(format, dataset, selection, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = ExportTest.class.getResourceAsStream("/export/expected/" + name)) {
            return in == null ? "" : new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
