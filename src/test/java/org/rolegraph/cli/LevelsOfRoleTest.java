package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What grows from level to level, over a whole framework of levels. With {@code
 * -Drolegraph.golden=write} the answer is written anew.
 */
class LevelsOfRoleTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path GOLDEN = Path.of("src/test/resources/ukddat-data-scientist.csv");

    @TempDir private Path home;

    @Test
    void says_what_grows_from_trainee_to_head_of_data_science() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the framework");
        Run.Place place = Run.Place.at(home);
        String archive = Path.of(DATA, "frameworks.zip").toAbsolutePath().toString();
        assertEquals(0, place.run("load", "ukddat=" + archive).exit());
        Run answer =
                place.run("query", "levels-of-role", "role=data scientist", "-o", "csv", "--iris");
        assertEquals("", answer.err());
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(GOLDEN, answer.out());
        }
        assertEquals(Files.readString(GOLDEN), answer.out());
        // a level is asked for by its role
        Run level = place.run("query", "levels-of-role", "role=Lead data scientist");
        assertEquals(4, level.exit());
    }
}
