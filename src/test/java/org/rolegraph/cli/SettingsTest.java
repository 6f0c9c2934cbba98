package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {
    private static final String THREE = "SELECT ?n { VALUES ?n { 1 2 3 } }";

    @TempDir private Path home;

    @Test
    void the_file_sets_the_limits_of_a_query() throws IOException {
        configure("# mine\n\nrows = 2\n  timeout=600\nheap=4g\n");
        Run run = run("query", "-o", "csv", "-e", THREE);
        assertEquals("n\n1\n2\n", run.out().replace("\r", ""));
        assertEquals(6, run.exit());
    }

    @Test
    void an_option_goes_before_the_file() throws IOException {
        configure("rows=2\n");
        assertEquals(0, run("query", "-o", "csv", "-e", THREE, "--rows", "3").exit());
    }

    @Test
    void every_line_that_says_nothing_is_reported_with_its_place() throws IOException {
        configure("row=2\nrows=0\ntimeout=soon\nheap=2\nrows\n");
        Run run = run("query", "-e", THREE);
        assertEquals(
                """
                <config>:1: "row" is no setting; expected timeout, rows or heap [bad-argument]
                  fix: correct the line, or begin it with #
                <config>:2: "0" is no rows; expected a whole number above 0 [bad-argument]
                  fix: correct the line, or begin it with #
                <config>:3: "soon" is no timeout; expected whole seconds above 0 [bad-argument]
                  fix: correct the line, or begin it with #
                <config>:4: "2" is no heap; expected a number with k, m or g, such as 2g [bad-argument]
                  fix: correct the line, or begin it with #
                <config>:5: "" is no rows; expected a whole number above 0 [bad-argument]
                  fix: correct the line, or begin it with #
                """,
                run.err().replace(home.resolve(".config/rolegraph/config").toString(), "<config>"));
        assertEquals(2, run.exit());
    }

    private void configure(String text) throws IOException {
        Path folder = Files.createDirectories(home.resolve(".config/rolegraph"));
        Files.writeString(folder.resolve("config"), text);
    }

    /** Runs over a store that is there, so that nothing but the answer is said. */
    private Run run(String... arguments) throws IOException {
        TinyStore.in(home);
        return Run.Place.at(home).run(arguments);
    }
}
