package org.rolegraph.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.rolegraph.web.http.WebAnswer;

/**
 * The whole body of an answer, plain and, where that is worth it and somebody asks for it,
 * compressed: programs mostly do not. Thread-safe.
 */
final class Whole {
    /** Below it the head of an answer is most of it. */
    private static final int WORTH_IT = 600;

    private final byte[] plain;
    private final boolean zips;
    private volatile byte[] zipped;

    private Whole(byte[] plain, boolean zips) {
        this.plain = plain;
        this.zips = zips;
    }

    static Whole of(byte[] plain, WebAnswer answer) {
        return new Whole(plain, plain.length >= WORTH_IT && isText(answer));
    }

    /** Whether an answer is of a kind that gets smaller when it is compressed. */
    static boolean isText(WebAnswer answer) {
        String type = answer.header("Content-Type");
        return answer.header("Content-Encoding").isEmpty()
                && (type.startsWith("text/")
                        || type.contains("json")
                        || type.contains("xml")
                        || type.contains("n-quads")
                        || type.contains("n-triples")
                        || type.contains("trig"))
                && !type.contains("officedocument");
    }

    /** Whether it is worth to compress it. */
    boolean zips() {
        return zips;
    }

    /** The bytes; compressed ones are made when they are first asked for. */
    byte[] bytes(boolean asZipped) {
        if (!asZipped) {
            return plain;
        }
        byte[] known = zipped;
        if (known == null) {
            known = zipped(plain);
            zipped = known;
        }
        return known;
    }

    /** Bytes that it takes, with room for a compressed form, which mostly has a quarter. */
    long size() {
        return (long) plain.length + (zips ? plain.length / 4 : 0);
    }

    private static byte[] zipped(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes, 1 << 13)) {
            zip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }
}
