package org.rolegraph.load.source.crosswalk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Cut-outs of the real tables with their oddities, and wrong ones, read to facts and problems. */
class CrosswalkGoldenTest {
    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("crosswalk", "facts.txt")
                .tests(folder -> read(folder).factText(input(folder).toString()));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("crosswalk", "problems.txt")
                .tests(folder -> read(folder).problemText(input(folder).toString()));
    }

    @TestFactory
    @Holds(value = Promise.SAME_BYTES, tried = "repetitions")
    Stream<DynamicTest> reads_the_same_twice() throws IOException {
        return new GoldenFolder("crosswalk", "facts.txt")
                .cases().stream()
                        .map(
                                folder ->
                                        DynamicTest.dynamicTest(
                                                folder.toString(),
                                                () ->
                                                        assertEquals(
                                                                read(folder).facts,
                                                                read(folder).facts)));
    }

    /** All ends exist but some that are named here, and in one folder none does. */
    private static CrosswalkReader read(Path folder) {
        boolean nothing = folder.endsWith("nothing-loaded");
        return CrosswalkReader.read(
                iri ->
                        !nothing
                                && !iri.endsWith("not-loaded")
                                && !iri.endsWith("onet-99-9999.00")
                                && !iri.contains("a9e54177-a185-404d-b6e6-15663d31137e"),
                input(folder));
    }

    private static Path input(Path folder) {
        return folder.resolve("input");
    }
}
