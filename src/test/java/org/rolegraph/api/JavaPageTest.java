package org.rolegraph.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program of {@code docs/java.md} is compiled and run as it stands there. */
class JavaPageTest {
    private static final Path PAGE = Path.of("docs/java.md");

    @Test
    void the_program_of_the_page_prints_what_the_page_shows(@TempDir Path folder) throws Exception {
        Path source = folder.resolve("Careers.java");
        Files.writeString(source, block("java"));
        String path =
                Path.of("target/classes").toAbsolutePath()
                        + System.getProperty("path.separator")
                        + System.getProperty(
                                "surefire.test.class.path", System.getProperty("java.class.path"));
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

    @Test
    void the_page_names_the_version_that_the_build_makes() throws IOException {
        Pattern version =
                Pattern.compile("<artifactId>rolegraph</artifactId>\\s*<version>([^<]+)</version>");
        Matcher built = version.matcher(Files.readString(Path.of("pom.xml")));
        Matcher shown = version.matcher(Files.readString(PAGE));
        assertTrue(built.find() && shown.find());
        assertEquals(built.group(1), shown.group(1));
    }

    /** The one block of the page in a language. */
    private static String block(String language) throws IOException {
        String page = Files.readString(PAGE);
        String mark = "```" + language + "\n";
        int begin = page.indexOf(mark) + mark.length();
        return page.substring(begin, page.indexOf("```", begin));
    }
}
