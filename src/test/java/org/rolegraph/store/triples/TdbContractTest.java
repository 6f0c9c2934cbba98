package org.rolegraph.store.triples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.jena.atlas.lib.tuple.Tuple;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.query.TxnType;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.NodeId;
import org.apache.jena.tdb2.store.NodeIdFactory;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.file.Sha256;
import org.rolegraph.base.problem.Failure;

/** What this program relies on in the insides of Jena; the first to fail when Jena moves. */
class TdbContractTest {
    private static final String[] THREE = {
        "<g:1> <s:1> <p:1> 'a'@en", "<g:1> <s:1> <p:2> <o:1>", "<g:2> <s:2> <p:1> 7"
    };

    @TempDir Path dir;
    private Path tdb;

    @BeforeEach
    void write_a_store() {
        tdb = dir.resolve("tdb2");
        SmallStores.write(tdb, THREE);
    }

    @Test
    void a_store_is_an_ordinary_tdb2_database() {
        DatasetGraph plain = DatabaseMgr.connectDatasetGraph(Location.create(tdb));
        try {
            assertEquals(
                    quads(SmallStores.quads(THREE).iterator()),
                    plain.calculateRead(() -> quads(plain.find())));
        } finally {
            TDBInternal.expel(plain);
        }
    }

    @Test
    void opening_and_reading_change_no_file() throws IOException {
        Map<String, String> before = files();
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertEquals(3, quads(reader.dataset().find()).size());
            IndexCheck.verifyDeeply(reader);
            assertEquals(before, files());
        }
        assertEquals(before, files());
    }

    @Test
    void one_process_opens_a_folder_many_times_at_once() {
        try (StoreReader one = StoreReader.open(tdb);
                StoreReader two = StoreReader.open(tdb)) {
            assertEquals(3, quads(one.dataset().find()).size());
            assertEquals(3, quads(two.dataset().find()).size());
        }
    }

    @Test
    void closing_closes_every_file() throws IOException {
        Path open = Path.of("/proc/self/fd");
        assumeTrue(Files.isDirectory(open), "skipped: this system does not list open files");
        StoreReader.open(tdb).close();
        long before = count(open);
        for (int i = 0; i < 200; i++) {
            try (StoreReader reader = StoreReader.open(tdb)) {
                assertTrue(reader.dataset().find().hasNext());
            }
        }
        assertTrue(count(open) < before + 20, before + " files were open, now " + count(open));
    }

    @Test
    void a_closed_store_can_be_renamed_and_its_old_name_used_again() throws IOException {
        Path moved = dir.resolve("moved");
        Files.move(tdb, moved);
        SmallStores.write(tdb, "<g:1> <s:9> <p:9> <o:9>");
        assertEquals(1, size(tdb));
        assertEquals(3, size(moved));
    }

    @Test
    void a_path_may_hold_any_characters() {
        Path odd = dir.resolve("ä b%20c+d#e").resolve("tdb2");
        SmallStores.write(odd, THREE);
        assertEquals(3, size(odd));
        assertTrue(Files.exists(odd.resolve("Data-0001").resolve("GSPO.dat")));
    }

    @Test
    void each_missing_file_is_refused_and_not_made_anew() throws IOException {
        List<Path> all;
        try (Stream<Path> files = Files.list(tdb.resolve("Data-0001"))) {
            all = files.sorted().toList();
        }
        assertEquals(41, all.size());
        for (Path file : all) {
            Path aside = dir.resolve("aside");
            Files.move(file, aside);
            Failure failure = assertThrows(Failure.class, () -> StoreReader.open(tdb));
            assertEquals("the file " + file.getFileName() + " is missing", failure.getMessage());
            Files.move(aside, file);
        }
    }

    @Test
    void a_store_whose_writer_did_not_finish_is_refused() throws IOException {
        Files.writeString(tdb.resolve("Data-0001").resolve("journal.jrnl"), "x");
        Failure failure = assertThrows(Failure.class, () -> StoreReader.open(tdb));
        assertEquals("its writer did not finish: the journal is not empty", failure.getMessage());
    }

    @Test
    void records_are_the_tuples_in_the_order_that_the_index_is_named_by() {
        try (StoreReader reader = StoreReader.open(tdb)) {
            DatasetGraphTDB dataset = Tdb.storage(reader.dataset());
            assertEquals(
                    List.of("SPO", "POS", "OSP", "GSPO", "GPOS", "GOSP", "POSG", "OSPG", "SPOG"),
                    Tdb.INDEXES);
            for (String index : Tdb.INDEXES) {
                String primary = index.length() == 3 ? "SPO" : "GSPO";
                List<String> byRecord = new ArrayList<>();
                Tdb.records(dataset, index)
                        .forEachRemaining(r -> byRecord.add(ids(r, index, primary)));
                List<String> byTuple = new ArrayList<>();
                for (Iterator<Tuple<NodeId>> all = Tdb.index(dataset, index).all();
                        all.hasNext(); ) {
                    byTuple.add(ids(all.next()));
                }
                assertEquals(byTuple, byRecord, index);
                assertEquals(primary.length() == 3 ? 0 : 3, byRecord.size());
            }
        }
    }

    @Test
    void graphs_are_counted() {
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertEquals("{g:1=2, g:2=1}", reader.sizes().toString());
        }
    }

    private static String ids(Record record, String index, String primary) {
        ByteBuffer key = ByteBuffer.wrap(record.getKey());
        StringBuilder ids = new StringBuilder();
        for (int i = 0; i < primary.length(); i++) {
            int column = index.indexOf(primary.charAt(i));
            ids.append(NodeIdFactory.createPtr(key.getLong(column * Long.BYTES)));
        }
        return ids.toString();
    }

    private static String ids(Tuple<NodeId> tuple) {
        StringBuilder ids = new StringBuilder();
        tuple.forEach(ids::append);
        return ids.toString();
    }

    private static int size(Path tdb) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            return quads(reader.dataset().find()).size();
        }
    }

    private static Set<String> quads(Iterator<Quad> quads) {
        Set<String> texts = new TreeSet<>();
        quads.forEachRemaining(q -> texts.add(q.toString()));
        return texts;
    }

    private static long count(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }

    /** Name to length, time of change and digest. */
    private Map<String, String> files() throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (Stream<Path> all = Files.walk(tdb)) {
            for (Path file : all.filter(Files::isRegularFile).toList()) {
                files.put(
                        file.getFileName().toString(),
                        Files.size(file)
                                + " "
                                + Files.getLastModifiedTime(file)
                                + " "
                                + Sha256.of(file));
            }
        }
        return files;
    }

    /** The write transaction of a reader's thread is not what {@code open} begins. */
    @Test
    void a_reader_cannot_write() {
        try (StoreReader reader = StoreReader.open(tdb)) {
            assertEquals(TxnType.READ, reader.dataset().transactionType());
        }
    }
}
