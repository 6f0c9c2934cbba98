package org.rolegraph.cli.endpoint;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.remote.RemoteLines;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Console;
import org.rolegraph.cli.StorePlace;

/** The graphs of a server as a file that is there as long as it is loaded. */
public final class PulledGraphs implements AutoCloseable {
    /** What {@code load} calls a server. */
    public static final String SOURCE = "sparql";

    private static final String PULLED = "pulled-";

    /** No load takes longer. */
    private static final Duration LEFT = Duration.ofDays(7);

    private final Path folder;
    private final Path file;

    private PulledGraphs(Path folder, Path file) {
        this.folder = folder;
        this.file = file;
    }

    /**
     * Reads all graphs of the server into a file.
     *
     * @param secret the file of the secret, or null
     * @throws Failure exit {@code NETWORK} when they do not come whole, {@code STORE} when the file
     *     cannot be written
     */
    public static PulledGraphs of(String address, Path secret, Console console) {
        Path cache = StorePlace.cache(console).resolve("rolegraph/endpoints");
        try {
            RemoteData data =
                    new RemoteData(EndpointOptions.server(SOURCE, address, secret, console));
            Files.createDirectories(cache);
            sweep(cache);
            Path folder = Files.createTempDirectory(cache, PULLED);
            String name = data.server().name().replaceAll("^https?://|[^A-Za-z0-9.]+", "-");
            PulledGraphs pulled =
                    new PulledGraphs(folder, folder.resolve(name.replaceAll("^-", "") + ".nq"));
            pulled.fill(data, console);
            return pulled;
        } catch (IOException e) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.CANNOT_WRITE,
                    Location.of(cache.toString()),
                    "what comes from the server cannot be written: " + e.getMessage(),
                    "make room there, or set XDG_CACHE_HOME to another folder");
        }
    }

    /** What a kill left behind goes, once nobody can be reading it. */
    private static void sweep(Path cache) throws IOException {
        Instant least = Instant.now().minus(LEFT);
        try (Stream<Path> files = Files.list(cache)) {
            for (Path each : files.toList()) {
                boolean pulled = each.getFileName().toString().startsWith(PULLED);
                if (pulled && Files.getLastModifiedTime(each).toInstant().isBefore(least)) {
                    Disk.delete(each);
                }
            }
        }
    }

    private void fill(RemoteData data, Console console) throws IOException {
        boolean whole = false;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            new RemoteLines(data, console::say).write(out);
            whole = true;
        } finally {
            if (!whole) {
                close();
            }
        }
    }

    /** N-Quads, whole. */
    public Path file() {
        return file;
    }

    @Override
    public void close() {
        try {
            Disk.delete(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
