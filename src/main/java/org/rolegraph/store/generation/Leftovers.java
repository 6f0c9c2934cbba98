package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.rolegraph.base.file.Disk;

/** What a killed writer leaves, by its name: drafts, half deleted generations, unfinished files. */
final class Leftovers {
    static final String DRAFT = ".draft";

    /** Of a generation that comes from elsewhere, as far as it has come. */
    static final String PART = ".part";

    private static final String DELETED = ".deleted";
    private static final String TEMPORARY = ".temporary-";
    private static final Pattern TEMPORARY_OF =
            Pattern.compile(Pattern.quote(TEMPORARY) + "([0-9]{1,18})-");

    private static final AtomicLong COUNT = new AtomicLong();

    private Leftovers() {}

    /**
     * A name for an unfinished file that says whose it is; another one at each call, since several
     * threads may build the same file at once.
     */
    static String temporary(String name) {
        return TEMPORARY
                + ProcessHandle.current().pid()
                + "-"
                + COUNT.incrementAndGet()
                + "-"
                + name;
    }

    /** Whether the name, a path perhaps, is one of {@link #temporary}. */
    static boolean isTemporary(String name) {
        return TEMPORARY_OF.matcher(name.substring(name.lastIndexOf('/') + 1)).lookingAt()
                || TEMPORARY_OF.matcher(name).lookingAt();
    }

    /** Deletes a generation or draft, first under its name, so that none is ever seen in part. */
    static void delete(Path folder) throws IOException {
        // a reader that opens it meanwhile finds all of it or nothing; open files stay readable
        delete(folder, () -> true);
    }

    /** Whether something may go. */
    @FunctionalInterface
    interface Leave {
        boolean given() throws IOException;
    }

    /** The same, unless it may not go when nobody sees it any more: then it has its name again. */
    static boolean delete(Path folder, Leave leave) throws IOException {
        Path deleted = folder.resolveSibling(folder.getFileName() + DELETED);
        Disk.delete(deleted);
        Disk.rename(folder, deleted);
        if (leave.given()) {
            Disk.delete(deleted);
            return true;
        }
        Disk.rename(deleted, folder);
        return false;
    }

    /** Deletes all leftovers in the folder of a store; the caller holds the lock. */
    static void sweep(Path store) throws IOException {
        Files.deleteIfExists(store.resolve(StoreFileNames.POINTER + ".new"));
        for (Path path : children(store.resolve(StoreFileNames.GENERATIONS))) {
            String name = path.getFileName().toString();
            if (name.endsWith(DRAFT) || name.endsWith(DELETED)) {
                Disk.delete(path);
            } else if (Files.isDirectory(path)) {
                sweepTemporaries(path);
                Path rebuilt = path.resolve(StoreFileNames.REBUILT);
                if (Files.isDirectory(rebuilt)) {
                    sweepTemporaries(rebuilt);
                }
            }
        }
    }

    /** Deletes what has come of generations, but for that one; the caller holds the lock. */
    static void sweepParts(Path store, String kept) throws IOException {
        for (Path path : children(store.resolve(StoreFileNames.GENERATIONS))) {
            String name = path.getFileName().toString();
            if (name.endsWith(PART) && !name.equals(kept)) {
                Disk.delete(path);
            }
        }
    }

    /**
     * Readers build derived files without the lock, so only those of dead processes go. A number
     * that a new process has been given keeps a file longer, which does no harm.
     */
    private static void sweepTemporaries(Path folder) throws IOException {
        for (Path path : children(folder)) {
            Matcher owner = TEMPORARY_OF.matcher(path.getFileName().toString());
            if (owner.lookingAt() && ProcessHandle.of(Long.parseLong(owner.group(1))).isEmpty()) {
                Disk.delete(path);
            }
        }
    }

    private static List<Path> children(Path folder) throws IOException {
        try (Stream<Path> children = Files.list(folder)) {
            return children.toList();
        }
    }
}
