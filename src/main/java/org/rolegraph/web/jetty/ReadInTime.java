package org.rolegraph.web.jetty;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * The body of an answer, whose connection is closed when its client reads too slowly: each byte
 * that it reads begins Jetty's idle time anew. Jetty's own handler for this divides what was
 * written to all clients since the start by the time of one answer, and refuses everything once its
 * product overflows, after nine gigabytes.
 */
final class ReadInTime extends OutputStream {
    /** Bytes that are written at once; each such part has a time of its own. */
    private static final int PART = 1 << 16;

    /** So many bytes' time is given to each part besides, for networks that halt for a while. */
    private static final long PATIENCE = 10_000;

    private final OutputStream out;
    private final Request request;
    private final long slowest;

    /**
     * A body.
     *
     * @param slowest bytes a second that are read at least
     */
    ReadInTime(OutputStream out, Request request, long slowest) {
        this.out = out;
        this.request = request;
        this.slowest = slowest;
    }

    @Override
    public void write(int b) throws IOException {
        write(new byte[] {(byte) b}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        for (int done = 0; done < length; done += PART) {
            part(bytes, offset + done, Math.min(PART, length - done));
        }
    }

    private void part(byte[] bytes, int offset, int length) throws IOException {
        long millis = TimeUnit.SECONDS.toMillis(length + PATIENCE) / slowest;
        Scheduler.Task late =
                request.getComponents()
                        .getScheduler()
                        .schedule(this::cut, millis, TimeUnit.MILLISECONDS);
        try {
            out.write(bytes, offset, length);
        } finally {
            late.cancel();
        }
    }

    private void cut() {
        request.getConnectionMetaData()
                .getConnection()
                .getEndPoint()
                .close(new TimeoutException("the answer is read too slowly"));
    }

    /** The last, empty write is left to the end of the exchange. */
    @Override
    public void close() {
        // the exchange ends it
    }
}
