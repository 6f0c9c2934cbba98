package org.rolegraph.base.section;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.CRC32C;
import org.rolegraph.base.file.Bytes;

/** Takes the sections one by one, then writes them as {@link SectionFile} reads them. */
public final class SectionWriter {
    private final SectionLayout layout;
    private final ByteBuffer[] sections;

    /** For a file of the layout, all sections empty. */
    public SectionWriter(SectionLayout layout) {
        this.layout = layout;
        this.sections = new ByteBuffer[layout.sections().size()];
        Arrays.fill(sections, ByteBuffer.allocate(0));
    }

    /** A section of 32-bit numbers. */
    public void ints(Section section, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Integer.BYTES));
        bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(numbers);
        sections[section.ordinal()] = bytes;
    }

    /** A section of bytes that are no more changed. */
    public void bytes(Section section, Bytes bytes) {
        sections[section.ordinal()] = ByteBuffer.wrap(bytes.array(), 0, bytes.size());
    }

    /**
     * Writes the file, in place of what may be there; it is then on the disk.
     *
     * @throws IOException also when it would be larger than 2 GiB
     */
    public void write(Path target) throws IOException {
        ByteBuffer header = header();
        try (FileChannel out =
                FileChannel.open(
                        target,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.TRUNCATE_EXISTING,
                        StandardOpenOption.WRITE)) {
            write(header, out);
            for (ByteBuffer section : sections) {
                write(section.duplicate(), out);
                write(padding(section), out);
            }
            out.force(true);
        }
    }

    /**
     * The same in memory alone.
     *
     * @param path what messages say it is
     * @throws IOException when it would be larger than 2 GiB
     */
    public SectionFile inMemory(Path path) throws IOException {
        ByteBuffer header = header();
        ByteBuffer all = ByteBuffer.allocate(header.getInt(SectionLayout.LENGTH_AT));
        all.put(header);
        for (ByteBuffer section : sections) {
            all.put(section.duplicate()).put(padding(section));
        }
        return new SectionFile(all.flip(), layout, path);
    }

    private ByteBuffer header() throws IOException {
        ByteBuffer header = ByteBuffer.allocate(layout.header()).order(ByteOrder.LITTLE_ENDIAN);
        long end = layout.header();
        for (Section section : layout.sections()) {
            ByteBuffer bytes = sections[section.ordinal()];
            int entry = SectionLayout.entry(section.ordinal());
            header.put(entry, ascii(section.name(), SectionLayout.MOST_NAME));
            header.putInt(entry + SectionLayout.BEGIN, (int) end);
            header.putInt(entry + SectionLayout.LENGTH, bytes.limit());
            header.putInt(entry + SectionLayout.WIDTH, section.width());
            header.putInt(entry + SectionLayout.SUM, sum(bytes));
            end += bytes.limit() + padding(bytes).limit();
            if (end > Integer.MAX_VALUE) {
                throw new IOException("the " + layout.noun() + " would have more than 2 GiB");
            }
        }
        header.put(0, ascii(layout.magic(), SectionLayout.VERSION_AT));
        header.putInt(SectionLayout.VERSION_AT, layout.version());
        header.putInt(SectionLayout.LENGTH_AT, (int) end);
        header.putInt(SectionLayout.COUNT_AT, sections.length);
        header.putInt(SectionLayout.SUM_AT, SectionLayout.headerSum(header));
        return header;
    }

    private static byte[] ascii(String text, int most) {
        if (text.length() > most) {
            throw new IllegalArgumentException(text + " has more than " + most + " characters");
        }
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static int sum(ByteBuffer section) {
        CRC32C sum = new CRC32C();
        sum.update(section.duplicate());
        sum.update(padding(section));
        return (int) sum.getValue();
    }

    private static ByteBuffer padding(ByteBuffer section) {
        return ByteBuffer.allocate(-section.limit() & 7);
    }

    private static void write(ByteBuffer bytes, FileChannel out) throws IOException {
        while (bytes.hasRemaining()) {
            out.write(bytes);
        }
    }
}
