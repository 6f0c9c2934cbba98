package org.rolegraph.base.file;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A growing array of bytes; numbers are little-endian. Refuses to grow beyond 2 GiB. */
public final class Bytes {
    private byte[] array;
    private int size;

    public Bytes() {
        this(1 << 10);
    }

    /** With room for so many before it grows. */
    public Bytes(int room) {
        array = new byte[room];
    }

    public int size() {
        return size;
    }

    public byte[] array() {
        return array;
    }

    public void u8(int value) {
        room(1);
        array[size++] = (byte) value;
    }

    public void u16(int value) {
        u8(value);
        u8(value >>> 8);
    }

    public void i32(int value) {
        u16(value);
        u16(value >>> 16);
    }

    public void i64(long value) {
        i32((int) value);
        i32((int) (value >>> 32));
    }

    /** Appends the text as its length in UTF-8 and the bytes; returns where. */
    public int text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return text(bytes, 0, bytes.length);
    }

    /** Appends a length, seven bits a byte, low ones first, and the bytes; returns where. */
    public int text(byte[] from, int start, int length) {
        int at = size;
        int rest = length;
        while (rest > 0x7f) {
            u8(rest | 0x80);
            rest >>>= 7;
        }
        u8(rest);
        raw(from, start, length);
        return at;
    }

    public void raw(byte[] from, int start, int length) {
        room(length);
        System.arraycopy(from, start, array, size, length);
        size += length;
    }

    private void room(int more) {
        long needed = (long) size + more;
        if (needed > Integer.MAX_VALUE - 64) {
            throw new UncheckedIOException(new IOException("more than 2 GiB in one section"));
        }
        if (needed > array.length) {
            long doubled = Math.min(Integer.MAX_VALUE - 64L, array.length * 2L);
            array = Arrays.copyOf(array, (int) Math.max(needed, doubled));
        }
    }
}
