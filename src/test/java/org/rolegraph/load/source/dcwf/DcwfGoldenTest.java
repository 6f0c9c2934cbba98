package org.rolegraph.load.source.dcwf;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.ReadSource;

/** Small made-up frameworks, read to facts and problems. */
class DcwfGoldenTest {
    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("dcwf", "facts.txt")
                .tests(folder -> read(folder).factText(input(folder).toString()));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_of_the_cyber_workforce_framework_is_reported_with_its_place()
            throws IOException {
        return new GoldenFolder("dcwf", "problems.txt")
                .tests(folder -> read(folder).problemText(input(folder).toString()));
    }

    private static ReadSource read(Path folder) {
        return ReadSource.of(new Dcwf(input(folder)));
    }

    private static Path input(Path folder) {
        return folder.resolve("input");
    }
}
