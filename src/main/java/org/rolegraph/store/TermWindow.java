package org.rolegraph.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.apache.thrift.TConfiguration;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * A stretch of a file of terms in memory, moved to where it is read: neighbours cost one look at
 * the file together. TDB2 itself looks at the file several times a term.
 */
final class TermWindow extends TTransport {
    private static final int SIZE = 1 << 13;

    private final FileChannel file;
    private final ByteBuffer window = ByteBuffer.allocateDirect(SIZE);
    private final byte[] bytes = new byte[SIZE];
    private long start;
    private int at;
    private int length;

    TermWindow(Path file) {
        try {
            this.file = FileChannel.open(file, StandardOpenOption.READ);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is read next begins there. */
    void position(long position) {
        if (position >= start && position < start + length) {
            at = (int) (position - start);
        } else {
            start = position;
            at = 0;
            length = 0;
        }
    }

    @Override
    public int read(byte[] target, int from, int most) throws TTransportException {
        if (at == length && !fill()) {
            throw new TTransportException(TTransportException.END_OF_FILE, "no more terms");
        }
        int count = Math.min(most, length - at);
        System.arraycopy(bytes, at, target, from, count);
        at += count;
        return count;
    }

    private boolean fill() throws TTransportException {
        start += length;
        at = 0;
        length = 0;
        window.clear();
        try {
            int read = file.read(window, start);
            if (read <= 0) {
                return false;
            }
            window.flip();
            window.get(bytes, 0, read);
            length = read;
            return true;
        } catch (IOException e) {
            throw new TTransportException(e);
        }
    }

    @Override
    public byte[] getBuffer() {
        return bytes;
    }

    @Override
    public int getBufferPosition() {
        return at;
    }

    @Override
    public int getBytesRemainingInBuffer() {
        return length - at;
    }

    @Override
    public void consumeBuffer(int count) {
        at += count;
    }

    @Override
    public boolean isOpen() {
        return file.isOpen();
    }

    @Override
    public void open() {}

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void write(byte[] source, int from, int count) {
        throw new UnsupportedOperationException("terms are read only");
    }

    @Override
    public TConfiguration getConfiguration() {
        return TConfiguration.DEFAULT;
    }

    @Override
    public void updateKnownMessageSize(long size) {}

    @Override
    public void checkReadBytesAvailable(long count) {}
}
