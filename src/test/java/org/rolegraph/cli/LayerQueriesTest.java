package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What the catalogue answers of technologies, makers, organizations, levels and pay, over the
 * packed data and over the publishers' own. With {@code -Drolegraph.golden=write} the outputs are
 * written instead of compared.
 */
class LayerQueriesTest {
    private static final Path FOLDER = Path.of("src/test/resources/layer");

    @Test
    void answers_over_the_packed_data() throws IOException {
        compare(Loaded.packed(), "packed.txt");
    }

    @Test
    void answers_over_whole_sources() throws IOException {
        compare(Loaded.whole(), "whole.txt");
    }

    private static void compare(Run.Place place, String file) throws IOException {
        StringBuilder actual = new StringBuilder();
        for (String line : Files.readAllLines(FOLDER.resolve("commands.txt"))) {
            List<String> command = new ArrayList<>(List.of("query"));
            for (String word : line.split(" ")) {
                command.add(word.replace("%20", " "));
            }
            command.addAll(List.of("-o", "csv", "--iris"));
            Run run = place.run(command.toArray(String[]::new));
            assertTrue(run.exit() == 0 || run.exit() == 2 || run.exit() == 4, run::err);
            actual.append("$ ").append(line).append('\n').append(run.out());
            if (run.exit() != 0) {
                actual.append("[exit ").append(run.exit()).append("]\n");
            }
        }
        Path golden = FOLDER.resolve(file);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(golden, actual);
        }
        assertEquals(Files.readString(golden), actual.toString());
    }
}
