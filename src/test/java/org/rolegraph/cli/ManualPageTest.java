package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.rolegraph.cli.main.RoleGraphCommand;
import org.rolegraph.graph.Build;

/** {@code docs/rolegraph.1} is the program's; {@code -Drolegraph.golden=write} writes it anew. */
class ManualPageTest {
    private static final Path PAGE = Path.of("docs/rolegraph.1");
    private static final Pattern DATE =
            Pattern.compile("<project\\.build\\.outputTimestamp>(.{10})");

    @Test
    void the_page_describes_every_command() throws Exception {
        Matcher date = DATE.matcher(Files.readString(Path.of("pom.xml")));
        assertTrue(date.find());
        Console nowhere =
                new Console(
                        new ByteArrayInputStream(new byte[0]),
                        OutputStream.nullOutputStream(),
                        new PrintWriter(Writer.nullWriter()),
                        false,
                        0,
                        false,
                        Map.of(),
                        Path.of(""));
        String page = ManualPage.of(RoleGraphCommand.line(nowhere), Build.version(), date.group(1));
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAGE, page);
        }
        assertEquals(page, Files.readString(PAGE));
    }

    @Test
    void mandoc_finds_no_fault_with_it() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/mandoc")), "there is no mandoc");
        assertEquals("", printed("mandoc", "-T", "lint", "-W", "warning", PAGE.toString()));
    }

    @Test
    void groff_finds_no_fault_with_it() throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/groff")), "there is no groff");
        assertEquals("", printed("groff", "-man", "-Tascii", "-ww", "-z", PAGE.toString()));
    }

    private static String printed(String... command) throws Exception {
        Process process = new ProcessBuilder(List.of(command)).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return out;
    }
}
