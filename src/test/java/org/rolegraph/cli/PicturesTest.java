package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/**
 * The pictures of the README are what the program draws of the packed data, byte for byte; {@code
 * -Drolegraph.golden=write} draws them anew. The README says by which commands.
 */
class PicturesTest {
    private static final Path PICTURES = Path.of("docs/pictures");

    @Test
    void a_role_among_its_neighbours() throws IOException {
        assertDrawn("neighbourhood.svg", printed("show", "ML platform engineer", "--picture", "-"));
    }

    @Test
    void roles_by_skills_as_a_heat_map() throws IOException {
        assertDrawn(
                "heat-map.svg",
                printed(
                        "matrix",
                        "developer advocate",
                        "developer relations engineer",
                        "ML platform engineer",
                        "framework engineer at NVIDIA",
                        "-o",
                        "svg"));
    }

    @Test
    void paths_from_role_to_role() throws IOException {
        assertDrawn(
                "paths.svg",
                printed(
                        "path",
                        "--from",
                        "data analyst",
                        "--to",
                        "machine learning engineer",
                        "--k",
                        "2",
                        "-o",
                        "svg"));
    }

    private static String printed(String... command) {
        Run run = Loaded.packed().run(command);
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }

    private static void assertDrawn(String name, String drawn) throws IOException {
        assertTrue(drawn.contains("@media (prefers-color-scheme: dark)"), "not drawn for the dark");
        Path picture = PICTURES.resolve(name);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.createDirectories(PICTURES);
            Files.writeString(picture, drawn);
        }
        assertEquals(Files.readString(picture), drawn);
    }
}
