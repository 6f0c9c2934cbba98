package org.rolegraph.store.names;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * The mapped bytes of a label file by section and offset. Thread-safe. What damage makes point
 * outside the file ends in a {@link Failure}.
 */
final class Mapped {
    private final ByteBuffer file;
    private final Path path;
    private final int[] sections = new int[LabelLayout.SECTION_COUNT];

    Mapped(ByteBuffer file, Path path) {
        this.file = file;
        this.path = path;
        for (int i = 0; i < sections.length; i++) {
            sections[i] = file.getInt(LabelLayout.SECTIONS_AT + 4 * i);
        }
    }

    Failure damaged() {
        return StoreTrouble.damaged(path, "the label file is damaged", StoreTrouble.REPAIR);
    }

    int sum() {
        return file.getInt(LabelLayout.BODY_SUM_AT);
    }

    int count(int which) {
        return file.getInt(LabelLayout.COUNTS_AT + 4 * which);
    }

    int u8(int section, int offset) {
        return file.get(at(section, offset, 1)) & 0xff;
    }

    int u16(int section, int offset) {
        return file.getShort(at(section, offset, 2)) & 0xffff;
    }

    int i32(int section, int offset) {
        return file.getInt(at(section, offset, 4));
    }

    /** The n-th of the texts that a section of offsets divides. */
    byte[] nth(int offsets, int texts, int n) {
        int from = i32(offsets, 4 * n);
        return bytes(texts, from, i32(offsets, 4 * n + 4) - from);
    }

    /**
     * The number of the text among sorted ones, or {@code -1 - n}, where n is the first behind it.
     */
    int search(int offsets, int texts, int count, byte[] wanted) {
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int from = i32(offsets, 4 * middle);
            int order = compare(texts, from, i32(offsets, 4 * middle + 4) - from, wanted);
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

    private int compare(int texts, int from, int length, byte[] wanted) {
        int at = at(texts, from, length);
        for (int i = 0; i < Math.min(length, wanted.length); i++) {
            int order = (file.get(at + i) & 0xff) - (wanted[i] & 0xff);
            if (order != 0) {
                return order;
            }
        }
        return length - wanted.length;
    }

    /** The text with its length before it. */
    String text(int section, int offset) {
        int length = textLength(section, offset);
        int start = textEnd(section, offset) - length;
        return new String(bytes(section, start, length), StandardCharsets.UTF_8);
    }

    /** Where what follows the text begins. */
    int textEnd(int section, int offset) {
        int i = offset;
        while (u8(section, i) > 0x7f) {
            i++;
        }
        return i + 1 + textLength(section, offset);
    }

    int textLength(int section, int offset) {
        int value = 0;
        int i = offset;
        for (int shift = 0; ; shift += 7) {
            int b = u8(section, i++);
            value |= (b & 0x7f) << shift;
            if (b <= 0x7f) {
                return value;
            }
        }
    }

    private byte[] bytes(int section, int offset, int length) {
        int at = at(section, offset, length);
        byte[] bytes = new byte[length];
        file.get(at, bytes);
        return bytes;
    }

    /** Where in the file, when so many bytes are there. */
    private int at(int section, int offset, int length) {
        int at = sections[section] + offset;
        if (length < 0 || at < 0 || at > file.limit() - length) {
            throw damaged();
        }
        return at;
    }
}
