package org.rolegraph.base.file;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.rolegraph.base.problem.FileProblem;

/** Bytes that are counted as they are read, by whoever bounds them. */
abstract class CountedStream extends FilterInputStream {
    CountedStream(InputStream in) {
        super(in);
    }

    /**
     * Takes note of bytes that were read.
     *
     * @throws FileProblem when these are too many
     */
    abstract void count(long more) throws FileProblem;

    @Override
    public int read() throws IOException {
        int next = super.read();
        count(next < 0 ? 0 : 1);
        return next;
    }

    @Override
    public int read(byte[] to, int from, int length) throws IOException {
        int read = super.read(to, from, length);
        count(Math.max(0, read));
        return read;
    }

    @Override
    public long skip(long bytes) throws IOException {
        long skipped = super.skip(bytes);
        count(skipped);
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
