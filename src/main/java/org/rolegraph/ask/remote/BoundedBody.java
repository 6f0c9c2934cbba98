package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * The body of an answer as it comes: it may neither stand still nor go on without end. Read by one
 * thread, closed by any.
 */
final class BoundedBody extends InputStream implements BodySubscriber<InputStream> {
    /**
     * Something that came.
     *
     * @param isLast whether nothing follows
     */
    private record Part(List<ByteBuffer> bytes, Throwable failure, boolean isLast) {}

    private static final Part BEGIN = new Part(List.of(), null, false);
    private static final Part END = new Part(List.of(), null, true);

    private final BlockingQueue<Part> parts = new LinkedBlockingQueue<>();
    private final Duration patience;
    private final long most;
    private Subscription subscription;
    private volatile boolean closed;
    private Part part = BEGIN;
    private int next;
    private long left;

    /**
     * A body.
     *
     * @param patience for its next bytes
     * @param most bytes between two calls of {@link #allow}
     */
    BoundedBody(Duration patience, long most) {
        this.patience = patience;
        this.most = most;
        this.left = most;
    }

    /** Lets as many bytes come as at the beginning: what came before is taken in. */
    void allow() {
        left = most;
    }

    @Override
    public CompletionStage<InputStream> getBody() {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public synchronized void onSubscribe(Subscription given) {
        subscription = given;
        if (closed) {
            given.cancel();
        } else {
            given.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        parts.add(new Part(bytes, null, false));
    }

    @Override
    public void onError(Throwable failure) {
        parts.add(new Part(List.of(), failure, true));
    }

    @Override
    public void onComplete() {
        parts.add(END);
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        ByteBuffer bytes = bytes();
        if (bytes == null) {
            return -1;
        }
        int some = Math.min(length, bytes.remaining());
        bytes.get(target, offset, some);
        left -= some;
        if (left < 0) {
            throw new IOException("it sends more than " + most + " bytes for one thing");
        }
        return some;
    }

    /** Those that are not read yet; null at the end. */
    private ByteBuffer bytes() throws IOException {
        while (!part.isLast) {
            for (; next < part.bytes.size(); next++) {
                if (part.bytes.get(next).hasRemaining()) {
                    return part.bytes.get(next);
                }
            }
            part = await();
            next = 0;
            if (part.failure != null) {
                throw new IOException("it breaks off: " + part.failure.getMessage(), part.failure);
            }
        }
        return null;
    }

    private Part await() throws IOException {
        try {
            Part come = parts.poll();
            if (come == null) {
                come = parts.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
            }
            if (closed) {
                throw new IOException("the answer is closed");
            }
            if (come == null) {
                throw new HttpTimeoutException(
                        "it sends nothing for " + patience.toSeconds() + " s");
            }
            if (!come.isLast) {
                subscription.request(1);
            }
            return come;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    /** Takes no more of it; the connection is let go. */
    @Override
    public synchronized void close() {
        closed = true;
        if (subscription != null) {
            subscription.cancel();
        }
        parts.add(END);
    }
}
