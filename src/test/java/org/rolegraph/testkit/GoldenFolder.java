package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Tests that are folders: each sub-folder of a folder is a case, which holds its input and the
 * whole output that is expected. With {@code -Drolegraph.golden=write} the expected outputs are
 * written anew, to be read before they are committed.
 */
public final class GoldenFolder {
    private static final Path ROOT = Path.of("src/test/resources");

    private final Path folder;
    private final String expected;

    /**
     * Cases below a folder.
     *
     * @param folder under {@code src/test/resources}
     * @param expected name of the file with the expected output in each case
     */
    public GoldenFolder(String folder, String expected) {
        this.folder = ROOT.resolve(folder);
        this.expected = expected;
    }

    /** What a case puts out. */
    @FunctionalInterface
    public interface Run {
        /** The whole output of the case in the folder. */
        String output(Path caseFolder) throws Exception;
    }

    /** The cases, in alphabetical order. */
    public List<Path> cases() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isDirectory).sorted().toList();
        }
    }

    /** One test for each case, named after its folder. */
    public Stream<DynamicTest> tests(Run run) throws IOException {
        return cases().stream()
                .map(
                        caseFolder ->
                                DynamicTest.dynamicTest(
                                        caseFolder.getFileName().toString(),
                                        () -> compare(caseFolder, run.output(caseFolder))));
    }

    private void compare(Path caseFolder, String output) throws IOException {
        Path file = caseFolder.resolve(expected);
        if ("write".equals(System.getProperty("rolegraph.golden"))) {
            Files.writeString(file, output);
        }
        assertEquals(Files.exists(file) ? Files.readString(file) : "", output, file.toString());
    }
}
