package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.load.ingest.Offers;

/** What {@code sources} knows. */
class SourcesTest {
    @TempDir private Path home;

    @Test
    void the_tour_shows_how_each_is_loaded() throws IOException {
        String tour = Files.readString(Path.of("docs/tour.md"));
        List<String> missing =
                Offers.ALL.names().stream()
                        .filter(name -> !tour.contains("`" + name + "="))
                        .toList();
        assertEquals(List.of(), missing);
    }

    @Test
    void lists_what_is_loaded_without_jena() throws Exception {
        TinyStore.in(home);
        Process process =
                new ProcessBuilder(
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin/java")
                                                .toString(),
                                        "-Xlog:class+load",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        "org.rolegraph.cli.main.Main",
                                        "--store",
                                        home.resolve(".local/share/rolegraph").toString(),
                                        "sources"))
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        List<String> lines = process.inputReader().lines().toList();
        assertEquals(0, process.waitFor());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith("curated ")));
        assertEquals(
                List.of(), lines.stream().filter(l -> l.contains(" org.apache.jena.")).toList());
    }
}
