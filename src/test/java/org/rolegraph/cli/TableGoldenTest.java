package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/**
 * Folders with a table and its map, loaded beside the tiny graph: what the load says, the graph
 * that it makes, and the table that is written of it, which is read and written the same again.
 */
class TableGoldenTest {
    private static final Path CASES = Path.of("src/test/resources/csv");

    @TempDir private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"wide", "long", "skills", "german", "alike"})
    void is_loaded_and_written_as_written_down(String name) throws IOException {
        Run.Place place = place(name);
        Run load =
                place.run("--store", "s", "load", "--map", "people.map.csv", "csv=table.csv", TINY);
        assertEquals(0, load.exit(), load.err());
        compare(name, "load.txt", load.err());
        compare(name, "graph.ttl", graph(place, "s"));
        String written = table(place, "s");
        compare(name, "written.csv", written);

        Files.writeString(folder.resolve("table.csv"), written);
        place.run("--store", "t", "load", TINY, "csv=table.csv", "--map", "people.map.csv");
        assertEquals(written, table(place, "t"));
        place.run("--store", "t", "load", "csv=table.csv", "--map", "people.map.csv");
        assertEquals(written, table(place, "t"));
    }

    @ParameterizedTest
    @Holds(value = Promise.SAME_BYTES, tried = "repetitions")
    @ValueSource(strings = {"wide", "long", "skills", "german", "alike"})
    void is_the_same_loaded_twice(String name) throws IOException {
        Run.Place place = place(name);
        place.run("--store", "s", "load", TINY, "csv=table.csv", "--map", "people.map.csv");
        String once = graph(place, "s");
        place.run("--store", "s", "load", "csv=table.csv", "--map", "people.map.csv");
        assertEquals(once, graph(place, "s"));
    }

    @ParameterizedTest
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    @ValueSource(strings = {"wrong", "bad-map"})
    void is_refused_as_written_down(String name) throws IOException {
        Run load = place(name).run("load", TINY, "csv=table.csv", "--map", "people.map.csv");
        assertEquals(3, load.exit());
        compare(name, "load.txt", load.err());
    }

    private static final String TINY = "curated=tiny";

    private Run.Place place(String name) throws IOException {
        Files.createDirectories(folder.resolve("tiny/links"));
        Path tiny = Path.of("src/test/resources/cli/tiny");
        try (var files = Files.walk(tiny)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, folder.resolve("tiny").resolve(tiny.relativize(file)));
            }
        }
        for (String file : new String[] {"table.csv", "people.map.csv"}) {
            Files.copy(CASES.resolve(name).resolve(file), folder.resolve(file));
        }
        return Run.Place.at(folder);
    }

    private static String graph(Run.Place place, String store) {
        return place.run("--store", store, "export", "--bare", "--graph", "csv-people").out();
    }

    private static String table(Run.Place place, String store) {
        Run run = place.run("--store", store, "export", "-o", "csv", "--map", "people.map.csv");
        assertEquals("", run.err());
        return run.out();
    }

    private void compare(String name, String file, String found) throws IOException {
        Path expected = CASES.resolve(name).resolve(file);
        String text = found.replace(folder + "/", "");
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(expected, text);
        }
        assertEquals(Files.readString(expected), text);
    }
}
