package org.rolegraph.base.section;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * A mapped file of sections, each an array of elements of its {@linkplain Section#width width};
 * elements, and fields within them, are read where they lie. Thread-safe; holds nothing that must
 * be closed. A place outside of a section, which only damage can make, ends in a {@link Failure}.
 */
public final class SectionFile {
    private final ByteBuffer file;
    private final SectionLayout layout;
    private final Path path;
    private final int[] begins;
    private final int[] lengths;

    /** Of a file whose header is right. */
    SectionFile(ByteBuffer bytes, SectionLayout layout, Path path) {
        this.file = bytes.order(ByteOrder.LITTLE_ENDIAN);
        this.layout = layout;
        this.path = path;
        begins = new int[layout.sections().size()];
        lengths = new int[begins.length];
        for (int i = 0; i < begins.length; i++) {
            begins[i] = file.getInt(SectionLayout.entry(i) + SectionLayout.BEGIN);
            lengths[i] = file.getInt(SectionLayout.entry(i) + SectionLayout.LENGTH);
        }
    }

    /**
     * Opens the file at next to no cost: size and header are checked, the sections by {@link
     * #whole}.
     *
     * @throws Failure when it is missing, damaged or of another version
     */
    public static SectionFile open(Path path, SectionLayout layout) {
        try {
            ByteBuffer bytes = map(path);
            String fault = layout.headerFault(bytes);
            if (fault.isEmpty()) {
                return new SectionFile(bytes, layout, path);
            }
            throw StoreTrouble.damaged(path, fault, layout.remedy());
        } catch (NoSuchFileException e) {
            throw StoreTrouble.damaged(
                    path, "the " + layout.noun() + " is missing", layout.remedy());
        } catch (IOException e) {
            throw StoreTrouble.unreadable(
                    path, "the " + layout.noun() + " cannot be read", e, layout.remedy());
        }
    }

    /** Whether the file is there and of the layout, as far as size and header say. */
    public static boolean fits(Path path, SectionLayout layout) throws IOException {
        try {
            return layout.headerFault(map(path)).isEmpty();
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    /** The file, if it is there and all of it is right; reads all of it. */
    public static Optional<SectionFile> whole(Path path, SectionLayout layout) throws IOException {
        try {
            ByteBuffer bytes = map(path);
            return layout.headerFault(bytes).isEmpty() && layout.bodyFault(bytes).isEmpty()
                    ? Optional.of(new SectionFile(bytes, layout, path))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private static ByteBuffer map(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path)) {
            if (channel.size() > Integer.MAX_VALUE) {
                throw new IOException("it is larger than 2 GiB");
            }
            return channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size())
                    .order(ByteOrder.LITTLE_ENDIAN);
        }
    }

    /** Equal for files of equal content. */
    public int sum() {
        return file.getInt(SectionLayout.SUM_AT);
    }

    /** What to throw when numbers in the file contradict each other. */
    public Failure damaged() {
        return StoreTrouble.damaged(path, "the " + layout.noun() + " is damaged", layout.remedy());
    }

    /** How many elements the section has. */
    public int count(Section section) {
        return lengths[section.ordinal()] / section.width();
    }

    /** The byte at an offset within an element, from 0 to 255. */
    public int u8(Section section, int element, int offset) {
        return file.get(at(section, element, offset, 1)) & 0xff;
    }

    /** The two bytes at an offset within an element, from 0 to 65,535. */
    public int u16(Section section, int element, int offset) {
        return file.getShort(at(section, element, offset, 2)) & 0xffff;
    }

    /** The 32-bit number that an element begins with. */
    public int i32(Section section, int element) {
        return i32(section, element, 0);
    }

    /** The 32-bit number at an offset within an element. */
    public int i32(Section section, int element, int offset) {
        return file.getInt(at(section, element, offset, Integer.BYTES));
    }

    /** The 64-bit number at an offset within an element. */
    public long i64(Section section, int element, int offset) {
        return file.getLong(at(section, element, offset, Long.BYTES));
    }

    /** A copy of a section of 32-bit numbers. */
    public int[] ints(Section section) {
        int[] numbers = new int[count(section)];
        view(section, 0, numbers.length * Integer.BYTES).asIntBuffer().get(numbers);
        return numbers;
    }

    /** A copy of an element of 32-bit floats. */
    public float[] floats(Section section, int element) {
        float[] numbers = new float[section.width() / Float.BYTES];
        view(section, element, section.width()).asFloatBuffer().get(numbers);
        return numbers;
    }

    private ByteBuffer view(Section section, int element, int length) {
        int at = at(section, element, 0, length);
        return file.slice(at, length).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The n-th of the texts that a section of their offsets, and where the last ends, divides. */
    public byte[] nth(Section offsets, Section texts, int n) {
        int from = i32(offsets, n);
        return bytes(texts, from, i32(offsets, n + 1) - from);
    }

    /**
     * Looks for a text among sorted ones.
     *
     * @param from the first that is looked at
     * @param to the position after the last
     * @return its number, or {@code -1 - n}, where n is the first after it
     */
    public int search(Section offsets, Section texts, int from, int to, byte[] wanted) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int begin = i32(offsets, middle);
            int order = compare(texts, begin, i32(offsets, middle + 1) - begin, wanted);
            if (order == 0) {
                return middle;
            }
            if (order < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    private int compare(Section texts, int from, int length, byte[] wanted) {
        int at = at(texts, from, 0, length);
        for (int i = 0; i < Math.min(length, wanted.length); i++) {
            int order = (file.get(at + i) & 0xff) - (wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return length - wanted.length;
    }

    /** The text at a place, with its length before it. */
    public String text(Section section, int from) {
        return new String(textBytes(section, from), StandardCharsets.UTF_8);
    }

    /** The same, as UTF-8. */
    public byte[] textBytes(Section section, int from) {
        return bytes(section, textBegin(section, from), textLength(section, from));
    }

    /** All texts of a section, each with its length before it. */
    public String[] texts(Section section) {
        List<String> texts = new ArrayList<>();
        for (int at = 0; at < count(section); ) {
            texts.add(text(section, at));
            at = textBegin(section, at) + textLength(section, at);
        }
        return texts.toArray(String[]::new);
    }

    /** The length in bytes of the text at a place: seven bits a byte, low ones first. */
    public int textLength(Section section, int from) {
        int value = 0;
        int i = from;
        for (int shift = 0; ; shift += 7) {
            int b = u8(section, i++, 0);
            value |= (b & 0x7f) << shift;
            if (b <= 0x7f) {
                return value;
            }
        }
    }

    private int textBegin(Section section, int from) {
        int i = from;
        while (u8(section, i, 0) > 0x7f) {
            i++;
        }
        return i + 1;
    }

    private byte[] bytes(Section section, int from, int length) {
        int at = at(section, from, 0, length);
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    /** Where in the file, when so many bytes are there. */
    private int at(Section section, int element, int offset, int length) {
        int place = section.ordinal();
        long within = (long) element * section.width() + offset;
        if (within < 0 || length < 0 || within + length > lengths[place]) {
            throw damaged();
        }
        return begins[place] + (int) within;
    }
}
