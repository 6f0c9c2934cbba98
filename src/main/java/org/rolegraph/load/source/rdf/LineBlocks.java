package org.rolegraph.load.source.rdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * Cuts text of self-contained lines into blocks of whole lines, so that reading can go on after a
 * bad line without holding the file. Blocks are some 256 KiB, or as long as their only line.
 */
final class LineBlocks {
    private static final int SIZE = 256 * 1024;

    private final InputStream in;
    private byte[] rest = new byte[0];
    private boolean ended;

    LineBlocks(InputStream in) {
        this.in = in;
    }

    /** The next block, ending in a line feed unless it is the last; empty at the end. */
    byte[] next() throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(SIZE + rest.length);
        block.writeBytes(rest);
        rest = new byte[0];
        while (!ended) {
            byte[] more = in.readNBytes(SIZE);
            ended = more.length < SIZE;
            int cut = ended ? more.length : lastLineFeed(more) + 1;
            block.write(more, 0, cut);
            if (cut > 0) {
                rest = Arrays.copyOfRange(more, cut, more.length);
                break;
            }
            block.writeBytes(more);
        }
        return block.toByteArray();
    }

    private static int lastLineFeed(byte[] bytes) {
        int i = bytes.length - 1;
        while (i >= 0 && bytes[i] != '\n') {
            i--;
        }
        return i;
    }

    /**
     * Where the line after the given one begins.
     *
     * @param start index of the first byte of line 1
     * @param line 1-based
     * @return index into the block, its length when there is no such line
     */
    static int startBehind(byte[] block, int start, int line) {
        int seen = 0;
        for (int i = start; i < block.length; i++) {
            if (block[i] == '\n' && ++seen == line) {
                return i + 1;
            }
        }
        return block.length;
    }

    /** How many line feeds there are in the range. */
    static int lines(byte[] block, int start, int end) {
        int lines = 0;
        for (int i = start; i < end; i++) {
            if (block[i] == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
