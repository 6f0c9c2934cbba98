package org.rolegraph.store.transfer;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32C;
import java.util.zip.CheckedInputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.rolegraph.base.file.Disk;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.FileTrouble;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest.StoredFile;

/**
 * One generation in one file: a gzipped tape archive of the folder of a store that has it alone, so
 * that {@code tar} unpacks what {@code --store} opens. The pointer comes first, then the manifest,
 * then its files by name. The same generation gives the same bytes on every machine.
 */
public final class Backup {
    /** Zeros shrink to a thousandth by the quickest way too. */
    private static final int LEVEL = Deflater.BEST_SPEED;

    private static final int BUFFER = 1 << 17;
    private static final String UNFINISHED = ".unfinished";

    private final Generation generation;
    private final Arrival arrival;

    private Backup(Generation generation) {
        this.generation = generation;
        this.arrival = Arrival.of(generation);
    }

    /**
     * Writes a backup. It has its name once it is whole and on the disk.
     *
     * @param file is not there yet
     * @return bytes of the file
     * @throws Failure exit {@code STORE} when the generation is damaged or the file cannot be
     *     written
     */
    public static long write(Generation generation, Path file) {
        Path unfinished = file.resolveSibling(file.getFileName() + UNFINISHED);
        if (Files.exists(file)) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.ALREADY_THERE,
                    Location.of(file.toString()),
                    "a file of that name is there",
                    "name another, or move it away");
        }
        Backup backup = new Backup(generation);
        try {
            try (OutputStream out = Files.newOutputStream(unfinished)) {
                backup.write(out);
            } catch (IOException | RuntimeException e) {
                Files.deleteIfExists(unfinished);
                throw e;
            }
            sync(unfinished);
            Disk.rename(unfinished, file);
            return Files.size(file);
        } catch (IOException e) {
            throw FileTrouble.unwritable(file.toString(), e);
        }
    }

    private static void sync(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    private void write(OutputStream file) throws IOException {
        try (OutputStream out = new Quick(new BufferedOutputStream(file, BUFFER))) {
            write(out, Upstream.POINTER, arrival.pointer().text());
            write(out, path(Upstream.MANIFEST), arrival.manifest());
            for (StoredFile each : arrival.files()) {
                write(out, each);
            }
            out.write(TarHead.end());
        }
    }

    private String path(String name) {
        return Upstream.path(arrival.id(), name);
    }

    private static void write(OutputStream out, String name, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write(TarHead.of(name, bytes.length));
        out.write(bytes);
        out.write(TarHead.padding(bytes.length));
    }

    private void write(OutputStream out, StoredFile file) throws IOException {
        Path from = generation.dir().resolve(file.name());
        out.write(TarHead.of(path(file.name()), file.bytes()));
        CRC32C sum = new CRC32C();
        long missing = file.bytes();
        try (InputStream in = new CheckedInputStream(opened(from), sum)) {
            byte[] buffer = new byte[BUFFER];
            while (missing > 0) {
                int read = read(in, buffer, missing, from);
                if (read < 0) {
                    break;
                }
                out.write(buffer, 0, read);
                missing -= read;
            }
        }
        if (missing > 0 || !file.hasSum(sum.getValue())) {
            throw StoreTrouble.damaged(from, "the file has changed since it was published");
        }
        out.write(TarHead.padding(file.bytes()));
    }

    private static InputStream opened(Path from) {
        try {
            return Files.newInputStream(from);
        } catch (IOException e) {
            throw StoreTrouble.unreadable(from, "the file cannot be read", e);
        }
    }

    private static int read(InputStream in, byte[] buffer, long most, Path from) {
        try {
            return in.read(buffer, 0, (int) Math.min(buffer.length, most));
        } catch (IOException e) {
            throw StoreTrouble.unreadable(from, "the file cannot be read", e);
        }
    }

    /** Compresses quickly. */
    private static final class Quick extends GZIPOutputStream {
        Quick(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(LEVEL);
        }
    }
}
