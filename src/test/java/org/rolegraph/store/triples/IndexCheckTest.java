package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.atlas.lib.tuple.TupleFactory;
import org.apache.jena.dboe.sys.SystemIndex;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.base.file.SparseFiles;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.pack.PackedStore;
import org.rolegraph.store.pack.StoreWriter;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

class IndexCheckTest {
    private static final NodeId NO_SUCH_TERM = NodeIdFactory.createPtr(1_000_000);

    @TempDir Path dir;

    private Path store() {
        Path tdb = dir.resolve("tdb2");
        SmallStores.write(
                tdb,
                IntStream.range(0, 300)
                        .mapToObj(
                                i ->
                                        SmallStores.quad(
                                                "<g:1> <s:" + i % 7 + "> <p:1> <o:" + i + ">"))
                        .toList());
        return tdb;
    }

    private static void damage(Path tdb, Consumer<DatasetGraphTDB> change) {
        DatasetGraphTDB dataset = Tdb.openOrCreate(tdb);
        dataset.begin(TxnType.WRITE);
        change.accept(dataset);
        dataset.commit();
        dataset.end();
        Tdb.close(dataset);
    }

    private static Failure verify(Path tdb) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            return assertThrows(Failure.class, () -> IndexCheck.verify(reader));
        }
    }

    @Test
    void a_whole_store_agrees() {
        try (StoreReader reader = StoreReader.open(store())) {
            IndexCheck.verifyDeeply(reader);
        }
    }

    /** A copy of the store, in which some tuples of one more graph are written and deleted. */
    private Path copy(Path original) throws IOException {
        Path copy = dir.resolve("copy");
        SparseFiles.copyTree(original, copy);
        try (StoreWriter writer = StoreWriter.open(copy)) {
            for (String last : List.of("<o:1>", "<o:2>")) {
                writer.replace(
                        Set.of("g:2"),
                        Map.of(),
                        out ->
                                List.of("<g:2> <s:1> <p:1> <o:0>", "<g:2> <s:1> <p:2> " + last)
                                        .forEach(quad -> out.accept(SmallStores.quad(quad))));
            }
        }
        return copy;
    }

    private static void verifyChanged(Path copy, Path original, String... kept) {
        try (StoreReader now = StoreReader.open(copy);
                StoreReader before = StoreReader.open(original)) {
            IndexCheck.verifyChanged(now, before, List.of(kept));
        }
    }

    @Test
    void what_was_written_into_a_copy_agrees_and_the_graph_that_was_to_stay_has_stayed()
            throws IOException {
        Path original = store();
        Path copy = copy(original);
        verifyChanged(original, original, "g:1", "g:2");
        verifyChanged(copy, original, "g:1");
        Failure failure =
                assertThrows(Failure.class, () -> verifyChanged(copy, original, "g:1", "g:2"));
        assertTrue(
                failure.getMessage().startsWith("a graph that was to stay has changed: ")
                        && failure.getMessage().contains("<g:2> holds 2 triples"),
                failure.getMessage());
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(strings = {"GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"})
    void a_tuple_missing_from_one_index_of_a_copy_is_found(String index) throws IOException {
        Path original = store();
        Path copy = copy(original);
        damage(
                copy,
                dataset -> {
                    var one = Tdb.index(dataset, index);
                    one.delete(one.all().next());
                });
        Failure failure = assertThrows(Failure.class, () -> verifyChanged(copy, original, "g:1"));
        assertTrue(
                failure.getMessage()
                        .startsWith(
                                "the indexes disagree: "
                                        + index
                                        + " beyond what it held holds 1 triples"),
                failure.getMessage());
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(strings = {"GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"})
    void bytes_of_pages_of_before_that_changed_in_a_copy_is_found(String index) throws IOException {
        Path original = store();
        Path copy = dir.resolve("copy");
        SparseFiles.copyTree(original, copy);
        try (RandomAccessFile file =
                new RandomAccessFile(
                        copy.resolve("Data-0001").resolve(index + ".dat").toFile(), "rw")) {
            for (long page = 0; page < file.length(); page += SystemIndex.BlockSize) {
                // within the first tuple, after the page's head
                file.seek(page + 20);
                int was = file.read();
                file.seek(page + 20);
                file.write(was ^ 1);
            }
        }
        Failure failure = assertThrows(Failure.class, () -> verifyChanged(copy, original));
        assertTrue(
                failure.getMessage().startsWith("the indexes disagree: " + index),
                failure.getMessage());
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(strings = {"GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"})
    void a_tuple_missing_from_one_index_is_found(String index) {
        Path tdb = store();
        damage(
                tdb,
                dataset -> {
                    var one = Tdb.index(dataset, index);
                    one.delete(one.all().next());
                });
        Failure failure = verify(tdb);
        assertEquals(Exit.STORE, failure.exit());
        assertEquals(Codes.DAMAGED_STORE, failure.problems().get(0).code());
        assertTrue(
                failure.getMessage()
                        .startsWith("the indexes disagree: " + index + " holds 299 triples"),
                failure.getMessage());
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(strings = {"SPO", "POS", "OSP"})
    void a_tuple_too_much_in_an_index_of_the_default_graph_is_found(String index) {
        Path tdb = store();
        damage(
                tdb,
                dataset -> {
                    Tuple<NodeId> quad = Tdb.index(dataset, "GSPO").all().next();
                    Tdb.index(dataset, index)
                            .add(TupleFactory.create3(quad.get(1), quad.get(2), quad.get(3)));
                });
        assertTrue(
                verify(tdb)
                        .getMessage()
                        .startsWith("the indexes disagree: " + index + " holds 1 triples"));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void equal_counts_of_other_triples_are_found() {
        Path tdb = store();
        damage(
                tdb,
                dataset -> {
                    var one = Tdb.index(dataset, "POSG");
                    Tuple<NodeId> quad = one.all().next();
                    one.delete(quad);
                    // subject and object changed places
                    one.add(
                            TupleFactory.create4(
                                    quad.get(0), quad.get(3), quad.get(2), quad.get(1)));
                });
        assertTrue(
                verify(tdb)
                        .getMessage()
                        .startsWith("the indexes disagree: POSG holds 300 triples"));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void a_term_that_is_not_in_the_dictionary_is_found_by_looking_deeply() {
        Path tdb = store();
        damage(
                tdb,
                dataset -> {
                    Tuple<NodeId> quad = Tdb.index(dataset, "GSPO").all().next();
                    for (String index : List.of("GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG")) {
                        Tdb.index(dataset, index)
                                .add(
                                        TupleFactory.create4(
                                                quad.get(0),
                                                quad.get(1),
                                                quad.get(2),
                                                NO_SUCH_TERM));
                    }
                });
        try (StoreReader reader = StoreReader.open(tdb)) {
            IndexCheck.verify(reader);
            Failure failure = assertThrows(Failure.class, () -> IndexCheck.verifyDeeply(reader));
            assertTrue(
                    failure.getMessage().endsWith("of index OSPG is not in the dictionary"),
                    failure.getMessage());
        }
    }

    /** Overwrites some bytes of a file. */
    private static void overwrite(Path tdb, String file, long at, byte... bytes)
            throws IOException {
        Path path = tdb.resolve("Data-0001").resolve(file);
        try (RandomAccessFile open = new RandomAccessFile(path.toFile(), "rw")) {
            open.seek(at);
            open.write(bytes);
        }
    }

    private static Failure verifyDeeply(Path tdb) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            reader.read(
                    () -> {
                        // what a reader asked for before must not be the proof
                        reader.dataset().find().forEachRemaining(quad -> {});
                        return null;
                    });
            return assertThrows(Failure.class, () -> IndexCheck.verifyDeeply(reader));
        }
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(booleans = {true, false})
    void a_changed_letter_of_a_term_is_found_by_looking_deeply(boolean packed) throws IOException {
        Path tdb = packed ? packed() : store();
        byte[] terms = Files.readAllBytes(tdb.resolve("Data-0001").resolve("nodes-data.obj"));
        int at = new String(terms, StandardCharsets.ISO_8859_1).indexOf("o:123");
        overwrite(tdb, "nodes-data.obj", at + 2, (byte) '9');
        Failure failure = verifyDeeply(tdb);
        assertTrue(
                failure.getMessage().startsWith("the dictionary does not find the term 0x"),
                failure.getMessage());
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertThrows(Failure.class, () -> IndexCheck.verifyDictionary(reader));
        }
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    @ValueSource(booleans = {true, false})
    void a_destroyed_tree_of_names_is_found_by_looking_deeply(boolean packed) throws IOException {
        Path tdb = packed ? packed() : store();
        overwrite(tdb, "nodes.dat", 0, new byte[1 << 20]);
        Failure failure = verifyDeeply(tdb);
        assertEquals(Codes.DAMAGED_STORE, failure.problems().get(0).code());
    }

    private Path packed() {
        Path tdb = dir.resolve("packed");
        try (PackedStore store = PackedStore.create(tdb)) {
            for (int i = 0; i < 300; i++) {
                Quad quad = SmallStores.quad("<g:1> <s:" + i % 7 + "> <p:1> <o:" + i + ">");
                store.add(
                        quad.getGraph(), quad.getSubject(), quad.getPredicate(), quad.getObject());
            }
            store.finish();
        }
        return tdb;
    }

    /** A term at the byte 122 and the integer 122 are two, of which each is looked up. */
    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void a_lost_term_is_found_beside_the_number_that_is_its_address() {
        Path tdb = store();
        damage(
                tdb,
                dataset -> {
                    Tuple<NodeId> quad = Tdb.index(dataset, "GSPO").all().next();
                    NodeId number =
                            NodeId.inline(
                                    SmallStores.quad("<g:1> <s:1> <p:1> 1000000").getObject());
                    for (NodeId object : List.of(number, NO_SUCH_TERM)) {
                        for (String index :
                                List.of("GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG")) {
                            Tdb.index(dataset, index)
                                    .add(
                                            TupleFactory.create4(
                                                    quad.get(0), quad.get(1), quad.get(2), object));
                        }
                    }
                });
        try (StoreReader reader = StoreReader.open(tdb)) {
            Failure failure = assertThrows(Failure.class, () -> IndexCheck.verifyDeeply(reader));
            assertEquals(
                    "the term 0xf4240 of index OSPG is not in the dictionary",
                    failure.getMessage());
        }
    }
}
