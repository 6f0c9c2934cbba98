package org.rolegraph.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.Loaded;
import org.rolegraph.cli.Run;

/** That the job writes the rows of {@code reconcile}, wherever it runs and whatever dies. */
class LinkJobIT {
    private static final String LOCAL = "local[2]";

    @TempDir private Path folder;

    private final Path store = Loaded.packed().folder().resolve(".local/share/rolegraph");

    @BeforeAll
    static void bring() throws IOException, InterruptedException {
        Engine.bring();
    }

    @Test
    void rows_of_csv_are_those_of_reconcile_and_their_links_load() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 400);
        linked(LOCAL, List.of(), table, store.toString());
        assertEquals(reconciled(table), rows());
        Run loaded =
                Run.Place.at(Files.createDirectory(folder.resolve("home")))
                        .run("load", "rdf=" + links());
        assertEquals(0, loaded.exit(), loaded.err());
        assertEquals("", loaded.err().replaceAll("(?m)^generation 000001.*\n", ""));
    }

    @Test
    void rows_of_json_lines_are_those_of_reconcile_by_other_rules() throws IOException {
        Path table = PostingTable.jsonLines(folder.resolve("postings.jsonl"), 300);
        String[] rules = {
            "--to",
            "esco,curated",
            "--limit",
            "5",
            "--min-confidence",
            "0.5",
            "--titles",
            "official"
        };
        linked(LOCAL, List.of(), table, store.toString(), rules);
        assertEquals(reconciled(table, rules), rows());
    }

    @Test
    void rows_of_parquet_are_those_of_reconcile_on_the_table_that_it_was() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 300);
        Path parquet = folder.resolve("postings.parquet");
        Engine.Ended made = Engine.show(folder, "parquet", table.toString(), parquet.toString());
        assertEquals(0, made.exit(), made.log());
        String[] rules = {"--type", "skill", "--column", "job title"};
        linked(LOCAL, List.of(), parquet, store.toString(), rules);
        assertEquals(reconciled(table, rules), rows());
    }

    @Test
    void titles_of_a_classification_are_known_as_such() throws IOException {
        Path table =
                Files.writeString(
                        folder.resolve("titles.csv"),
                        "title\nData Scientists\nBakers\n\"Cooks, All Other\"\nML engineer\n");
        linked(LOCAL, List.of(), table, store.toString());
        assertEquals(reconciled(table), rows());
    }

    @Test
    void nothing_is_lost_or_twice_when_a_worker_dies_in_the_middle() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 12_000);
        Path archive = archive(folder.resolve("store.zip"), store);
        try (Cluster cluster = new Cluster(folder, 2)) {
            Engine.Running running =
                    Engine.submit(
                            folder,
                            cluster.address(),
                            List.of("--files", archive.toString(), "--executor-memory", "1g"),
                            arguments(table, "store.zip"));
            Path written = folder.resolve("out/titles/_temporary/0");
            Cluster.await(
                    () -> tasksDone(written) >= 2 || !running.process().isAlive(), "no task ends");
            assertTrue(tasksDone(written) < 8, "it was too fast to be killed in the middle");
            cluster.kill(0);
            Engine.Ended ended = running.end();
            assertEquals(0, ended.exit(), ended.log());
            assertTrue(ended.log().contains("Lost executor"), "no executor was lost");
        }
        assertEquals(reconciled(table), rows());
    }

    @Test
    void a_machine_with_another_store_fails_with_both_contents() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 50);
        // who submits finds the folder; the executors, elsewhere, the file of this name
        Path other = Files.createDirectory(folder.resolve("other"));
        Run.Place place = Run.Place.at(other);
        Files.writeString(
                other.resolve("one.ttl"), "<https://example.org/a> a <https://example.org/B> .");
        Run loaded = place.run("load", "rdf=one.ttl");
        assertEquals(0, loaded.exit(), loaded.err());
        Path shipped = archive(other.resolve("store"), other.resolve(".local/share/rolegraph"));
        Files.createSymbolicLink(folder.resolve("store"), store);
        try (Cluster cluster = new Cluster(folder, 1)) {
            Engine.Ended ended =
                    Engine.submit(
                                    folder,
                                    cluster.address(),
                                    List.of(
                                            "--files",
                                            shipped.toString(),
                                            "--executor-memory",
                                            "1g"),
                                    arguments(table, "store"))
                            .end();
            assertEquals(5, ended.exit(), ended.log());
            assertTrue(
                    ended.log().contains("store: the store of this machine has the content"),
                    ended.log());
        }
    }

    @Test
    void what_cannot_be_done_is_said_before_anything_is() throws IOException {
        Path table = PostingTable.csv(folder.resolve("postings.csv"), 5);
        failed(5, "there is no store here", table, "nowhere");
        failed(4, "there is no source nowhere", table, store.toString(), "--to", "nowhere");
        failed(
                2,
                "the table has no column wage; it has",
                table,
                store.toString(),
                "--column",
                "wage");
        Files.createDirectory(folder.resolve("out"));
        failed(2, "is there already", table, store.toString());
    }

    private void failed(int exit, String sentence, Path table, String from, String... rules) {
        Engine.Ended ended =
                Engine.submit(folder, LOCAL, List.of(), arguments(table, from, rules)).end();
        assertEquals(exit, ended.exit(), ended.log());
        assertTrue(ended.log().contains(sentence), ended.log());
        assertTrue(ended.log().contains("\n  fix: "), ended.log());
    }

    private void linked(
            String master, List<String> options, Path table, String from, String... rules) {
        Engine.Ended ended =
                Engine.submit(folder, master, options, arguments(table, from, rules)).end();
        assertEquals(0, ended.exit(), ended.log());
    }

    private static String[] arguments(Path table, String from, String... rules) {
        List<String> all =
                new ArrayList<>(List.of("link", "--store", from, "--out", "out", table.toString()));
        all.addAll(List.of(rules));
        return all.toArray(String[]::new);
    }

    private static long tasksDone(Path written) {
        String[] tasks = written.toFile().list((each, name) -> name.startsWith("task_"));
        return tasks == null ? 0 : tasks.length;
    }

    /** What the job wrote. */
    private List<String> rows() throws IOException {
        Path shown = folder.resolve("rows.txt");
        Engine.Ended ended =
                Engine.show(
                        folder, "show", folder.resolve("out/rows").toString(), shown.toString());
        assertEquals(0, ended.exit(), ended.log());
        return Files.readAllLines(shown);
    }

    /** The one file of links that is not empty. */
    private Path links() throws IOException {
        try (var files = Files.list(folder.resolve("out/links"))) {
            return files.filter(each -> each.getFileName().toString().startsWith("part-"))
                    .filter(each -> each.toFile().length() > 0)
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** What the command writes of the same table. */
    private List<String> reconciled(Path table, String... rules) throws IOException {
        List<String> command =
                new ArrayList<>(List.of("reconcile", table.toString(), "--model", "none"));
        command.addAll(List.of(rules));
        Run run = Loaded.packed().run(command.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
        return PostingTable.rows(run.out());
    }

    private static Path archive(Path file, Path store) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file));
                var files = Files.walk(store)) {
            for (Path each : files.filter(Files::isRegularFile).sorted().toList()) {
                zip.putNextEntry(new ZipEntry(store.relativize(each).toString()));
                Files.copy(each, zip);
            }
        }
        return file;
    }
}
