package org.rolegraph.web.site;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;

/**
 * Holds a body back until it is whole or grows too long to be held, so that what goes wrong early
 * is still answered as what it is; then it is sent as it comes.
 */
final class Gathering extends OutputStream {
    private static final int MOST = 1 << 20;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private final Supplier<OutputStream> begin;
    private OutputStream sent;

    /**
     * A body.
     *
     * @param begin sends the head of one whose length is not known
     */
    Gathering(Supplier<OutputStream> begin) {
        this.begin = begin;
    }

    /** Whether the client has got some of it. */
    boolean isSent() {
        return sent != null;
    }

    byte[] whole() {
        return bytes.toByteArray();
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] more, int offset, int length) throws IOException {
        if (sent == null && bytes.size() + length <= MOST) {
            bytes.write(more, offset, length);
            return;
        }
        if (sent == null) {
            sent = begin.get();
            bytes.writeTo(sent);
            bytes.reset();
        }
        sent.write(more, offset, length);
    }

    @Override
    public void close() throws IOException {
        if (sent != null) {
            sent.close();
        }
    }
}
