package org.rolegraph.web.jetty;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.Promise;
import org.eclipse.jetty.util.thread.Scheduler;
import org.rolegraph.web.http.Answering;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Exchange;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;

/**
 * Turns Jetty's requests into ours. A body is read before a thread is given to its request, so that
 * clients that send nothing hold none.
 */
final class Requests extends Handler.Abstract.NonBlocking {
    /** An attribute of requests of pages that this machine does not serve. */
    static final String OF_ELSEWHERE = "org.rolegraph.of-elsewhere";

    private static final int MOST_BODY = 2 << 20;
    private static final long BODY_SECONDS = 30;
    private static final String POLICY = "Content-Security-Policy";
    private static final String ALLOW_ORIGIN = "Access-Control-Allow-Origin";

    private final Answering answering;
    private final Optional<String> base;
    private final long slowest;

    /**
     * Requests.
     *
     * @param base what the server is called, whatever host is asked; without a slash at its end
     * @param slowest bytes of its answer that a client reads in a second at least
     */
    Requests(Answering answering, Optional<String> base, long slowest) {
        this.answering = answering;
        this.base = base;
        this.slowest = slowest;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (request.getLength() > MOST_BODY) {
            tooLong(response, callback);
            return true;
        }
        if (request.getLength() == 0 || isBodiless(request)) {
            run(request, response, callback, ByteBuffer.allocate(0));
            return true;
        }
        Content.Source.asByteArrayAsync(
                request, MOST_BODY, new Reading(request, response, callback));
        return true;
    }

    private static boolean isBodiless(Request request) {
        return request.getLength() < 0
                && !request.getHeaders().contains(HttpHeader.TRANSFER_ENCODING);
    }

    private static void unread(
            Request request, Response response, Callback callback, Throwable cause) {
        if (cause instanceof IllegalStateException) {
            tooLong(response, callback);
        } else {
            response.getHeaders().put(HttpHeader.CONNECTION, "close");
            PlainErrors.write(response, callback, 408, "the body did not come in time");
            request.fail(cause);
        }
    }

    private static void tooLong(Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONNECTION, "close");
        PlainErrors.write(
                response, callback, 413, "the body is longer than " + MOST_BODY + " bytes");
    }

    private void run(Request request, Response response, Callback callback, ByteBuffer body) {
        request.getComponents()
                .getExecutor()
                .execute(() -> answer(request, response, callback, body));
    }

    private void answer(Request request, Response response, Callback callback, ByteBuffer body) {
        WebRequest ours;
        try {
            ours = of(request, body);
        } catch (BadRequest e) {
            PlainErrors.write(response, callback, e.status(), e.getMessage());
            return;
        }
        JettyExchange exchange = new JettyExchange(request, response, callback, slowest);
        try {
            answering.answer(ours, exchange);
            exchange.end();
        } catch (RuntimeException | Error e) {
            callback.failed(e);
        }
    }

    private WebRequest of(Request request, ByteBuffer body) {
        Map<String, String> headers = new HashMap<>();
        for (HttpField field : request.getHeaders()) {
            if (field.getValue() != null) {
                headers.merge(
                        field.getName().toLowerCase(Locale.ROOT),
                        field.getValue(),
                        (had, more) -> had + ", " + more);
            }
        }
        return new WebRequest(
                request.getMethod(),
                Values.decode(request.getHttpURI().getCanonicalPath(), false),
                Values.parse(request.getHttpURI().getQuery()),
                headers,
                body,
                base.orElseGet(() -> "http://" + host(request)),
                Request.getRemoteAddr(request));
    }

    private static String host(Request request) {
        String name = Request.getServerName(request);
        int port = Request.getServerPort(request);
        return port == 80 ? name : name + ":" + port;
    }

    /** The answer's way out. */
    private static final class JettyExchange implements Exchange {
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final long slowest;
        private OutputStream out;
        private boolean aborted;

        JettyExchange(Request request, Response response, Callback callback, long slowest) {
            this.slowest = slowest;
            this.request = request;
            this.response = response;
            this.callback = callback;
        }

        @Override
        public OutputStream begin(int status, Map<String, String> headers, long length) {
            response.setStatus(status);
            if (headers.containsKey(POLICY)) {
                SecureHeaders.leaveFramesToPolicy(response.getHeaders());
            }
            headers.forEach(
                    (name, value) -> {
                        if (!name.equals(ALLOW_ORIGIN)
                                || request.getAttribute(OF_ELSEWHERE) == null) {
                            response.getHeaders().put(name, value);
                        }
                    });
            if (headers.containsKey(ALLOW_ORIGIN)) {
                String vary = response.getHeaders().get(HttpHeader.VARY);
                response.getHeaders()
                        .put(HttpHeader.VARY, vary == null ? "Origin" : vary + ", Origin");
            }
            if (length >= 0 && status != 304 && status != 204) {
                response.getHeaders().put(HttpHeader.CONTENT_LENGTH, length);
            }
            out = new ReadInTime(Content.Sink.asOutputStream(response), request, slowest);
            return out;
        }

        @Override
        public void abort() {
            aborted = true;
            callback.failed(new IOException("the answer could not be finished"));
        }

        void end() {
            if (!aborted) {
                response.write(true, ByteBuffer.allocate(0), callback);
            }
        }
    }

    /** Hears of the body, or of the end of its time, whichever comes first. */
    private final class Reading implements Promise.Invocable<byte[]> {
        private final AtomicBoolean ended = new AtomicBoolean();
        private final Request request;
        private final Response response;
        private final Callback callback;
        private final Scheduler.Task late;

        Reading(Request request, Response response, Callback callback) {
            this.request = request;
            this.response = response;
            this.callback = callback;
            this.late =
                    request.getComponents()
                            .getScheduler()
                            .schedule(
                                    () -> failed(new TimeoutException()),
                                    BODY_SECONDS,
                                    TimeUnit.SECONDS);
        }

        @Override
        public void succeeded(byte[] bytes) {
            if (ends()) {
                run(request, response, callback, ByteBuffer.wrap(bytes));
            }
        }

        @Override
        public void failed(Throwable cause) {
            if (ends()) {
                unread(request, response, callback, cause);
            }
        }

        private boolean ends() {
            late.cancel();
            return ended.compareAndSet(false, true);
        }

        @Override
        public InvocationType getInvocationType() {
            return InvocationType.NON_BLOCKING; // what follows gets a thread of its own
        }
    }
}
