package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import org.apache.jena.datatypes.xsd.XSDDatatype;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.trans.bplustree.BPlusTree;
import org.apache.jena.dboe.trans.bplustree.BPlusTreeFactory;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.riot.thrift.ThriftConvert;
import org.apache.jena.riot.thrift.wire.RDF_Term;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.store.pack.Records;

/**
 * What {@link JenaTrees} counts on in Jena, call by call, so that a Jena that has moved fails here
 * and not in a store.
 */
class JenaTreesTest {
    @TempDir Path temp;

    @BeforeAll
    static void jena() {
        JenaSystem.init();
    }

    @Test
    void there_are_three_indexes_of_triples_and_six_of_quads() {
        try (JenaTrees trees = JenaTrees.create(temp.resolve("db"))) {
            assertEquals(
                    List.of("GOSP", "GPOS", "GSPO", "OSP", "OSPG", "POS", "POSG", "SPO", "SPOG"),
                    List.copyOf(new TreeSet<>(trees.indexNames())));
        }
    }

    @Test
    void a_hash_is_the_md5_of_form_language_type_and_kind() throws Exception {
        assertArrayEquals(md5("urn:a|||uri"), JenaTrees.hash(NodeFactory.createURI("urn:a")));
        assertArrayEquals(md5("b0|||bnode"), JenaTrees.hash(NodeFactory.createBlankNode("b0")));
        assertArrayEquals(
                md5("Größe|de||literal"),
                JenaTrees.hash(NodeFactory.createLiteralLang("Größe", "de")));
        assertArrayEquals(md5("x|||literal"), JenaTrees.hash(NodeFactory.createLiteralString("x")));
        assertArrayEquals(
                md5("2024||http://www.w3.org/2001/XMLSchema#gYear|literal"),
                JenaTrees.hash(NodeFactory.createLiteralDT("2024", XSDDatatype.XSDgYear)));
    }

    @Test
    void an_id_of_the_node_table_is_the_place_in_its_file() {
        byte[] bytes = new byte[8];
        NodeIdFactory.set(NodeIdFactory.createPtr(0x1234_5678_9ABCL), bytes, 0);
        assertEquals(0x1234_5678_9ABCL, BigEndian.get(bytes, 0));
    }

    @Test
    void a_term_as_bytes_is_the_term_again() {
        Node big =
                NodeFactory.createLiteralDT(
                        "123456789012345678901234567890", XSDDatatype.XSDinteger);
        for (Node node : List.of(big, NodeFactory.createLiteralLang("é", "fr"))) {
            byte[] bytes = ThriftConvert.termToBytes(ThriftConvert.convert(node, false));
            RDF_Term term = new RDF_Term();
            ThriftConvert.termFromBytes(term, bytes);
            assertEquals(node, ThriftConvert.convert(term));
        }
    }

    @Test
    void appended_terms_are_read_by_their_places() {
        Path directory = temp.resolve("db");
        Node a = NodeFactory.createURI("urn:a");
        Node b = NodeFactory.createLiteralString("b".repeat(300_000));
        Node c = NodeFactory.createURI("urn:c");
        long[] at = new long[3];
        try (JenaTrees trees = JenaTrees.create(directory)) {
            at[0] = trees.append(a);
            at[1] = trees.append(b);
            at[2] = trees.append(c);
            trees.commit();
        }
        assertEquals(0, at[0]);
        try (OpenedStore store = new OpenedStore(directory)) {
            store.read(
                    s -> {
                        for (int i = 0; i < 3; i++) {
                            assertEquals(
                                    List.of(a, b, c).get(i),
                                    s.nodes().getNodeForNodeId(NodeIdFactory.createPtr(at[i])));
                        }
                        return null;
                    });
        }
    }

    @Test
    void what_was_written_before_the_files_are_unmapped_stays() {
        Path directory = temp.resolve("db");
        try (JenaTrees trees = JenaTrees.create(directory)) {
            assertEquals(0, trees.append(NodeFactory.createURI("urn:a")));
            trees.unmap();
            trees.packIndex("GPOS", quadKeys(300));
            trees.unmap();
            assertTrue(trees.append(NodeFactory.createURI("urn:b")) > 0);
            trees.packIndex("POSG", quadKeys(500));
            trees.commit();
        }
        try (OpenedStore store = new OpenedStore(directory)) {
            assertEquals(numbers(quadKeys(500)), keys(store));
            assertEquals(300, store.rows().get("GPOS").size());
        }
    }

    /** A block holds 255 records of quads; a node at most 227 or so pointers. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 254, 255, 256, 382, 509, 510, 511, 57_885, 57_886, 58_140})
    void a_packed_index_is_whole_at_block_boundaries_and_takes_updates(int size) {
        Path directory = temp.resolve("db");
        try (JenaTrees trees = JenaTrees.create(directory)) {
            trees.packIndex("POSG", quadKeys(size));
            trees.commit();
        }
        try (OpenedStore store = new OpenedStore(directory)) {
            assertEquals(numbers(quadKeys(size)), keys(store));
            store.read(
                    s -> {
                        s.tree("POSG").check();
                        return null;
                    });
            store.write(
                    () -> {
                        BPlusTree tree = store.tree("POSG");
                        for (int i = 0; i < size; i += 3) { // every block is changed
                            assertTrue(tree.delete(quadKey(2L * i)));
                            assertTrue(tree.insert(quadKey(2L * i + 1)));
                        }
                    });
        }
        try (OpenedStore store = new OpenedStore(directory)) {
            store.read(
                    s -> {
                        s.tree("POSG").check();
                        return null;
                    });
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                expected.add(2L * i + (i % 3 == 0 ? 1 : 0));
            }
            assertEquals(expected, keys(store));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 4, 5})
    void a_packed_tree_is_whole_at_every_level(int order) {
        for (int size = 1; size < 400; size++) {
            List<Long> expected = new ArrayList<>();
            for (int i = 0; i < size; i++) {
                expected.add((long) i);
            }
            int rows = size;
            BPlusTree packed =
                    JenaTrees.pack(
                            BPlusTreeFactory.makeMem(order, 8, 8),
                            new Records(rows, 8, 8) {
                                @Override
                                public void fill(int row, byte[] key, byte[] value) {
                                    BigEndian.put(key, 0, row);
                                    BigEndian.put(value, 0, -row);
                                }
                            });
            packed.check();
            List<Long> found = new ArrayList<>();
            packed.iterator()
                    .forEachRemaining(
                            r -> {
                                found.add(BigEndian.get(r.getKey(), 0));
                                assertEquals(
                                        -BigEndian.get(r.getKey(), 0),
                                        BigEndian.get(r.getValue(), 0));
                            });
            assertEquals(expected, found);
        }
    }

    @Test
    void a_closed_database_can_be_opened_again() {
        Path directory = temp.resolve("db");
        JenaTrees.create(directory).close();
        try (OpenedStore store = new OpenedStore(directory)) {
            assertInstanceOf(BPlusTree.class, store.tree("SPO"));
            assertFalse(store.dataset.isInTransaction());
        }
    }

    private static byte[] md5(String text) throws Exception {
        return MessageDigest.getInstance("MD5").digest(text.getBytes(StandardCharsets.UTF_8));
    }

    private static Iterator<Record> quadKeys(int size) {
        return new Records(size, 32, 0) {
            @Override
            public void fill(int row, byte[] key, byte[] value) {
                System.arraycopy(quadKey(2L * row).getKey(), 0, key, 0, 32);
            }
        };
    }

    private static Record quadKey(long number) {
        byte[] key = new byte[32];
        BigEndian.put(key, 0, 5);
        BigEndian.put(key, 8, number / 100);
        BigEndian.put(key, 16, number % 100);
        BigEndian.put(key, 24, 7);
        return new Record(key, null);
    }

    private static List<Long> keys(OpenedStore store) {
        return store.read(s -> numbers(s.tree("POSG").iterator()));
    }

    /** The numbers that {@link #quadKey} made keys of. */
    private static List<Long> numbers(Iterator<Record> records) {
        List<Long> numbers = new ArrayList<>();
        records.forEachRemaining(
                r ->
                        numbers.add(
                                BigEndian.get(r.getKey(), 8) * 100
                                        + BigEndian.get(r.getKey(), 16)));
        return numbers;
    }
}
