package org.rolegraph.cli.main;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.cli.Run;

/** A command that fails teaches the archive nothing, and says nothing of it. */
class TrainingTest {
    @TempDir private Path home;

    @Test
    void every_command_of_it_succeeds() throws IOException {
        Training.write(home);
        for (List<String> command : Training.COMMANDS) {
            Run run = Run.Place.at(home).run(command.toArray(String[]::new));
            assertEquals(0, run.exit(), command + "\n" + run.err());
        }
        assertEquals(
                Training.PATHS.stream().map(path -> path + " HTTP/1.1 200 OK").toList(),
                Training.visit(home.resolve(".local/share/rolegraph")));
    }

    @Test
    void its_graph_is_the_files_of_the_folder() throws IOException {
        Path folder = Path.of("src/main/resources/org/rolegraph/cli/main/training");
        try (Stream<Path> files = Files.walk(folder)) {
            assertEquals(
                    new TreeSet<>(Training.DATA),
                    new TreeSet<>(
                            Set.copyOf(
                                    files.filter(Files::isRegularFile)
                                            .map(file -> folder.relativize(file).toString())
                                            .toList())));
        }
    }
}
