package org.rolegraph.store.tdb;

import org.apache.thrift.TConfiguration;
import org.apache.thrift.transport.TTransport;
import org.apache.thrift.transport.TTransportException;

/**
 * A stretch of a file of terms in memory, moved to where it is read: a term is read in several
 * pieces, and neighbours are often read one after the other. For one thread.
 */
final class TermWindow extends TTransport {
    private static final int SIZE = 1 << 10;

    private final MappedFile file;
    private final byte[] bytes = new byte[SIZE];
    private long start;
    private int at;
    private int length;

    TermWindow(MappedFile file) {
        this.file = file;
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

    private boolean fill() {
        start += length;
        at = 0;
        length = 0;
        if (start < 0 || start >= file.length()) {
            return false;
        }
        length = file.read(start, bytes, 0, SIZE);
        return true;
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
        return true;
    }

    @Override
    public void open() {}

    @Override
    public void close() {}

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

    /** A text cannot be longer than the rest of the file: damaged bytes may say so. */
    @Override
    public void checkReadBytesAvailable(long count) throws TTransportException {
        if (count < 0 || count > file.length() - start - at) {
            throw new TTransportException(
                    TTransportException.END_OF_FILE, "a term of " + count + " bytes");
        }
    }
}
