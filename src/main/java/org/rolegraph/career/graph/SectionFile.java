package org.rolegraph.career.graph;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.zip.CRC32C;

/**
 * A mapped file of sections. Little-endian: a magic number of 8 bytes; version, length of the file,
 * CRC-32C of all behind these 20 bytes, each 4 bytes; where each {@link Section} begins and how
 * many bytes it has; the sections, each begun at a multiple of 4. Thread-safe.
 */
public final class SectionFile {
    public static final long MAGIC = 0x736c6c696b736772L; // "rgskills"
    public static final int VERSION_AT = 8;
    public static final int LENGTH_AT = 12;
    public static final int SUM_AT = 16;
    public static final int SECTIONS_AT = 20;
    public static final int HEADER = SECTIONS_AT + 8 * Section.values().length;

    private final ByteBuffer file;

    private SectionFile(ByteBuffer file) {
        this.file = file;
    }

    /** Maps the file; nothing of it is checked. */
    public static SectionFile map(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GiB");
            }
            ByteBuffer mapped = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return new SectionFile(mapped.order(ByteOrder.LITTLE_ENDIAN));
        }
    }

    public static int padding(int length) {
        return -length & 3;
    }

    public static int sum(ByteBuffer file) {
        CRC32C sum = new CRC32C();
        ByteBuffer body = file.duplicate();
        body.position(SECTIONS_AT);
        sum.update(body);
        return (int) sum.getValue();
    }

    /**
     * What is wrong with it, or nothing; reads all of it, which is quick enough to be done each
     * time it is opened.
     */
    public String fault(int version) {
        int size = file.limit();
        if (size < HEADER || file.getLong(0) != MAGIC) {
            return "this is no skill graph";
        }
        if (file.getInt(VERSION_AT) != version) {
            return "the skill graph has version "
                    + file.getInt(VERSION_AT)
                    + "; expected "
                    + version;
        }
        int length = file.getInt(LENGTH_AT);
        if (length != size) {
            return "the skill graph has " + size + " bytes; expected " + length;
        }
        return file.getInt(SUM_AT) == sum(file) ? "" : "the skill graph is damaged";
    }

    int[] ints(Section section) {
        int[] numbers = new int[length(section) / Integer.BYTES];
        ByteBuffer all = file.duplicate().order(ByteOrder.LITTLE_ENDIAN);
        all.position(begin(section));
        all.asIntBuffer().get(numbers);
        return numbers;
    }

    NumberRows rows(Section offsets, Section values) {
        return new NumberRows(ints(offsets), ints(values));
    }

    int get(Section section, int index) {
        return file.getInt(begin(section) + Integer.BYTES * index);
    }

    byte[] bytes(Section section, int from, int to) {
        byte[] bytes = new byte[to - from];
        file.get(begin(section) + from, bytes);
        return bytes;
    }

    private int begin(Section section) {
        return file.getInt(SECTIONS_AT + 8 * section.place());
    }

    private int length(Section section) {
        return file.getInt(SECTIONS_AT + 8 * section.place() + 4);
    }
}
