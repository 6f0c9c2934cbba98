package org.rolegraph.base.section;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.zip.CRC32C;

/**
 * What a kind of file holds. All numbers are little-endian:
 *
 * <table>
 *   <caption>header</caption>
 *   <tr><td>0</td><td>magic, 8 ASCII characters</td></tr>
 *   <tr><td>8</td><td>version, 4 bytes</td></tr>
 *   <tr><td>12</td><td>CRC-32C of the header from byte 16 on, 4 bytes</td></tr>
 *   <tr><td>16</td><td>length of the file, 4 bytes</td></tr>
 *   <tr><td>20</td><td>how many sections, 4 bytes</td></tr>
 *   <tr><td>24</td><td>by section 40 bytes: its name, 24 bytes that end in zeros; where it begins,
 *       its length, the width of an element and the CRC-32C of the section with its padding, 4
 *       bytes each</td></tr>
 * </table>
 *
 * <p>The sections follow in the order of the table, each padded by zeros to a multiple of 8 bytes.
 * So the sum of the header stands for all that the file holds.
 *
 * @param magic that the file begins with
 * @param noun what messages call the file
 * @param version raised whenever the sections or what they mean change
 * @param remedy what to do about a file that is damaged or of another version
 * @param sections in the order of the file
 */
public record SectionLayout(
        String magic, String noun, int version, String remedy, List<Section> sections) {
    static final int MOST_NAME = 24;

    static final int VERSION_AT = 8;
    static final int SUM_AT = 12;
    static final int LENGTH_AT = 16;
    static final int COUNT_AT = 20;
    static final int TABLE_AT = 24;

    // an entry of the table
    static final int ENTRY = 40;
    static final int BEGIN = 24;
    static final int LENGTH = 28;
    static final int WIDTH = 32;
    static final int SUM = 36;

    public SectionLayout {
        sections = List.copyOf(sections);
    }

    /** Bytes of the header, a multiple of 8. */
    int header() {
        return entry(sections.size());
    }

    /** Where the table speaks of the section at a place. */
    static int entry(int place) {
        return TABLE_AT + ENTRY * place;
    }

    static int padded(int length) {
        return length + 7 & -8;
    }

    /** The sum that the header's own field must hold. */
    static int headerSum(ByteBuffer file) {
        return sum(file, LENGTH_AT, entry(file.getInt(COUNT_AT)) - LENGTH_AT);
    }

    static int sum(ByteBuffer file, int from, int length) {
        CRC32C sum = new CRC32C();
        sum.update(file.slice(from, length));
        return (int) sum.getValue();
    }

    /** What the size and the header show to be wrong, or nothing. */
    String headerFault(ByteBuffer file) {
        int size = file.limit();
        if (size < TABLE_AT || !isAt(file, 0, magic)) {
            return "this is no " + noun;
        }
        if (file.getInt(VERSION_AT) != version) {
            return "the "
                    + noun
                    + " has version "
                    + file.getInt(VERSION_AT)
                    + "; expected "
                    + version;
        }
        int count = file.getInt(COUNT_AT);
        if (count < 0
                || count > (size - TABLE_AT) / ENTRY
                || file.getInt(SUM_AT) != headerSum(file)) {
            return "the " + noun + "'s header is damaged";
        }
        if (file.getInt(LENGTH_AT) != size) {
            return "the " + noun + " has " + size + " bytes; expected " + file.getInt(LENGTH_AT);
        }
        for (Section section : sections) {
            if (count != sections.size() || !isInPlace(file, section)) {
                return "the " + noun + " has other sections than those of its version";
            }
        }
        return "";
    }

    /** What is wrong with a section of a file whose header is right, or nothing. */
    String bodyFault(ByteBuffer file) {
        for (Section section : sections) {
            int entry = entry(section.ordinal());
            int length = padded(file.getInt(entry + LENGTH));
            if (sum(file, file.getInt(entry + BEGIN), length) != file.getInt(entry + SUM)) {
                return "the " + noun + " is damaged in its section " + section.name();
            }
        }
        return "";
    }

    private static boolean isInPlace(ByteBuffer file, Section section) {
        int entry = entry(section.ordinal());
        int begin = file.getInt(entry + BEGIN);
        int length = file.getInt(entry + LENGTH);
        return isAt(file, entry, section.name())
                && file.getInt(entry + WIDTH) == section.width()
                && begin >= 0
                && length >= 0
                && begin <= file.limit() - padded(length);
    }

    private static boolean isAt(ByteBuffer file, int at, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (file.get(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
