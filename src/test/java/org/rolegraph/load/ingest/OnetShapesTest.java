package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.jena.graph.Graph;
import org.apache.jena.sparql.graph.GraphFactory;
import org.apache.jena.sys.JenaSystem;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.load.check.Checker;
import org.rolegraph.load.quads.FactQuads;
import org.rolegraph.load.source.onet.Onet;

/** What is read of O*NET holds to the shapes. */
class OnetShapesTest {
    static {
        JenaSystem.init();
    }

    @Test
    void a_cut_out_of_every_table_passes() throws IOException {
        Graph graph = graph(Path.of("src/test/resources/onet/every-table/input"));
        assertEquals(List.of(), Checker.check(graph, node -> Optional.empty()).list());
    }

    @Test
    void the_layouts_of_release_30_pass() throws IOException {
        for (String release :
                List.of(
                        "job-zones-of-release-30-2",
                        "layout-of-release-30-3",
                        "work-styles-of-release-30")) {
            Graph graph = graph(Path.of("src/test/resources/onet", release, "input"));
            assertEquals(List.of(), Checker.check(graph, node -> Optional.empty()).list());
        }
    }

    private static Graph graph(Path input) throws IOException {
        Graph graph = GraphFactory.createDefaultGraph();
        FactQuads quads = new FactQuads(quad -> graph.add(quad.asTriple()));
        new Onet(input).read((name, fact, where) -> quads.accept(name, fact), new Problems());
        return graph;
    }
}
