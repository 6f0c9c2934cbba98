package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/** The page {@code docs/java.md}, and its program, compiled and run as it stands there. */
final class JavaPage {
    static final Path PAGE = Path.of("docs/java.md");

    private JavaPage() {}

    /** The one block of the page in a language. */
    static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        String mark = "```" + language + "\n";
        int begin = page.indexOf(mark) + mark.length();
        return page.substring(begin, page.indexOf("```", begin));
    }

    /**
     * What the program prints is what the page shows, and nothing on standard error.
     *
     * @param path all that it is compiled and run with
     * @param folder empty, for what it makes
     */
    static void assertPrintsWhatThePageShows(String path, Path folder) throws Exception {
        Path source = folder.resolve("Careers.java");
        Files.writeString(source, block("java"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        boolean compiled =
                compiler.getTask(
                                said,
                                null,
                                null,
                                List.of("-Xlint:all,-path,-processing", "-proc:none", "-cp", path),
                                null,
                                compiler.getStandardFileManager(null, null, null)
                                        .getJavaFileObjects(source))
                        .call();
        assertTrue(compiled, said.toString());
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-Dfile.encoding=UTF-8",
                                "-Duser.language=en",
                                "-cp",
                                folder + System.getProperty("path.separator") + path,
                                "Careers",
                                folder.resolve("store").toString())
                        .redirectError(folder.resolve("err").toFile())
                        .start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        assertEquals(block("text"), out);
        assertEquals("", Files.readString(folder.resolve("err")));
        assertEquals(0, exit);
    }
}
