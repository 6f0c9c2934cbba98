package org.rolegraph.load.source.topics;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.rolegraph.testkit.GoldenFolder;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.ReadSource;

/** Small copies of the repository of topics, read to facts and problems. */
class TopicsGoldenTest {
    @TestFactory
    Stream<DynamicTest> facts() throws IOException {
        return new GoldenFolder("topics", "facts.txt")
                .tests(folder -> read(folder).factText(folder.resolve("input").toString()));
    }

    @TestFactory
    @Holds(value = Promise.SENTENCES, tried = "inputs with faults")
    Stream<DynamicTest> every_problem_is_reported_with_its_place() throws IOException {
        return new GoldenFolder("topics", "problems.txt")
                .tests(folder -> read(folder).problemText(folder.resolve("input").toString()));
    }

    private static ReadSource read(Path folder) {
        return ReadSource.of(new TopicsSource(folder.resolve("input")));
    }
}
