package org.rolegraph.load.source.onet;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;

/** Small cut-outs with one oddity each, read to facts and problems. */
class OnetGoldenTest {
    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("onet", "facts.txt")
                .tests(folder -> read(folder).factText(input(folder).toString()));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("onet", "problems.txt")
                .tests(folder -> read(folder).problemText(input(folder).toString()));
    }

    private static OnetReader read(Path folder) {
        return OnetReader.read(input(folder));
    }

    private static Path input(Path folder) {
        return folder.resolve("input");
    }
}
