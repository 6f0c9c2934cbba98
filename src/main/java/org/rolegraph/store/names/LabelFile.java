package org.rolegraph.store.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Set;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.store.generation.Derived;
import org.rolegraph.store.generation.Triples;

/**
 * All names of a generation in one sorted file, read by {@link Labels}. The same triples, in any
 * order, give the same bytes. Building holds all labels in memory, an estimated 200 bytes each.
 */
public final class LabelFile implements Derived {
    /** The file's name within a generation. */
    public static final String NAME = "labels.bin";

    /** The predicates of the triples that it is made of. */
    public static final Set<String> PREDICATES = Gathered.PREDICATES;

    private static final int VERSION = 1;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int version() {
        return VERSION;
    }

    @Override
    public void build(Path target, Triples triples) throws IOException {
        try {
            new LabelWriter(Gathered.of(triples)).write(target, VERSION);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override
    public boolean verify(Path target) throws IOException {
        ByteBuffer file;
        try {
            file = map(target);
        } catch (NoSuchFileException e) {
            return false;
        }
        return fault(file).isEmpty()
                && file.getInt(LabelLayout.BODY_SUM_AT) == LabelLayout.bodySum(file);
    }

    /** Looks at the size and the header; a damaged body is told when it is met. */
    @Override
    public boolean fits(Path target) throws IOException {
        try {
            return fault(map(target)).isEmpty();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /**
     * Opens the file for look-ups at next to no cost: size, version and header are checked, the
     * rest by {@link #verify}.
     *
     * @throws Failure when it is missing, damaged or of another version ({@link Exit#STORE})
     */
    public static Labels open(Path file) {
        ByteBuffer mapped;
        try {
            mapped = map(file);
        } catch (NoSuchFileException e) {
            throw StoreTrouble.damaged(file, "the label file is missing", StoreTrouble.REPAIR);
        } catch (IOException e) {
            throw StoreTrouble.unreadable(
                    file, "the label file cannot be read", e, StoreTrouble.REPAIR);
        }
        String fault = fault(mapped);
        if (!fault.isEmpty()) {
            throw StoreTrouble.damaged(file, fault, StoreTrouble.REPAIR);
        }
        return new Labels(new LabelMap(new Mapped(mapped, file)));
    }

    /**
     * The names that the triples tell, held in memory.
     *
     * @throws UncheckedIOException when the system's folder for temporary files cannot be written
     */
    public static Labels of(Triples triples) {
        try {
            Path folder = Files.createTempDirectory("rolegraph-");
            Path file = folder.resolve(NAME);
            try {
                new LabelFile().build(file, triples);
                ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
                return new Labels(new LabelMap(new Mapped(bytes, file)));
            } finally {
                Files.deleteIfExists(file);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ByteBuffer map(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GiB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
        }
    }

    /** What the header shows to be wrong, or nothing. */
    private static String fault(ByteBuffer file) {
        int size = file.limit();
        if (size < LabelLayout.HEADER || file.getLong(0) != LabelLayout.MAGIC) {
            return "this is no label file";
        }
        if (file.getInt(LabelLayout.VERSION_AT) != VERSION) {
            return "the label file has version "
                    + file.getInt(LabelLayout.VERSION_AT)
                    + "; expected "
                    + VERSION;
        }
        if (file.getInt(LabelLayout.HEADER_SUM_AT) != LabelLayout.headerSum(file)) {
            return "the label file's header is damaged";
        }
        long length = file.getLong(LabelLayout.LENGTH_AT);
        return length == size ? "" : "the label file has " + size + " bytes; expected " + length;
    }
}
