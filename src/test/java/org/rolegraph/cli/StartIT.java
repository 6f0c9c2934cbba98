package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which libraries a command starts, by the classes that its Java machine loads. */
class StartIT {
    private static final Pattern LOADED = Pattern.compile("^\\[[^\\]]*\\] ?(\\S+) source:");
    private static final Map<String, String> LIBRARIES =
            Map.of(
                    "org.apache.jena.sys.", "Jena",
                    "org.apache.lucene.", "Lucene",
                    "com.fasterxml.jackson.databind.", "Jackson",
                    "org.jline.", "JLine",
                    "me.tongfei.", "progress bar");

    @TempDir private static Path home;

    @BeforeAll
    static void a_store_is_there() throws IOException, InterruptedException {
        loads("load", "curated");
    }

    @ParameterizedTest
    @CsvSource({
        "--help,",
        "--version,",
        "query --help,",
        "queries,",
        "queries skills-of-role,",
        "completion,",
        "search --exact sql,",
        "search sqll, Lucene",
        "query skills-of-role --show-query,",
        "store list, Jackson",
        "new role x,",
        "gap --to data-engineer --from software-engineer,",
        "similar data-engineer,",
        "path --from data-scientist --to developer-advocate,",
        "path --from data-scientist --to developer-advocate -o html,",
        "matrix data-scientist developer-advocate -o svg,",
        "coverage,",
    })
    void a_command_starts_no_more_than_it_needs(String command, String expected)
            throws IOException, InterruptedException {
        Set<String> wanted =
                expected == null ? Set.of() : new TreeSet<>(List.of(expected.split(" and ")));
        assertEquals(wanted, loads(command.split(" ")));
    }

    @Test
    void a_query_starts_jena() throws IOException, InterruptedException {
        assertTrue(loads("query", "-e", "ASK { ?s ?p ?o }").contains("Jena"));
    }

    @Test
    void a_search_loads_the_stemmers_of_its_labels_languages_alone()
            throws IOException, InterruptedException {
        List<String> stemmers = new ArrayList<>(classes("search", "sqll"));
        stemmers.removeIf(name -> !name.matches(".*lucene\\.analysis\\..*|.*Stemmer"));
        assertEquals(
                List.of(
                        "org.tartarus.snowball.SnowballStemmer",
                        "org.tartarus.snowball.ext.EnglishStemmer"),
                stemmers);
    }

    /** The libraries that a command starts; a class that only a signature names starts nothing. */
    private static Set<String> loads(String... arguments) throws IOException, InterruptedException {
        Set<String> libraries = new TreeSet<>();
        for (String name : classes(arguments)) {
            LIBRARIES.forEach(
                    (prefix, library) -> {
                        if (name.startsWith(prefix)) {
                            libraries.add(library);
                        }
                    });
        }
        return libraries;
    }

    private static List<String> classes(String... arguments)
            throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.add("-Xlog:class+load=info:stdout:uptime");
        command.addAll(List.of("-cp", "target/rolegraph.jar", "org.rolegraph.cli.main.Main"));
        command.addAll(List.of("--store", home.resolve("store").toString()));
        if (arguments[0].startsWith("--")) {
            command.subList(command.size() - 2, command.size()).clear();
        }
        command.addAll(Arrays.asList(arguments));
        if (arguments[0].equals("new")) {
            command.addAll(List.of("--in", home.resolve("data").toString()));
        }
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        List<String> classes = new ArrayList<>();
        process.inputReader()
                .lines()
                .forEach(
                        line -> {
                            Matcher loaded = LOADED.matcher(line);
                            if (loaded.find()) {
                                classes.add(loaded.group(1));
                            }
                        });
        process.waitFor();
        assertTrue(classes.contains("org.rolegraph.cli.main.Main"), "nothing was loaded");
        return classes;
    }
}
