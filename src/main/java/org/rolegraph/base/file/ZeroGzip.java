package org.rolegraph.base.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * A gzip file (RFC 1952) in which whole blocks of zeros shrink and all else is stored as it is: at
 * the cost of copying, what is mostly holes takes next to no room.
 */
public final class ZeroGzip {
    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** Of an empty last block, as the deflate format stores one. */
    private static final byte[] LAST = {1, 0, 0, (byte) 0xff, (byte) 0xff};

    /** As many blocks as a stored block of the deflate format holds. */
    private static final int MOST_BLOCKS = 15;

    private static final byte[][] ZEROS = zeros();

    private ZeroGzip() {}

    /** Compresses all that comes. */
    public static void copy(InputStream in, OutputStream out) throws IOException {
        byte[] buffer = new byte[MOST_BLOCKS * SparseFiles.BLOCK];
        CRC32 sum = new CRC32();
        long length = 0;
        out.write(HEAD);
        for (int n = in.readNBytes(buffer, 0, buffer.length);
                n > 0;
                n = in.readNBytes(buffer, 0, buffer.length)) {
            sum.update(buffer, 0, n);
            length += n;
            write(buffer, n, out);
        }
        out.write(LAST);
        ByteBuffer tail = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        tail.putInt((int) sum.getValue()).putInt((int) length);
        out.write(tail.array());
    }

    /** Runs of blocks of zeros, and what lies between them. */
    private static void write(byte[] buffer, int length, OutputStream out) throws IOException {
        int begin = 0;
        while (begin < length) {
            boolean zero = isZero(buffer, begin, length);
            int end = begin;
            while (end < length && isZero(buffer, end, length) == zero) {
                end = Math.min(end + SparseFiles.BLOCK, length);
            }
            if (zero) {
                out.write(ZEROS[(end - begin) / SparseFiles.BLOCK]);
            } else {
                store(buffer, begin, end - begin, out);
            }
            begin = end;
        }
    }

    /** Whether a whole block of zeros begins there. */
    private static boolean isZero(byte[] buffer, int begin, int length) {
        return length - begin >= SparseFiles.BLOCK
                && SparseFiles.isZero(ByteBuffer.wrap(buffer, begin, SparseFiles.BLOCK));
    }

    private static void store(byte[] buffer, int begin, int length, OutputStream out)
            throws IOException {
        out.write(
                new byte[] {
                    0, (byte) length, (byte) (length >> 8), (byte) ~length, (byte) (~length >> 8)
                });
        out.write(buffer, begin, length);
    }

    /** By number of blocks: so many zeros, deflated to whole bytes. */
    private static byte[][] zeros() {
        byte[][] all = new byte[MOST_BLOCKS + 1][];
        for (int blocks = 1; blocks <= MOST_BLOCKS; blocks++) {
            Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
            deflater.setInput(new byte[blocks * SparseFiles.BLOCK]);
            byte[] some = new byte[SparseFiles.BLOCK];
            int length = deflater.deflate(some, 0, some.length, Deflater.SYNC_FLUSH);
            deflater.end();
            all[blocks] = Arrays.copyOf(some, length);
        }
        return all;
    }
}
