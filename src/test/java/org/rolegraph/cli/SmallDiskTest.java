package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.SmallDisk;
import org.rolegraph.testkit.Tries;

/** A disk that is full when a command writes: what was there is there. */
class SmallDiskTest {
    private static final String ROLE = "data-analyst";
    private static final String OTHER = "esco-occupation:d3edb8f8-3a06-47a0-8fb9-9b212c006aa2";

    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "full disks")
    void a_full_disk_ends_a_load_and_a_decision_in_a_sentence(Tries tries) throws IOException {
        try (SmallDisk disk = SmallDisk.at(folder.resolve("disk"), "64m")) {
            Run.Place place = Run.Place.at(disk.folder());
            Path tiny = folder.resolve("tiny");
            copy(Path.of("src/test/resources/cli/tiny"), tiny);
            assertEquals(0, place.run("load", "curated=" + tiny).exit());
            Run before = place.run("export", "--bare");
            disk.resize(used(disk.folder()) + "k");
            ends(place.run("load", "curated=" + tiny, "rdf=" + large()));
            assertEquals(before.out(), place.run("export", "--bare").out());
            assertEquals(0, place.run("store", "verify").exit());
            tries.held();

            Path links = disk.folder().resolve("links.sssom.tsv");
            disk.resize("64m");
            assertEquals(0, accept(place, links, OTHER).exit());
            String decided = Files.readString(links);
            disk.resize(used(disk.folder()) + "k");
            ends(accept(place, links, "wd:Q" + "1".repeat(9000)));
            assertEquals(decided, Files.readString(links));
            tries.held();

            disk.resize("64m");
            assertEquals(0, accept(place, links, "wd:Q1").exit());
            assertTrue(Files.readString(links).startsWith(decided.substring(0, 20)));
            assertEquals(0, place.run("load", "curated=" + tiny).exit());
        }
    }

    private static Run accept(Run.Place place, Path links, String object) {
        return place.run(
                "link",
                "accept",
                ROLE,
                "exact",
                object,
                "--author",
                "Ada",
                "--date",
                "2026-11-23",
                "--file",
                links.toString());
    }

    private static void ends(Run run) {
        assertTrue(run.exit() == 5 || run.exit() == 2 || run.exit() == 3, run.exit() + run.err());
        assertTrue(run.err().contains("the disk is full"), run.err());
    }

    /** More than what is left. */
    private Path large() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 4000; i++) {
            text.append("<urn:x:").append(i).append("> <urn:p> \"").append(i).append("\" .\n");
        }
        return Files.writeString(folder.resolve("large.nt"), text);
    }

    /** In KiB. */
    private static long used(Path disk) throws IOException {
        var store = Files.getFileStore(disk);
        return (store.getTotalSpace() - store.getUnallocatedSpace()) / 1024;
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var files = Files.walk(from)) {
            for (Path each : files.toList()) {
                Path there = to.resolve(from.relativize(each).toString());
                if (Files.isDirectory(each)) {
                    Files.createDirectories(there);
                } else {
                    Files.copy(each, there, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
