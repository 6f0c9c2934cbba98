package org.rolegraph.base.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class ZeroGzipTest {
    @Test
    void what_is_unpacked_is_what_was_packed() throws IOException {
        Random random = new Random(18);
        for (int length : new int[] {0, 1, 4095, 4096, 4097, 61_440, 61_441, 300_000}) {
            for (int i = 0; i < 20; i++) {
                byte[] bytes = new byte[length];
                for (int from = 0; from < length; from += 4096) {
                    if (random.nextInt(3) == 0) {
                        bytes[Math.min(length - 1, from + random.nextInt(4096))] = 1;
                    }
                }
                assertArrayEquals(bytes, unpacked(packed(bytes)));
            }
        }
    }

    @Test
    void zeros_take_no_room_and_nothing_else_takes_more() throws IOException {
        assertTrue(packed(new byte[8 << 20]).length < 20_000);
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        assertTrue(packed(bytes).length < bytes.length + bytes.length / 5000);
    }

    private static byte[] packed(byte[] bytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ZeroGzip.copy(new ByteArrayInputStream(bytes), out);
        return out.toByteArray();
    }

    private static byte[] unpacked(byte[] bytes) throws IOException {
        return new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
    }
}
