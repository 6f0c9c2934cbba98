package org.rolegraph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The jar holds what the sources hold: a file that was renamed or deleted since an earlier build,
 * and is still below {@code target/}, is not in it, and none is older than its source.
 */
class PackedFilesIT {
    private static final Path JAR = Path.of("target/rolegraph.jar");

    @ParameterizedTest
    @ValueSource(strings = {"queries", "ontology", "data"})
    void a_folder_is_packed_whole_byte_for_byte_and_with_nothing_else(String folder)
            throws IOException {
        try (FileSystem jar = FileSystems.newFileSystem(JAR)) {
            Path sources = Path.of(folder);
            Path packed = jar.getPath(folder);
            Set<String> names = files(sources);
            // pairs that nobody has decided are for those who look after the data
            names.removeIf(name -> folder.equals("data") && name.startsWith("undecided/"));
            assertEquals(names, files(packed));
            for (String name : names) {
                assertArrayEquals(
                        Files.readAllBytes(sources.resolve(name)),
                        Files.readAllBytes(packed.resolve(name)),
                        name);
            }
        }
    }

    private static Set<String> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
