package org.rolegraph.ask.remote;

import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.jena.query.QueryCancelledException;

/** One request and its answer, which another thread may end. */
final class Asking implements AutoCloseable {
    private final Duration patience;
    private final CompletableFuture<HttpResponse<InputStream>> sent;
    private final BoundedBody body;
    private volatile boolean aborted;

    /**
     * Sends the request.
     *
     * @param patience for the head of the answer, and for each part of its body
     * @param most see {@link BoundedBody}
     */
    Asking(HttpClient client, HttpRequest request, Duration patience, long most) {
        this.patience = patience;
        this.body = new BoundedBody(patience, most);
        this.sent = client.sendAsync(request, head -> body);
    }

    /**
     * The head of the answer.
     *
     * @throws QueryCancelledException when it was aborted
     */
    HttpResponse<InputStream> head() throws IOException {
        try {
            return sent.get(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            checkAborted();
            throw e.getCause() instanceof IOException io ? io : new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw new HttpTimeoutException(
                    "it does not answer within " + patience.toSeconds() + " s");
        } catch (CancellationException e) {
            throw new QueryCancelledException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    BoundedBody body() {
        return body;
    }

    /** Ends here when it was aborted, whatever its reader has met by that. */
    void checkAborted() {
        if (aborted) {
            throw new QueryCancelledException();
        }
    }

    /** Reads the rest, so that the connection can be used again. */
    void finish() {
        try {
            body.allow();
            body.skipNBytes(Long.MAX_VALUE);
        } catch (IOException e) {
            return; // it has ended, as it should, or is not needed
        }
    }

    /** By any thread: waits no longer, reads no more. */
    void abort() {
        aborted = true;
        close();
    }

    @Override
    public void close() {
        body.close();
        sent.cancel(true);
    }
}
