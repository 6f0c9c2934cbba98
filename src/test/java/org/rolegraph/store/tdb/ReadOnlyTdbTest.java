package org.rolegraph.store.tdb;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Stores that plain Jena wrote, read by this room and by plain Jena. */
class ReadOnlyTdbTest {
    static {
        JenaSystem.init();
    }

    /** Of each type that TDB2 keeps within ids, most of the same payload. */
    static final List<Node> VALUES =
            List.of(
                    value("1", XSDDatatype.XSDinteger),
                    value("1", XSDDatatype.XSDlong),
                    value("1", XSDDatatype.XSDint),
                    value("1", XSDDatatype.XSDshort),
                    value("1", XSDDatatype.XSDbyte),
                    value("1", XSDDatatype.XSDnonNegativeInteger),
                    value("1", XSDDatatype.XSDpositiveInteger),
                    value("-1", XSDDatatype.XSDnegativeInteger),
                    value("0", XSDDatatype.XSDnonPositiveInteger),
                    value("1", XSDDatatype.XSDunsignedLong),
                    value("1", XSDDatatype.XSDunsignedInt),
                    value("1", XSDDatatype.XSDunsignedShort),
                    value("1", XSDDatatype.XSDunsignedByte),
                    value("true", XSDDatatype.XSDboolean),
                    value("false", XSDDatatype.XSDboolean),
                    value("0", XSDDatatype.XSDinteger),
                    value("0.0", XSDDatatype.XSDdecimal),
                    value("1.5", XSDDatatype.XSDdecimal),
                    value("-1.5", XSDDatatype.XSDdecimal),
                    value("0.0", XSDDatatype.XSDfloat),
                    value("INF", XSDDatatype.XSDfloat),
                    value("0.0e0", XSDDatatype.XSDdouble),
                    value("1.5e0", XSDDatatype.XSDdouble),
                    value("-1.5e0", XSDDatatype.XSDdouble),
                    value("INF", XSDDatatype.XSDdouble),
                    value("-INF", XSDDatatype.XSDdouble),
                    value("NaN", XSDDatatype.XSDdouble),
                    value("-36028797018963968", XSDDatatype.XSDinteger),
                    value("2024-02-29", XSDDatatype.XSDdate),
                    value("2024-02-29T24:00:00-14:00", XSDDatatype.XSDdateTime),
                    value("2024-02-29T10:00:00.5Z", XSDDatatype.XSDdateTimeStamp));

    private static final String DATA = "Data-0001";

    @TempDir Path folder;

    private static Node value(String text, XSDDatatype type) {
        return NodeFactory.createLiteralDT(text, type);
    }

    private static Node iri(String name) {
        return NodeFactory.createURI("urn:" + name);
    }

    private Path write(Iterable<Quad> quads) {
        Path store = folder.resolve("tdb2");
        DatasetGraph plain = DatabaseMgr.connectDatasetGraph(store.toString());
        try {
            Txn.executeWrite(
                    plain,
                    () -> {
                        quads.forEach(plain::add);
                        plain.prefixes().add("x", "urn:x:");
                    });
        } finally {
            TDBInternal.expel(plain);
        }
        return store;
    }

    private static DatasetGraphTDB open(Path store) {
        return ReadOnlyTdb.open(store, store.resolve(DATA));
    }

    /** Graphs that share triples; terms of every kind, values of the same payload left out. */
    private static List<Quad> varied() {
        Random random = new Random(7);
        List<Node> objects = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            objects.add(iri("s" + i));
            objects.add(NodeFactory.createLiteralLang("label ü " + i, "de"));
            objects.add(NodeFactory.createLiteralString("x".repeat(i % 10 == 0 ? i * 300 : i)));
            objects.add(value(String.valueOf(1_000_000 + i), XSDDatatype.XSDinteger));
            objects.add(value("2024-02-" + (10 + i % 19), XSDDatatype.XSDdate));
            objects.add(value(i + ".25", XSDDatatype.XSDdecimal));
        }
        List<Quad> quads = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            Node graph = i % 50 == 0 ? Quad.defaultGraphIRI : iri("g" + random.nextInt(3));
            quads.add(
                    Quad.create(
                            graph,
                            iri("s" + random.nextInt(60)),
                            iri("p" + random.nextInt(4)),
                            objects.get(random.nextInt(objects.size()))));
        }
        return quads;
    }

    private static List<String> rows(DatasetGraph dataset, String query) {
        List<String> rows = new ArrayList<>();
        try (QueryExec exec =
                QueryExec.dataset(dataset).query("PREFIX : <urn:> " + query).build()) {
            RowSet set = exec.select();
            set.forEachRemaining(
                    row -> rows.add(set.getResultVars().stream().map(row::get).toList() + ""));
        }
        rows.sort(null);
        return rows;
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "queries against an oracle")
    void it_answers_what_jenas_own_opening_answers(Tries tries) {
        List<Quad> quads = varied();
        Path store = write(quads);
        DatasetGraphTDB read = open(store);
        DatasetGraph plain = DatabaseMgr.connectDatasetGraph(store.toString());
        plain.begin(TxnType.READ);
        read.begin(TxnType.READ);
        try {
            Quad known = quads.get(1);
            Node[][] choices = {
                {Node.ANY, known.getGraph(), Quad.defaultGraphIRI, Quad.unionGraph, iri("none")},
                {Node.ANY, known.getSubject(), iri("none")},
                {Node.ANY, known.getPredicate(), iri("none")},
                {Node.ANY, known.getObject(), quads.get(2).getObject(), iri("none")}
            };
            for (Node g : choices[0]) {
                for (Node s : choices[1]) {
                    for (Node p : choices[2]) {
                        for (Node o : choices[3]) {
                            assertEquals(
                                    sorted(plain.find(g, s, p, o)), sorted(read.find(g, s, p, o)));
                            assertEquals(plain.contains(g, s, p, o), read.contains(g, s, p, o));
                            tries.held();
                        }
                    }
                }
            }
            plain.getContext().set(org.apache.jena.tdb2.TDB2.symUnionDefaultGraph, true);
            for (String query :
                    List.of(
                            "SELECT * { ?s :p1 ?o }",
                            "SELECT * { ?s :p1 ?o . ?o :p2 ?x }",
                            "SELECT ?s (COUNT(*) AS ?n) (SUM(?o) AS ?m) { ?s :p0 ?o } GROUP BY ?s",
                            "SELECT * { GRAPH ?g { ?s :p1 1000007 } }",
                            "SELECT * { ?s :p1+ :s7 }",
                            "SELECT * { :s1 ?p ?o OPTIONAL { ?o :p3 ?x } MINUS { ?o :p0 ?y } }",
                            "SELECT * { ?s ?p ?o FILTER (?o > 1000030) }",
                            "SELECT DISTINCT ?g { GRAPH ?g { } }")) {
                List<String> rows = rows(plain, query);
                assertTrue(!rows.isEmpty(), query);
                assertEquals(rows, rows(read, query), query);
                tries.held();
            }
            assertEquals(
                    Arrays.toString(plain.prefixes().getMapping().entrySet().toArray()),
                    Arrays.toString(read.prefixes().getMapping().entrySet().toArray()));
            assertEquals(plain.getUnionGraph().size(), read.getUnionGraph().size());
            assertEquals(plain.getDefaultGraph().size(), read.getDefaultGraph().size());
        } finally {
            read.end();
            read.shutdown();
            plain.end();
            TDBInternal.expel(plain);
        }
    }

    private static List<String> sorted(java.util.Iterator<Quad> quads) {
        List<String> texts = new ArrayList<>();
        quads.forEachRemaining(quad -> texts.add(quad.toString()));
        texts.sort(null);
        return texts;
    }

    /** All on one subject and predicate, and an integer that is where a term lies in its file. */
    private List<Quad> different() {
        List<Quad> quads = new ArrayList<>();
        for (Node value : VALUES) {
            quads.add(Quad.create(iri("g"), iri("s"), iri("p"), value));
        }
        quads.add(Quad.create(iri("g"), iri("s"), iri("p"), iri("far")));
        long place = place(write(quads), iri("far"));
        quads.add(
                Quad.create(
                        iri("g"),
                        iri("s"),
                        iri("p"),
                        value(String.valueOf(place), XSDDatatype.XSDinteger)));
        return quads;
    }

    private static long place(Path store, Node term) {
        DatasetGraphTDB read = open(store);
        read.begin(TxnType.READ);
        NodeId id = read.getQuadTable().getNodeTupleTable().getNodeTable().getNodeIdForNode(term);
        read.end();
        return id.getPtrLocation();
    }

    @Test
    @Holds(value = Promise.RIGHT_ANSWERS, tried = "values")
    void terms_are_one_only_when_they_are_the_same(Tries tries) {
        List<Quad> quads = different();
        Path store = write(quads);
        quads.add(Quad.create(iri("g2"), iri("s"), iri("p"), VALUES.get(0)));
        quads.add(Quad.create(iri("g2"), iri("t"), iri("p"), VALUES.get(1)));
        write(quads.subList(quads.size() - 2, quads.size()));
        int count = VALUES.size() + 2;
        DatasetGraphTDB read = open(store);
        read.begin(TxnType.READ);
        assertEquals(count, rows(read, "SELECT ?o { :s :p ?o }").size());
        assertEquals(count, rows(read, "SELECT ?o { ?s ?q ?o FILTER (?s = :s) }").size());
        assertEquals(count, rows(read, "SELECT ?o { GRAPH :g { :s :p ?o } }").size());
        assertEquals(count, rows(read, "SELECT ?x { ?x :p 01 . :s :p ?o }").size());
        assertEquals(
                List.of("[" + value("" + count, XSDDatatype.XSDinteger) + "]"),
                rows(read, "SELECT (COUNT(*) AS ?n) { :s :p ?o }"));
        assertEquals(
                count + 1,
                rows(read, "SELECT ?s ?o { ?s :p ?o }").size(),
                "the triple of two graphs is one of their union");
        assertEquals(count + 1, read.getUnionGraph().size());
        assertEquals(count + 1, read.getUnionGraph().find().toList().size());
        // each value finds its own subjects
        assertEquals(2, rows(read, "SELECT ?o { ?a :p ?o . ?b :p ?o FILTER (?a != ?b) }").size());
        for (Node value : VALUES) {
            assertEquals(
                    1,
                    read.getUnionGraph().find(iri("s"), iri("p"), value).toList().size(),
                    value.toString());
            tries.held();
        }
        try (QueryExec exec =
                QueryExec.dataset(read).query("CONSTRUCT WHERE { ?s ?p ?o }").build()) {
            assertEquals(count + 1, exec.construct().size());
        }
        read.end();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "changes of a read store")
    void opening_reading_and_a_refused_change_leave_every_file_as_it_was(Tries tries)
            throws Exception {
        Path store = write(varied());
        Map<String, String> before = files(store);
        DatasetGraphTDB read = open(store);
        read.begin(TxnType.READ);
        long size = read.getUnionGraph().size();
        read.end();
        for (Quad quad :
                List.of(
                        Quad.create(iri("g1"), iri("s1"), iri("p1"), iri("s2")),
                        Quad.create(iri("g1"), iri("new"), iri("p1"), iri("s2")))) {
            read.begin(TxnType.WRITE);
            assertThrows(UnsupportedOperationException.class, () -> read.add(quad));
            tries.held();
            read.abort();
            read.end();
        }
        read.begin(TxnType.WRITE);
        assertThrows(
                UnsupportedOperationException.class,
                () -> read.deleteAny(iri("g1"), Node.ANY, Node.ANY, Node.ANY));
        tries.held();
        read.abort();
        read.end();
        read.begin(TxnType.READ);
        assertEquals(size, read.getUnionGraph().size());
        read.end();
        read.shutdown();
        assertEquals(before, files(store));
    }

    private static Map<String, String> files(Path store) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(store)) {
            for (Path file : all.toList()) {
                FileTime changed = Files.getLastModifiedTime(file);
                String bytes =
                        Files.isDirectory(file)
                                ? ""
                                : Files.size(file)
                                        + " "
                                        + Arrays.hashCode(Files.readAllBytes(file));
                files.put(store.relativize(file).toString(), changed + " " + bytes);
            }
        }
        return files;
    }

    @Test
    void many_threads_read_one_store_at_once() throws Exception {
        DatasetGraphTDB read = open(write(varied()));
        Callable<Integer> work =
                () -> Txn.calculateRead(read, () -> rows(read, "SELECT * { ?s :p1 ?o }").size());
        var threads = Executors.newFixedThreadPool(4);
        try {
            int expected = work.call();
            for (var found : threads.invokeAll(java.util.Collections.nCopies(40, work))) {
                assertEquals(expected, found.get());
            }
        } finally {
            threads.shutdown();
        }
        read.shutdown();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void each_missing_file_gets_a_sentence(Tries tries) throws IOException {
        Path store = write(varied());
        for (Path file : dataFiles(store)) {
            Path aside = folder.resolve("aside");
            Files.move(file, aside);
            Failure failure = assertThrows(Failure.class, () -> open(store));
            assertEquals(Exit.STORE, failure.exit());
            assertEquals("the file " + file.getFileName() + " is missing", failure.getMessage());
            Files.move(aside, file);
            tries.held();
        }
        open(store).shutdown();
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void each_file_cut_within_what_is_used_gets_a_sentence(Tries tries) throws IOException {
        Path store = write(varied());
        for (Path file : dataFiles(store)) {
            if (Files.size(file) == 0) {
                continue;
            }
            String name = file.getFileName().toString();
            boolean state = name.endsWith(".bpt") || name.endsWith(".bdf");
            Path aside = folder.resolve("aside");
            for (long length : new long[] {0, state ? Files.size(file) - 1 : 8191}) {
                if (name.endsWith(".obj") && length >= Files.size(file)) {
                    continue;
                }
                Files.move(file, aside);
                try (var whole = Files.newInputStream(aside)) {
                    Files.write(file, whole.readNBytes((int) length));
                }
                Failure failure = assertThrows(Failure.class, () -> open(store), name);
                assertEquals(Exit.STORE, failure.exit());
                assertTrue(
                        failure.getMessage()
                                .startsWith(
                                        "the file "
                                                + name
                                                + (state ? " has " : " is cut short: it has ")
                                                + length
                                                + " bytes; expected "),
                        failure.getMessage());
                Files.move(aside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
                tries.held();
            }
        }
    }

    @Test
    void a_store_whose_writer_did_not_finish_is_refused() throws IOException {
        Path store = write(varied());
        Files.writeString(store.resolve(DATA).resolve("journal.jrnl"), "x");
        Failure failure = assertThrows(Failure.class, () -> open(store));
        assertEquals("its writer did not finish: the journal is not empty", failure.getMessage());
    }

    /** Whatever the bytes: an answer, or a sentence that says what could not be read. */
    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void random_bytes_in_any_file_end_in_an_answer_or_a_sentence(Tries tries) throws IOException {
        Path store = write(varied());
        Random random = new Random(5);
        int sentences = 0;
        for (Path file : dataFiles(store)) {
            String name = file.getFileName().toString();
            if (Files.size(file) == 0) {
                continue;
            }
            byte[] whole = new byte[(int) Math.min(Files.size(file), 1 << 18)];
            byte[] damaged = new byte[whole.length];
            random.nextBytes(damaged);
            exchange(file, damaged, whole);
            try {
                DatasetGraphTDB read = open(store);
                read.begin(TxnType.READ);
                for (String query :
                        List.of(
                                "SELECT * { ?s ?p ?o }",
                                "SELECT * { :s1 ?p ?o }",
                                "SELECT * { ?s :p1 ?o . ?o ?q ?x }",
                                "SELECT * { ?s ?p :s3 }",
                                "SELECT * { GRAPH :g1 { ?s ?p ?o } }")) {
                    rows(read, query);
                }
                read.prefixes().getMapping();
            } catch (Failure e) {
                assertEquals(Exit.STORE, e.exit());
                sentences++;
            } catch (RuntimeException e) {
                throw new AssertionError(name, e);
            } finally {
                exchange(file, whole, damaged);
            }
            tries.held();
        }
        assertTrue(sentences > 20, sentences + " sentences");
    }

    /** Puts some bytes at the file's beginning, and the bytes that were there into the others. */
    private static void exchange(Path file, byte[] bytes, byte[] before) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.readFully(before);
            open.seek(0);
            open.write(bytes);
        }
    }

    private static List<Path> dataFiles(Path store) throws IOException {
        try (Stream<Path> files = Files.list(store.resolve(DATA))) {
            return files.filter(f -> !f.endsWith("tdb.lock")).sorted().toList();
        }
    }
}
