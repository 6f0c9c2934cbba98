package org.rolegraph.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.rolegraph.cli.main.Main;

/**
 * One command line run within the test's process.
 *
 * @param exit its exit code
 * @param out all of standard output
 * @param err all of standard error
 */
public record Run(int exit, String out, String err) {
    /** A place to run commands in: a folder that is also the home of the user. */
    public record Place(Path folder, String in, int columns) {
        public static Place at(Path folder) {
            return new Place(folder, "", 0);
        }

        public Place reading(String input) {
            return new Place(folder, input, columns);
        }

        Place columns(int width) {
            return new Place(folder, in, width);
        }

        public Run run(String... arguments) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ByteArrayOutputStream err = new ByteArrayOutputStream();
            Console console =
                    new Console(
                            new ByteArrayInputStream(in.getBytes(StandardCharsets.UTF_8)),
                            out,
                            new PrintWriter(err, true, StandardCharsets.UTF_8),
                            columns > 0,
                            columns,
                            false,
                            Map.of("HOME", folder.toString()),
                            folder);
            int exit = Main.run(console, arguments);
            console.err().flush();
            return new Run(
                    exit,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        }
    }
}
