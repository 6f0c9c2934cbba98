package org.rolegraph.web.serve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.web.sparql.LocalServer;

/** The programs of {@code docs/server-clients.md} print what the page shows. */
class ClientsPageIT {
    private static final Path PAGE = Path.of("docs/server-clients.md");
    private static final String USUAL = "127.0.0.1:8080";

    /** A program, and what it prints. */
    private static final Pattern SHOWN =
            Pattern.compile(
                    "```(?<language>sh|python|java)\n(?<program>.*?)```\n\n```text\n(?<out>.*?)```",
                    Pattern.DOTALL);

    private static final Map<String, List<String>> RUN_BY =
            Map.of(
                    "sh", List.of("sh"),
                    "python", List.of("python3"),
                    "java", List.of(System.getProperty("java.home") + "/bin/java"));

    @Test
    void prints_what_the_page_shows(@TempDir Path folder) throws Exception {
        for (String tool : List.of("curl", "python3")) {
            assumeTrue(isThere(tool), "skipped: the page on clients needs " + tool);
        }
        String page = Files.readString(PAGE);
        StringBuilder printed = new StringBuilder();
        int programs = 0;
        int done = 0;
        try (LocalServer server = LocalServer.packed()) {
            Matcher shown = SHOWN.matcher(page);
            while (shown.find()) {
                programs++;
                String language = shown.group("language");
                String program = shown.group("program").replace(USUAL, server.uri().getAuthority());
                Path file = folder.resolve("program" + programs + "." + language);
                Files.writeString(file, program);
                printed.append(page, done, shown.start("out"));
                printed.append(run(RUN_BY.get(language), file));
                done = shown.end("out");
            }
        }
        printed.append(page.substring(done));
        assertEquals(5, programs);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(PAGE, printed);
        }
        assertEquals(printed.toString(), page);
    }

    private static boolean isThere(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }

    private static String run(List<String> command, Path program)
            throws IOException, InterruptedException {
        List<String> words = new java.util.ArrayList<>(command);
        words.add(program.toString());
        Process process = new ProcessBuilder(words).redirectErrorStream(true).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        assertTrue(out.endsWith("\n"), out);
        return out.replace("\r\n", "\n");
    }
}
