package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of {@code docs/java.md} on the classes as they are compiled. */
class JavaPageTest {
    @Test
    void the_program_of_the_page_prints_what_the_page_shows(@TempDir Path folder) throws Exception {
        String path =
                Path.of("target/classes").toAbsolutePath()
                        + System.getProperty("path.separator")
                        + System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path"));
        JavaPage.assertPrintsWhatThePageShows(path, folder);
    }

    @Test
    void the_page_names_the_version_that_the_build_makes() throws IOException {
        Pattern version =
                Pattern.compile("<artifactId>rolegraph</artifactId>\\s*<version>([^<]+)</version>");
        Matcher built = version.matcher(Files.readString(Path.of("pom.xml")));
        Matcher shown = version.matcher(JavaPage.block("xml"));
        assertTrue(built.find() && shown.find());
        assertEquals(built.group(1), shown.group(1));
    }
}
