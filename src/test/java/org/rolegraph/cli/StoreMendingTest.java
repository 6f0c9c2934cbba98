package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** What a user does about a damaged store, and what the commands say on the way. */
class StoreMendingTest {
    private static final Path TINY = Path.of("src/test/resources/cli");
    private static final String ROLLBACK =
            "  fix: run \"rolegraph store rollback\" to return to a generation that is whole; where"
                    + " there is none, load the sources again with \"rolegraph load --anew\"\n";

    @TempDir private Path folder;
    private Path pointer;

    /** Two generations: the tiny graph, and the same with triples of a user's own. */
    @BeforeEach
    void load() {
        assertEquals(0, run("load", "curated=" + tiny("tiny")).exit());
        assertEquals(0, run("load", "rdf=" + tiny("tiny.ttl")).exit());
        pointer = folder.resolve("kept/CURRENT");
    }

    private static String tiny(String name) {
        return TINY.resolve(name).toAbsolutePath().toString();
    }

    private Run run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("--store=kept"));
        all.addAll(List.of(arguments));
        return Run.Place.at(folder).run(all.toArray(String[]::new));
    }

    private Path generation(int number) {
        return folder.resolve("kept/generations/00000" + number);
    }

    private static void flip(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void without_a_pointer_nothing_is_begun_anew_and_rollback_mends_it() throws IOException {
        Files.delete(pointer);
        String said =
                pointer
                        + ": the pointer is missing, though there are generations: 000001, 000002"
                        + " [damaged-store]\n"
                        + ROLLBACK;
        for (String[] command :
                new String[][] {
                    {"search", "spark"},
                    {"load", "curated=" + tiny("tiny")},
                    {"store", "verify"},
                    {"store", "prune"}
                }) {
            assertEquals(new Run(5, "", said), run(command));
        }
        Run list = run("store", "list", "-o", "csv");
        assertEquals(5, list.exit());
        assertEquals(said, list.err());
        assertTrue(list.out().contains("\n000001,,complete,"), list.out());
        assertTrue(list.out().contains("\n000002,,complete,"), list.out());
        assertEquals(
                new Run(
                        5,
                        "store       "
                                + folder.resolve("kept")
                                + "\ngeneration  000001, complete\ngeneration  000002, complete\n",
                        said),
                run("store", "info"));
        assertEquals(new Run(0, "", "generation 000002 is current\n"), run("store", "rollback"));
        assertEquals(new Run(0, "", "generation 000002 is whole\n"), run("store", "verify"));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void rollback_passes_over_what_is_damaged_and_refuses_it_by_name() throws IOException {
        Path dictionary = generation(1).resolve("tdb2/Data-0001/nodes-data.obj");
        flip(dictionary);
        Run refused = run("store", "rollback", "1");
        assertEquals(5, refused.exit());
        assertTrue(
                refused.err()
                        .startsWith(
                                generation(1)
                                        + ": generation 000001 is not whole, so it is not made"
                                        + " current [damaged-store]\n"
                                        + "  fix: generation 000002 is whole: \"rolegraph store"
                                        + " rollback 2\"\n"
                                        + dictionary
                                        + ": the file has changed since it was published: "),
                refused.err());
        Run none = run("store", "rollback");
        assertEquals(4, none.exit());
        assertTrue(none.err().startsWith("generation 000001 is passed over: " + dictionary));
        assertTrue(
                none.err().contains("there is no whole generation before the current one"),
                none.err());
        assertEquals(new Run(0, "", "generation 000002 is whole\n"), run("store", "verify"));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void what_is_computed_from_whole_triples_is_repaired() throws IOException {
        Run before = run("search", "spark");
        Path names = generation(2).resolve("labels.bin");
        Files.delete(names);
        Run refused = run("search", "spark");
        assertEquals(5, refused.exit());
        assertTrue(refused.err().startsWith(names + ": the file is missing; it had "));
        assertTrue(
                refused.err()
                        .endsWith(
                                "  fix: run \"rolegraph store repair\", which makes it anew from"
                                        + " the triples\n"),
                refused.err());
        assertEquals(
                new Run(0, "", "generation 000003 is current, with what is in 000002\n"),
                run("store", "repair"));
        assertEquals(before, run("search", "spark"));
        assertEquals(
                new Run(0, "", "generation 000003 is whole\n"), run("store", "verify", "--deep"));
    }

    @Test
    void a_repair_needs_whole_triples() throws IOException {
        flip(generation(2).resolve("tdb2/Data-0001/nodes-data.obj"));
        Run run = run("store", "repair");
        assertEquals(5, run.exit());
        assertTrue(run.err().endsWith(ROLLBACK), run.err());
        assertFalse(Files.exists(generation(3)));
    }

    /** What is kept is copied: a flipped bit would be published under a checksum of its own. */
    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void a_load_keeps_nothing_of_a_damaged_generation() throws IOException {
        flip(generation(2).resolve("tdb2/Data-0001/nodes-data.obj"));
        Run run = run("load", "rdf=" + tiny("tiny.ttl"));
        assertEquals(5, run.exit());
        assertTrue(run.err().endsWith(ROLLBACK), run.err());
        assertFalse(Files.exists(generation(3)));
        Run anew = run("load", "--anew", "curated=" + tiny("tiny"));
        assertEquals(0, anew.exit());
        assertEquals("generation 000003: 744 triples (curated, ontology)\n", anew.err());
        assertTrue(Files.exists(generation(2)), "nothing is deleted");
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "repairs")
    void a_store_of_an_older_format_is_loaded_anew_where_it_is() throws IOException {
        for (int i = 1; i <= 2; i++) {
            Path manifest = generation(i).resolve("manifest.json");
            String text = Files.readString(manifest);
            String old =
                    text.substring(0, text.indexOf(",\n  \"files\""))
                                    .replaceFirst("\"format\": [0-9]+", "\"format\": 2")
                            + "\n}\n";
            Files.writeString(manifest, old);
        }
        Files.writeString(pointer, "000002\n");
        String remedy =
                "  fix: load its sources (curated, rdf) with \"rolegraph load --anew\", which begins"
                        + " a generation with nothing and deletes none, or use that version of"
                        + " rolegraph\n";
        for (String[] command :
                new String[][] {
                    {"search", "spark"},
                    {"query", "hard-to-fill-roles"},
                    {"load", "curated=" + tiny("tiny")},
                    {"store", "verify"},
                    {"store", "repair"}
                }) {
            Run run = run(command);
            assertEquals(5, run.exit());
            assertTrue(run.err().contains(": the store has format 2, written by rolegraph "));
            assertTrue(run.err().endsWith(remedy), run.err());
        }
        Run list = run("store", "list", "-o", "csv");
        assertTrue(list.out().contains("\n000002,*,format 2,,,"), list.out());
        Run anew = run("load", "--anew", "curated=" + tiny("tiny"), "rdf=" + tiny("tiny.ttl"));
        assertEquals("generation 000003: 757 triples (curated, ontology, rdf)\n", anew.err());
        assertEquals(new Run(0, "", "generation 000003 is whole\n"), run("store", "verify"));
        assertEquals(5, run("store", "rollback", "2").exit());
    }

    @Test
    void rollback_moves_to_what_a_user_names() {
        assertEquals(
                new Run(0, "", "generation 000001 is current\n"), run("store", "rollback", "1"));
        assertEquals(
                new Run(0, "", "generation 000002 is current\n"), run("store", "rollback", "2"));
    }

    @Test
    void a_file_that_does_not_belong_there_is_named_and_harms_nothing() throws IOException {
        Path strange = Files.writeString(generation(2).resolve(".DS_Store"), "");
        Run run = run("store", "verify");
        assertEquals(0, run.exit());
        assertEquals(
                strange
                        + ": warning: the file was not published with the generation"
                        + " [damaged-store]\n"
                        + "  fix: delete it if you know whose it is; nothing needs it\n"
                        + "generation 000002 is whole\n",
                run.err());
    }
}
