package org.rolegraph.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.GZIPOutputStream;
import org.rolegraph.web.http.WebAnswer;

/** The whole body of an answer, plain and, where that is worth it, compressed. Immutable. */
final class Whole {
    /** Below it the head of an answer is most of it. */
    private static final int WORTH_IT = 600;

    private final byte[] plain;
    private final byte[] zipped;

    private Whole(byte[] plain, byte[] zipped) {
        this.plain = plain;
        this.zipped = zipped;
    }

    static Whole of(byte[] plain, WebAnswer answer) {
        return new Whole(plain, plain.length >= WORTH_IT && isText(answer) ? zipped(plain) : null);
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

    boolean isZipped() {
        return zipped != null;
    }

    byte[] bytes(boolean asZipped) {
        return asZipped ? zipped : plain;
    }

    long size() {
        return (long) plain.length + (zipped == null ? 0 : zipped.length);
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
