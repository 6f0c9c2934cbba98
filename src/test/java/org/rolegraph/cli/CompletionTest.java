package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.CatalogueQuery;
import org.rolegraph.base.result.Format;

/** A real bash completes what a user has typed, by the script that {@code completion} prints. */
class CompletionTest {
    @TempDir private Path home;

    @BeforeEach
    void write_the_script() throws IOException {
        assumeTrue(
                Stream.of("/bin/bash", "/usr/bin/bash").map(Path::of).anyMatch(Files::isExecutable),
                "there is no bash to complete anything");
        Run run = Run.Place.at(home).run("completion");
        assertEquals(0, run.exit(), run.err());
        Files.writeString(home.resolve("completion.bash"), run.out());
    }

    @Test
    void completes_commands() throws Exception {
        assertEquals(List.of("query", "queries"), completed("rolegraph", "quer"));
        assertEquals(List.of("sources"), completed("rolegraph", "so"));
    }

    @Test
    void completes_options() throws Exception {
        assertEquals(List.of("--picture"), completed("rolegraph", "show", "--pic"));
        assertTrue(completed("rolegraph", "query", "--").contains("--show-query"));
    }

    @Test
    void completes_the_values_of_options() throws Exception {
        assertEquals(
                Stream.of(Format.values()).map(Format::id).toList(),
                completed("rolegraph", "sources", "-o", ""));
    }

    @Test
    void completes_the_commands_below_a_command() throws Exception {
        assertEquals(List.of("verify"), completed("rolegraph", "store", "ver"));
    }

    @Test
    void completes_names_of_the_catalogue() throws Exception {
        List<String> names =
                Catalogue.packed().listed().stream()
                        .map(CatalogueQuery::name)
                        .filter(name -> name.startsWith("skills-"))
                        .toList();
        assertEquals(names, completed("rolegraph", "queries", "skills-"));
        assertEquals(names, completed("rolegraph", "query", "skills-"));
    }

    /** What bash offers after the words, the last of which is being typed. */
    private List<String> completed(String... words) throws Exception {
        String quoted =
                Stream.of(words).map(word -> "'" + word + "'").collect(Collectors.joining(" "));
        String script =
                """
                compopt() { :; } # works only while a user is typing
                source completion.bash
                COMP_WORDS=(%s)
                COMP_CWORD=%d
                COMP_LINE="${COMP_WORDS[*]}"
                COMP_POINT=${#COMP_LINE}
                COMPREPLY=()
                function=$(complete -p rolegraph | sed 's/.*-F \\([^ ]*\\) .*/\\1/')
                $function rolegraph "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"
                printf '%%s\\n' "${COMPREPLY[@]}"
                """
                        .formatted(quoted, words.length - 1);
        Process bash =
                new ProcessBuilder("bash", "--norc", "--noprofile", "-c", script)
                        .directory(home.toFile())
                        .redirectErrorStream(true)
                        .start();
        String out = new String(bash.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, bash.waitFor(), out);
        return out.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    }
}
