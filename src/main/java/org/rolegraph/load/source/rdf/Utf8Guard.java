package org.rolegraph.load.source.rdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.ByteBuffer;
import java.util.Locale;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;

/**
 * Lets UTF-8 pass. Each sequence of bytes that is not UTF-8 is a problem with its place, and U+FFFD
 * goes on in its stead, so that the parser finds the other problems of the file. A byte order mark
 * at the beginning is dropped.
 */
final class Utf8Guard extends InputStream {
    private static final byte[] REPLACEMENT = {(byte) 0xEF, (byte) 0xBF, (byte) 0xBD};

    private final PushbackInputStream in;
    private final String file;
    private final Problems problems;
    private ByteBuffer ready = ByteBuffer.allocate(0);
    private final byte[] sequence = new byte[4];
    private int line = 1;
    private int column = 1;

    Utf8Guard(InputStream in, String file, Problems problems) throws IOException {
        this.in = new PushbackInputStream(in, 4);
        this.file = file;
        this.problems = problems;
        byte[] head = this.in.readNBytes(3);
        boolean mark =
                head.length == 3
                        && head[0] == (byte) 0xEF
                        && head[1] == (byte) 0xBB
                        && head[2] == (byte) 0xBF;
        if (!mark) {
            this.in.unread(head);
        }
    }

    @Override
    public int read() throws IOException {
        if (ready.hasRemaining()) {
            return ready.get() & 0xFF;
        }
        int first = in.read();
        if (first < 0) {
            return -1;
        }
        if (first < 0x80) {
            advance(first);
            return first;
        }
        next(first);
        return ready.get() & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int next = read();
            if (next < 0) {
                return count == 0 && length > 0 ? -1 : count;
            }
            target[offset + count++] = (byte) next;
        }
        return count;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    /** Reads one sequence of two to four bytes, by table 3-7 of the Unicode standard. */
    private void next(int first) throws IOException {
        int more = first >= 0xC2 && first <= 0xDF ? 1 : first >= 0xE0 && first <= 0xEF ? 2 : 0;
        if (first >= 0xF0 && first <= 0xF4) {
            more = 3;
        }
        sequence[0] = (byte) first;
        boolean good = more > 0;
        for (int i = 1; i <= more; i++) {
            int low = first == 0xE0 && i == 1 ? 0xA0 : first == 0xF0 && i == 1 ? 0x90 : 0x80;
            int high = first == 0xED && i == 1 ? 0x9F : first == 0xF4 && i == 1 ? 0x8F : 0xBF;
            int next = in.read();
            if (next < low || next > high) {
                if (next >= 0) {
                    in.unread(next);
                }
                good = false;
                break;
            }
            sequence[i] = (byte) next;
        }
        if (good) {
            ready = ByteBuffer.wrap(sequence, 0, more + 1);
        } else {
            problems.error(
                    Codes.BAD_ENCODING,
                    new Location(file, line, column),
                    String.format(Locale.ROOT, "byte 0x%02X is not UTF-8 here", first),
                    "save the file as UTF-8");
            ready = ByteBuffer.wrap(REPLACEMENT);
        }
        column++;
    }

    private void advance(int ascii) {
        if (ascii == '\n') {
            line++;
            column = 1;
        } else {
            column++;
        }
    }
}
