package org.rolegraph.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.Query;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.algebra.OpAsQuery;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sparql.graph.NodeConst;
import org.apache.jena.sparql.sse.SSE;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.store.triples.SmallStores;
import org.rolegraph.store.triples.StoreReader;

/** Statements laid over a store, against a store in which they are. */
class OverlayTest {
    private static final List<Node> GRAPHS = terms("g:", 2);

    @TempDir private Path folder;
    private final Random random = new Random(11);
    private final List<Quad> stored = new ArrayList<>();
    private final List<Quad> laid = new ArrayList<>();

    private static List<Node> terms(String prefix, int count) {
        List<Node> terms = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            terms.add(NodeFactory.createURI(prefix + i));
        }
        return terms;
    }

    private static List<Node> objects() {
        List<Node> objects = new ArrayList<>(terms("s:", 6));
        objects.add(NodeConst.nodeTrue);
        objects.add(NodeConst.nodeOne);
        objects.add(NodeFactory.createLiteralLang("a longer text than fits in a number", "en"));
        objects.add(NodeFactory.createLiteralString("a text that is laid over and not stored"));
        return objects;
    }

    @BeforeEach
    void write_both() {
        Set<String> triples = new HashSet<>();
        for (int i = 0; i < 90; i++) {
            // the last subjects and objects are of what is laid over alone
            boolean over = i >= 60;
            Quad quad =
                    Quad.create(
                            GRAPHS.get(over ? 0 : random.nextInt(2)),
                            terms("s:", 6).get(random.nextInt(over ? 6 : 4)),
                            terms("p:", 3).get(random.nextInt(over ? 3 : 2)),
                            objects().get(random.nextInt(over ? 10 : 7)));
            if (!over || triples.add(quad.asTriple().toString())) {
                (over ? laid : stored).add(quad);
            }
            triples.add(quad.asTriple().toString());
        }
        SmallStores.write(folder.resolve("stored"), stored);
        List<Quad> all = new ArrayList<>(stored);
        all.addAll(laid);
        SmallStores.write(folder.resolve("all"), all);
        assertFalse(laid.isEmpty());
    }

    private interface Use {
        void of(DatasetGraph expected, DatasetGraph found);
    }

    private void compare(Use use) {
        try (StoreReader one = StoreReader.open(folder.resolve("stored"));
                StoreReader other = StoreReader.open(folder.resolve("all"))) {
            List<Quad> more = new ArrayList<>(laid);
            // what the store says already changes nothing
            more.addAll(stored.subList(0, 5));
            use.of(other.dataset(), one.with(more));
        }
    }

    @Test
    void every_pattern_finds_what_it_finds_where_all_is_stored() {
        List<Node> graphs = new ArrayList<>(GRAPHS);
        List<Node> subjects = terms("s:", 6);
        List<Node> predicates = terms("p:", 3);
        List<Node> objects = objects();
        for (List<Node> terms : List.of(graphs, subjects, predicates, objects)) {
            terms.add(Node.ANY);
            terms.add(NodeFactory.createURI("unknown:"));
        }
        compare(
                (expected, found) -> {
                    for (Node s : subjects) {
                        for (Node p : predicates) {
                            for (Node o : objects) {
                                for (Node g : graphs) {
                                    assertEquals(
                                            sorted(expected.findNG(g, s, p, o)),
                                            sorted(found.findNG(g, s, p, o)));
                                }
                                assertEquals(
                                        sorted(expected.getUnionGraph().find(s, p, o)),
                                        sorted(found.getUnionGraph().find(s, p, o)));
                            }
                        }
                    }
                });
    }

    @Test
    void queries_are_answered_as_where_all_is_stored() {
        List<String> patterns =
                List.of(
                        "(bgp (triple ?s ?p ?o) (triple ?o ?q ?x))",
                        "(bgp (triple <s:5> <p:3> ?o))",
                        "(graph ?g (bgp (triple ?s <p:1> ?o) (triple ?o <p:3> ?x)))",
                        "(path ?s (path+ <p:1>) ?o)",
                        "(group (?p) ((?n (count))) (bgp (triple ?s ?p ?o)))",
                        "(filter (isLiteral ?o) (bgp (triple ?s ?p ?o)))");
        compare(
                (expected, found) -> {
                    for (String pattern : patterns) {
                        assertEquals(rows(expected, pattern), rows(found, pattern), pattern);
                    }
                });
    }

    @Test
    void it_is_read_in_the_transactions_of_the_store_by_any_thread() throws InterruptedException {
        try (StoreReader reader = StoreReader.open(folder.resolve("stored"))) {
            DatasetGraph over = reader.with(laid);
            List<String> seen = new ArrayList<>();
            Thread thread =
                    new Thread(
                            () -> {
                                over.begin(TxnType.READ);
                                seen.addAll(sorted(over.find()));
                                over.end();
                            });
            thread.start();
            thread.join();
            assertEquals(sorted(over.find()), seen);
            assertEquals(GRAPHS.size(), sorted(over.listGraphNodes()).size());
        }
    }

    private static List<String> rows(DatasetGraph data, String pattern) {
        Query query = OpAsQuery.asQuery(SSE.parseOp(pattern));
        try (QueryExec exec = QueryExec.dataset(data).query(query).build()) {
            RowSet rows = exec.select();
            List<String> texts = new ArrayList<>();
            rows.forEachRemaining(
                    row ->
                            texts.add(
                                    rows.getResultVars().stream()
                                            .map(column -> column + "=" + row.get(column))
                                            .toList()
                                            .toString()));
            return texts.stream().sorted().toList();
        }
    }

    private static List<String> sorted(Iterator<?> items) {
        List<String> texts = new ArrayList<>();
        items.forEachRemaining(item -> texts.add(item.toString()));
        return texts.stream().sorted().toList();
    }
}
