package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.apache.jena.graph.Graph;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every pattern over few terms, so that graphs share triples, against TDB2's own view. */
class UnionGraphTest {
    private static List<Node> terms(String prefix, int count) {
        List<Node> terms = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            terms.add(NodeFactory.createURI(prefix + i));
        }
        return terms;
    }

    @Test
    void it_gives_what_the_stores_own_view_gives(@TempDir Path folder) {
        List<Node> graphs = terms("g:", 3);
        List<Node> subjects = terms("s:", 5);
        List<Node> predicates = terms("p:", 3);
        List<Node> objects = new ArrayList<>(terms("s:", 3));
        objects.add(NodeConst.nodeTrue);
        objects.add(NodeConst.nodeOne);
        objects.add(NodeFactory.createLiteralLang("a longer text than fits in a number", "en"));
        DatasetGraphTDB dataset = Tdb.openOrCreate(folder);
        try {
            Random random = new Random(7);
            dataset.begin(TxnType.WRITE);
            for (int i = 0; i < 80; i++) {
                dataset.add(
                        Quad.create(
                                graphs.get(random.nextInt(3)),
                                subjects.get(random.nextInt(4)),
                                predicates.get(random.nextInt(2)),
                                objects.get(random.nextInt(6))));
            }
            dataset.commit();
            dataset.end();
        } finally {
            Tdb.close(dataset);
        }
        try (StoreReader reader = StoreReader.open(folder)) {
            Graph union = reader.union();
            Graph expected = reader.dataset().getUnionGraph();
            subjects.add(Node.ANY);
            predicates.add(Node.ANY);
            objects.add(Node.ANY);
            objects.add(NodeFactory.createURI("s:unknown"));
            for (Node s : subjects) {
                for (Node p : predicates) {
                    for (Node o : objects) {
                        assertEquals(found(expected, s, p, o), found(union, s, p, o));
                        assertEquals(expected.contains(s, p, o), union.contains(s, p, o));
                    }
                }
            }
        }
    }

    private static List<String> found(Graph graph, Node s, Node p, Node o) {
        return graph.find(s, p, o).mapWith(Triple::toString).toList().stream().sorted().toList();
    }
}
