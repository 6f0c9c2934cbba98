package org.rolegraph.base.file;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Longs in byte arrays, most significant byte first, as TDB2 writes them. */
public final class BigEndian {
    private static final VarHandle LONGS =
            MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    public static long get(byte[] bytes, int at) {
        return (long) LONGS.get(bytes, at);
    }

    public static void put(byte[] bytes, int at, long value) {
        LONGS.set(bytes, at, value);
    }
}
