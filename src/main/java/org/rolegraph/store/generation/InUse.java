package org.rolegraph.store.generation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * A generation that a process goes on reading for long, which no prune removes meanwhile. A file
 * beside the generations says so for as long as it is locked; the system takes the lock back from a
 * process that dies. Who may not write the store's folder holds nothing.
 *
 * <p>Holder and remover each say what they do before they look what the other does: the holder
 * writes its file and looks whether the generation is there; the remover renames it and looks for
 * holders. So at least one of them knows of the other.
 */
public final class InUse implements AutoCloseable {
    private static final AtomicLong COUNT = new AtomicLong();
    private static final int ATTEMPTS = 20;

    private final Generation generation;
    private final Path file;
    private final FileChannel channel;

    private InUse(Generation generation, Path file, FileChannel channel) {
        this.generation = generation;
        this.file = file;
        this.channel = channel;
    }

    /**
     * Holds what the store's pointer names now.
     *
     * @throws Failure exit {@code STORE} when there is no store or it is damaged
     */
    public static InUse current(StoreDirectory store) {
        for (int attempt = 1; ; attempt++) {
            Generation generation = store.current().orElseThrow(() -> missing(store));
            InUse held = of(generation, new StoreFolder(store.dir()).holders());
            if (Files.exists(generation.dir()) || attempt == ATTEMPTS) {
                return held;
            }
            held.close(); // it was removed before it was held: there is a newer one
        }
    }

    private static Failure missing(StoreDirectory store) {
        return Failure.of(
                Exit.STORE,
                Codes.NO_STORE,
                Location.of(store.dir().toString()),
                "there is no store here",
                "fill it with \"rolegraph load\", or name another with --store");
    }

    private static InUse of(Generation generation, Path holders) {
        Path file =
                holders.resolve(
                        generation.id()
                                + "-"
                                + ProcessHandle.current().pid()
                                + "-"
                                + COUNT.incrementAndGet());
        FileChannel channel = null;
        try {
            Files.createDirectories(holders);
            channel =
                    FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            if (channel.tryLock() != null) {
                return new InUse(generation, file, channel);
            }
            channel.close();
        } catch (IOException e) {
            close(channel);
        }
        return new InUse(generation, null, null);
    }

    public Generation generation() {
        return generation;
    }

    /** Whether somebody holds the generation; files of holders that died are swept away. */
    static boolean isInUse(StoreFolder store, Generation generation) throws IOException {
        if (Files.notExists(store.holders())) {
            return false;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(store.holders())) {
            files =
                    all.filter(f -> f.getFileName().toString().startsWith(generation.id() + "-"))
                            .toList();
        }
        boolean held = false;
        for (Path each : files) {
            held |= isLocked(each);
        }
        return held;
    }

    private static boolean isLocked(Path file) throws IOException {
        if (isOfThisProcess(file)) {
            return true; // a look would take its lock away, see WriteLock
        }
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            FileLock lock = channel.tryLock();
            if (lock == null) {
                return true;
            }
            Files.deleteIfExists(file);
            return false;
        } catch (OverlappingFileLockException e) {
            return true;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isOfThisProcess(Path file) {
        return file.getFileName()
                .toString()
                .split("-")[1]
                .equals(Long.toString(ProcessHandle.current().pid()));
    }

    /** Gives it back. A second call does nothing. */
    @Override
    public void close() {
        if (file != null && channel.isOpen()) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } finally {
                close(channel);
            }
        }
    }

    private static void close(FileChannel channel) {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // the lock ends with the process, if not now
            return;
        }
    }
}
