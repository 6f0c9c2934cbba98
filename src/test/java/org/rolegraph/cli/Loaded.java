package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32C;
import org.apache.jena.sys.JenaSystem;
import org.apache.jena.tdb2.TDB2;
import org.rolegraph.cli.main.Main;
import org.rolegraph.testkit.Folders;

/**
 * Homes with a store that tests only read: each is loaded once for a build of the program,
 * whichever test and process comes first, and the others find it. The build is known by its classes
 * and data.
 */
public final class Loaded {
    static {
        JenaSystem.init();
    }

    private static final String DATA = System.getProperty("rolegraph.data", "");

    private Loaded() {}

    /** The data that is packed with the program. */
    public static Run.Place packed() {
        return place("packed", List.of("curated"));
    }

    /** All that can be loaded of the publishers' files; without them the test is skipped. */
    public static Run.Place whole() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with the sources");
        List<String> sources = new ArrayList<>(List.of("curated"));
        for (String source :
                List.of(
                        "esco=esco-1.1.1",
                        "onet=onet/db_29_0_text.zip",
                        "topics=tech.zip",
                        "landscape=tech.zip",
                        "ukddat=frameworks.zip",
                        "dcwf=frameworks.zip",
                        "salaries=jobs.zip",
                        "companies=orgs.zip")) {
            sources.add(source.replace("=", "=" + Path.of(DATA).toAbsolutePath() + "/"));
        }
        return place("whole", sources);
    }

    private static synchronized Run.Place place(String name, List<String> sources) {
        try {
            Path all = Files.createDirectories(Path.of("target", "loaded").toAbsolutePath());
            try (FileChannel channel =
                    FileChannel.open(
                            all.resolve(name + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE)) {
                // held until the channel is closed
                channel.lock();
                Path home = all.resolve(name);
                Path build = home.resolve("build.txt");
                String current = build();
                if (!Files.exists(build) || !Files.readString(build).equals(current)) {
                    Files.createDirectories(home);
                    Folders.delete(home);
                    Files.createDirectory(home);
                    load(Run.Place.at(home), sources);
                    Files.writeString(build, current);
                }
                return Run.Place.at(home);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void load(Run.Place place, List<String> sources) {
        List<String> command = new ArrayList<>(List.of("load"));
        command.addAll(sources);
        Run run = place.run(command.toArray(String[]::new));
        assertEquals(0, run.exit(), run.err());
    }

    /** What a store depends on: the program with what is packed, and the library that writes it. */
    private static String build() throws IOException {
        Path classes =
                Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().getPath());
        CRC32C sum = new CRC32C();
        try (Stream<Path> files = Files.walk(classes)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                sum.update(classes.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
                sum.update(Files.readAllBytes(file));
            }
        }
        return sum.getValue() + " " + TDB2.VERSION + " " + DATA;
    }
}
