package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** What is exported and loaded again is exported with the same bytes. */
class RoundTripTest {
    @TempDir private Path folder;

    private static final String FOLDER = "curated=" + Path.of("data").toAbsolutePath();

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "restores")
    void all_graphs_of_the_packed_data_come_back() throws IOException {
        allGraphsComeBack("curated", "trig", "trig");
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "restores")
    @CsvSource({"trig,trig", "nquads,nq", "jsonld,jsonld"})
    void all_graphs_of_a_folder_come_back(String format, String extension) throws IOException {
        allGraphsComeBack(FOLDER, format, extension);
    }

    private void allGraphsComeBack(String source, String format, String extension)
            throws IOException {
        Run.Place place = Run.Place.at(folder);
        Run loaded = place.run("--store", "a", "load", source);
        assertEquals(0, loaded.exit(), loaded.err());
        String first = export(place, "a", format);
        Files.writeString(folder.resolve("dump." + extension), first);
        Run load = place.run("--store", "b", "load", "rdf=dump." + extension);
        assertEquals(0, load.exit(), load.err());
        assertEquals(warnings(loaded), warnings(load));
        assertEquals(first, export(place, "b", format));
    }

    @ParameterizedTest
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "restores")
    @CsvSource({"turtle,ttl", "ntriples,nt"})
    void the_merged_graph_comes_back_without_its_graphs(String format, String extension)
            throws IOException {
        Run.Place place = Run.Place.at(folder);
        assertEquals(0, place.run("--store", "a", "load", FOLDER).exit());
        String first = export(place, "a", format);
        Files.writeString(folder.resolve("dump." + extension), first);
        assertEquals(0, place.run("--store", "b", "load", "rdf=dump." + extension).exit());
        assertEquals(first, export(place, "b", format));
    }

    private static String warnings(Run load) {
        return load.err().replaceAll("generation 000001: .*\n", "");
    }

    private static String export(Run.Place place, String store, String format) {
        Run run = place.run("--store", store, "export", "--bare", "-o", format);
        assertEquals(0, run.exit(), run.err());
        return run.out();
    }
}
