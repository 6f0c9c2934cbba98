package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A disk in memory that is soon full; where none can be made, the test is skipped. */
public final class SmallDisk implements AutoCloseable {
    private final Path folder;

    private SmallDisk(Path folder) {
        this.folder = folder;
    }

    /**
     * Mounts one.
     *
     * @param size such as {@code 1m}
     */
    public static SmallDisk at(Path folder, String size) throws IOException {
        Files.createDirectories(folder);
        boolean mounted = run("mount", "-t", "tmpfs", "-o", "size=" + size, "tmpfs", "" + folder);
        assumeTrue(mounted, "skipped: no small disk can be made here (mount -t tmpfs)");
        return new SmallDisk(folder);
    }

    public Path folder() {
        return folder;
    }

    /** Makes it larger, or smaller. */
    public void resize(String size) {
        run("mount", "-o", "remount,size=" + size, folder.toString());
    }

    @Override
    public void close() {
        run("umount", "-l", folder.toString()); // what is mapped may still be so
    }

    private static boolean run(String... command) {
        try {
            return new ProcessBuilder(command).start().waitFor() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
