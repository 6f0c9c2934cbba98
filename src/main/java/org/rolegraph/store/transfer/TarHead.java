package org.rolegraph.store.transfer;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;

/**
 * The head of a file within a tape archive (POSIX.1-1988, ustar): the same name and size give the
 * same bytes, so whoever knows which files are to come can compare heads and need not read them.
 */
final class TarHead {
    /** Heads and contents take whole blocks. */
    static final int BLOCK = 512;

    private static final int LONGEST_NAME = 100;
    private static final int SUM_AT = 148;
    private static final int SUM_LENGTH = 8;

    /** The size has eleven octal digits. */
    private static final long LARGEST = 077777777777L;

    private TarHead() {}

    /** The block of a regular file that everybody may read, of no time and no owner. */
    static byte[] of(String name, long size) {
        if (name.length() > LONGEST_NAME || size > LARGEST) {
            throw new IllegalArgumentException(name + " does not fit into a tape archive");
        }
        byte[] head = new byte[BLOCK];
        put(head, 0, name);
        put(head, 100, "0000644\0");
        put(head, 108, "0000000\0");
        put(head, 116, "0000000\0");
        put(head, 124, String.format(Locale.ROOT, "%011o\0", size));
        put(head, 136, "00000000000\0");
        put(head, 156, "0");
        put(head, 257, "ustar\00000");
        Arrays.fill(head, SUM_AT, SUM_AT + SUM_LENGTH, (byte) ' ');
        int sum = 0;
        for (byte each : head) {
            sum += each & 0xFF;
        }
        put(head, SUM_AT, String.format(Locale.ROOT, "%06o\0", sum));
        return head;
    }

    /** The size that a head says, or -1 when it says none. */
    static long size(byte[] head) {
        String digits =
                head.length < BLOCK ? "" : new String(head, 124, 11, StandardCharsets.US_ASCII);
        return digits.matches("[0-7]{11}") ? Long.parseLong(digits, 8) : -1;
    }

    private static void put(byte[] head, int at, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(bytes, 0, head, at, bytes.length);
    }

    /** The zeros between the end of a file and that of its last block. */
    static byte[] padding(long size) {
        return new byte[(int) (-size & BLOCK - 1)];
    }

    /** The end of an archive. */
    static byte[] end() {
        return new byte[2 * BLOCK];
    }
}
