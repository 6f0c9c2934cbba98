package org.rolegraph.base.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SparseFilesTest {
    private static final long MIB = 1 << 20;

    @TempDir Path dir;

    /** A file of 8 MiB with three bytes in it. */
    private Path sparse() throws IOException {
        Path file = dir.resolve("from").resolve("GSPO.dat");
        Files.createDirectories(file.getParent());
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
            open.setLength(8 * MIB);
            for (long at : new long[] {0, 3 * MIB + 17, 5 * MIB - 1}) {
                open.seek(at);
                open.write(7);
            }
        }
        return file;
    }

    @Test
    void a_copy_has_the_same_bytes_and_the_same_holes() throws IOException {
        Path file = sparse();
        SparseFiles.copyTree(dir.resolve("from"), dir.resolve("to"));
        Path copy = dir.resolve("to").resolve("GSPO.dat");
        assertEquals(8 * MIB, Files.size(copy));
        assertEquals(-1, Files.mismatch(file, copy));
        assertTrue(onDisk(file) <= 64, "the test's own file has holes");
        assertTrue(onDisk(copy) <= 64, onDisk(copy) + " KiB on disk");
    }

    @Test
    void only_blocks_with_something_in_them_count() throws IOException {
        Path file = sparse();
        assertEquals(3 * SparseFiles.BLOCK, SparseFiles.occupied(file.getParent()));
        Files.writeString(file.resolveSibling("small"), "hello");
        assertEquals(3 * SparseFiles.BLOCK + 5, SparseFiles.occupied(file.getParent()));
    }

    @Property(tries = 60)
    void any_file_is_copied_byte_by_byte(
            @ForAll @Size(max = 5) List<@IntRange(max = 300_000) Integer> runs) throws IOException {
        Path folder = Files.createTempDirectory("sparse");
        try {
            Path file = folder.resolve("file");
            try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "rw")) {
                // zeros and other bytes by turns
                for (int i = 0; i < runs.size(); i++) {
                    byte[] run = new byte[runs.get(i)];
                    java.util.Arrays.fill(run, (byte) (i % 2));
                    open.write(run);
                }
            }
            SparseFiles.copy(file, folder.resolve("copy"));
            assertArrayEquals(Files.readAllBytes(file), Files.readAllBytes(folder.resolve("copy")));
        } finally {
            Disk.delete(folder);
        }
    }

    /** KiB that the file takes on disk. */
    private static long onDisk(Path file) throws IOException {
        Process du;
        try {
            du = new ProcessBuilder("du", "-k", file.toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "skipped: this system has no du");
            throw e;
        }
        try (var out = du.inputReader(StandardCharsets.UTF_8)) {
            return Long.parseLong(out.readLine().split("\t")[0]);
        }
    }
}
