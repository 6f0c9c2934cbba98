package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.cli.main.Main;

/** Standard output that takes nothing is said once, whatever was to be written. */
class FullDiskTest {
    private static final OutputStream FULL =
            new OutputStream() {
                @Override
                public void write(int b) throws IOException {
                    throw new IOException("No space left on device");
                }
            };

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"--help", "load --help", "--version", "completion", "queries"})
    void is_one_sentence_and_no_exception(String line) {
        StringWriter err = new StringWriter();
        Console console =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        Console.guarded(new BufferedOutputStream(FULL, 1 << 16)),
                        new PrintWriter(err, true),
                        false,
                        0,
                        false,
                        Map.of(),
                        folder);
        assertEquals(2, Main.run(console, line.split(" ")));
        assertEquals(
                """
                standard output: cannot be written: the disk is full [cannot-write]
                  fix: make room on it, or name a place on another
                """,
                err.toString());
    }
}
