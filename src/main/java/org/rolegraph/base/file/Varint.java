package org.rolegraph.base.file;

/** Lengths as {@link Bytes#text(String)} writes them. */
public final class Varint {
    private Varint() {}

    public static int value(byte[] array, int at) {
        int value = 0;
        int i = at;
        for (int shift = 0; ; shift += 7) {
            int b = array[i++];
            value |= (b & 0x7f) << shift;
            if (b >= 0) {
                return value;
            }
        }
    }

    /** Where what has the length begins. */
    public static int start(byte[] array, int at) {
        int i = at;
        while (array[i] < 0) {
            i++;
        }
        return i + 1;
    }
}
