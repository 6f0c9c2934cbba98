package org.rolegraph.load.source.salaries;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.GraphUtil;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.QueryFactory;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.exec.UpdateExec;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.vocabulary.RDF;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The integrity constraints of the RDF Data Cube Vocabulary hold of the cube. Each is a query of
 * our own that finds what breaks it, and beside it stands an update that breaks it, so that the
 * query is known to find something.
 */
class DataCubeTest {
    static {
        JenaSystem.init();
    }

    private static final Path CONSTRAINTS = Path.of("src/test/resources/data-cube");
    private static final Path SMALL = Path.of("src/test/resources/salaries/quartiles/input");
    private static final String DATA = System.getProperty("rolegraph.data", "");

    /** It compares each observation with each, which a whole table is too large for. */
    private static final String DUPLICATES = "ic-12.rq";

    @TestFactory
    Stream<DynamicTest> the_constraints_hold_and_can_be_broken() throws IOException {
        return constraints().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(), () -> small(file)));
    }

    private static void small(Path constraint) throws IOException {
        Graph cube = SalariesRead.of(SMALL).graph();
        assertEquals(List.of(), broken(constraint, cube));
        DatasetGraph changed = DatasetGraphFactory.createTxnMem();
        GraphUtil.addInto(changed.getDefaultGraph(), cube);
        String update = Files.readString(Path.of(constraint.toString().replace(".rq", ".ru")));
        UpdateExec.dataset(changed).update(update).execute();
        assertTrue(broken(constraint, changed.getDefaultGraph()).size() > 0, update);
    }

    @Test
    void all_twenty_one_are_there() throws IOException {
        assertEquals(21, constraints().size());
    }

    @TestFactory
    Stream<DynamicTest> the_constraints_hold_of_the_whole_table() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with jobs.zip");
        Graph cube = SalariesRead.of(Path.of(DATA, "jobs.zip")).graph();
        return constraints().stream()
                .map(
                        file ->
                                DynamicTest.dynamicTest(
                                        file.getFileName().toString(),
                                        () ->
                                                assertEquals(
                                                        List.of(),
                                                        file.endsWith(DUPLICATES)
                                                                ? duplicates(cube)
                                                                : broken(file, cube))));
    }

    private static List<Path> constraints() throws IOException {
        try (Stream<Path> all = Files.list(CONSTRAINTS)) {
            return all.filter(f -> f.toString().endsWith(".rq")).sorted().toList();
        }
    }

    private static List<String> broken(Path constraint, Graph cube) throws IOException {
        Query query = QueryFactory.create(Files.readString(constraint));
        try (QueryExec asked = QueryExec.graph(cube).query(query).build()) {
            RowSet rows = asked.select();
            return rows.stream().map(Object::toString).limit(5).toList();
        }
    }

    /** Observations whose values for the dimensions an earlier one has. */
    private static List<String> duplicates(Graph cube) {
        List<Node> dimensions =
                cube.find(Node.ANY, NodeFactory.createURI(Pay.DIMENSION), Node.ANY)
                        .mapWith(triple -> triple.getObject())
                        .toList();
        Set<List<Node>> seen = new HashSet<>();
        return cube.find(
                        Node.ANY,
                        RDF.type.asNode(),
                        NodeFactory.createURI(Pay.OBSERVATION_CLASS.value()))
                .mapWith(triple -> triple.getSubject())
                .filterDrop(
                        observation ->
                                seen.add(
                                        dimensions.stream()
                                                .map(d -> value(cube, observation, d))
                                                .toList()))
                .mapWith(Object::toString)
                .toList();
    }

    private static Node value(Graph cube, Node observation, Node dimension) {
        return cube.find(observation, dimension, Node.ANY).next().getObject();
    }
}
