package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * Programs of others that npm brings, in a folder of the build: a {@code package.json} and scripts,
 * which Node runs.
 */
public final class Npm {
    private final Path folder;

    private Npm(Path folder) {
        this.folder = folder;
    }

    /**
     * Installs what the files of a folder need, once for a build; without npm the test is skipped.
     */
    public static Npm of(Path files, Path folder) throws IOException, InterruptedException {
        assumeTrue(
                isThere(),
                "skipped: Node or npm is not installed, which bring what this is tested with");
        Files.createDirectories(folder);
        try (Stream<Path> all = Files.list(files)) {
            for (Path file : all.toList()) {
                Files.copy(
                        file,
                        folder.resolve(file.getFileName()),
                        StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Npm npm = new Npm(folder);
        if (!Files.exists(folder.resolve("node_modules"))) {
            npm.run("npm", "install", "--no-audit", "--no-fund", "--silent");
        }
        return npm;
    }

    private static boolean isThere() {
        return Stream.of(System.getenv("PATH").split(java.io.File.pathSeparator))
                        .map(Path::of)
                        .flatMap(bin -> List.of(bin.resolve("npm"), bin.resolve("node")).stream())
                        .filter(Files::isExecutable)
                        .map(Path::getFileName)
                        .distinct()
                        .count()
                == 2;
    }

    /** Where the scripts are, and what they read and write. */
    public Path folder() {
        return folder;
    }

    /** Runs a command there, which must end well. */
    public void run(String... command) throws IOException, InterruptedException {
        Path log = folder.resolve("log.txt");
        Process process =
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        assertEquals(
                0, process.waitFor(), String.join(" ", command) + ": " + Files.readString(log));
    }
}
