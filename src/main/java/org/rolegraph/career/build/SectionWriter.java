package org.rolegraph.career.build;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;
import org.rolegraph.career.graph.Section;
import org.rolegraph.career.graph.SectionFile;

/** Takes the sections one by one, and writes them as {@link SectionFile} reads them. */
final class SectionWriter {
    private final Map<Section, byte[]> sections = new EnumMap<>(Section.class);

    void ints(Section section, int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(numbers.length, Integer.BYTES));
        bytes.order(ByteOrder.LITTLE_ENDIAN).asIntBuffer().put(numbers);
        sections.put(section, bytes.array());
    }

    void bytes(Section section, byte[] bytes) {
        sections.put(section, bytes);
    }

    /**
     * Writes the file, which is then on the disk.
     *
     * @throws IOException also when it would be larger than 2 GiB
     */
    void write(Path target, int version) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(SectionFile.HEADER).order(ByteOrder.LITTLE_ENDIAN);
        long length = SectionFile.HEADER;
        for (Section section : Section.values()) {
            byte[] bytes = sections.get(section);
            int at = SectionFile.SECTIONS_AT + 8 * section.place();
            header.putInt(at, (int) length);
            header.putInt(at + 4, bytes.length);
            length += bytes.length + SectionFile.padding(bytes.length);
            if (length > Integer.MAX_VALUE) {
                throw new IOException("more than 2 GiB of requirements");
            }
        }
        ByteBuffer file = ByteBuffer.allocate((int) length).order(ByteOrder.LITTLE_ENDIAN);
        file.put(header.rewind());
        for (Section section : Section.values()) {
            byte[] bytes = sections.get(section);
            file.put(bytes).position(file.position() + SectionFile.padding(bytes.length));
        }
        file.putLong(0, SectionFile.MAGIC);
        file.putInt(SectionFile.VERSION_AT, version);
        file.putInt(SectionFile.LENGTH_AT, (int) length);
        file.putInt(SectionFile.SUM_AT, SectionFile.sum(file));
        file.rewind();
        try (FileChannel out =
                FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            while (file.hasRemaining()) {
                out.write(file);
            }
            out.force(true);
        }
    }
}
