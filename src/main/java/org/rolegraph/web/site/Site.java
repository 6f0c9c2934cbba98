package org.rolegraph.web.site;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.GZIPOutputStream;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.web.http.Answering;
import org.rolegraph.web.http.BadRequest;
import org.rolegraph.web.http.Exchange;
import org.rolegraph.web.http.WebAnswer;
import org.rolegraph.web.http.WebRequest;

/**
 * Answers requests by routes over the generation that is served: validators before anything is
 * made, what was made before, then the answer itself; and what goes wrong as what it is.
 */
public final class Site implements Answering {
    private final ServedNow now;
    private final Routes routes;
    private final Refusals faults;
    private final Kept kept;
    private final Turns turns = new Turns();
    private final Metrics metrics;
    private final Consumer<Throwable> bugs;

    /**
     * A site.
     *
     * @param most bytes of answers that are kept
     * @param bugs hears what nobody expected
     */
    public Site(
            ServedNow now,
            Routes routes,
            Refusals faults,
            long most,
            Metrics metrics,
            Consumer<Throwable> bugs) {
        this.now = now;
        this.routes = routes;
        this.faults = faults;
        this.kept = new Kept(most);
        this.metrics = metrics;
        this.bugs = bugs;
        metrics.keeping(kept::size);
    }

    @Override
    public void answer(WebRequest request, Exchange exchange) {
        long begin = System.nanoTime();
        int status;
        try (ServedNow.Lease lease = now.lease()) {
            status = new Answered(request, exchange, lease.served()).status();
        }
        metrics.answered(routes.name(request.path()), status, System.nanoTime() - begin);
    }

    /** One request. */
    private final class Answered {
        private final WebRequest request;
        private final Exchange exchange;
        private final Served served;

        Answered(WebRequest request, Exchange exchange, Served served) {
            this.request = request;
            this.exchange = exchange;
            this.served = served;
        }

        /** Answers, and says with which status. */
        int status() {
            try {
                AskedGeneration.check(request, served);
                Kept.Entry before =
                        request.isGet()
                                ? kept.asked(Validators.asked(served.state(), request))
                                : null;
                return before == null ? send(answer()) : send(before);
            } catch (Sent e) {
                return e.status;
            } catch (BadRequest e) {
                return sendFault(e.status(), List.of(problem(e.getMessage())));
            } catch (Failure e) {
                return sendFault(Refusals.STATUSES.getOrDefault(e.exit(), 500), e.problems());
            } catch (RuntimeException | Error e) {
                bugs.accept(e);
                return sendFault(500, List.of(problem("the server has a defect; it is logged")));
            }
        }

        private WebAnswer answer() {
            return routes.of(request.path())
                    .orElseThrow(() -> new BadRequest(404, "there is no such page"))
                    .answer(request, served);
        }

        private int send(WebAnswer answer) {
            if (!answer.lasts() || answer.status() != 200) {
                return make(answer, null);
            }
            String key = Validators.key(served.state(), request, answer);
            if (isKnown(key)) {
                return unchanged(answer, key);
            }
            Kept.Entry before = kept.get(key);
            int status = before == null ? make(answer, key) : send(before);
            if (request.isGet()) {
                kept.leads(Validators.asked(served.state(), request), key);
            }
            return status;
        }

        private int send(Kept.Entry before) {
            if (isKnown(before.key())) {
                return unchanged(before.head(), before.key());
            }
            metrics.seenBefore();
            send(before.head(), before.key(), before.whole());
            return before.head().status();
        }

        /** Whether the client has the answer. */
        private boolean isKnown(String key) {
            return Validators.matches(request.headers().getOrDefault("if-none-match", ""), key);
        }

        private int unchanged(WebAnswer answer, String key) {
            metrics.unchanged();
            begin(304, head(answer, key, false), 0);
            return 304;
        }

        private int make(WebAnswer answer, String key) {
            boolean zips = zips() && Whole.isText(answer);
            Gathering body = new Gathering(() -> sending(answer, key, zips));
            try {
                Turns.Turn turn = answer.isEmpty() ? Turns.NONE : turns.take(request.client());
                try {
                    answer.body().write(body);
                    body.close();
                } finally {
                    turn.end();
                }
            } catch (IOException e) {
                exchange.abort(); // the client has gone
                throw new Sent(answer.status(), e);
            } catch (UncheckedIOException e) {
                if (!body.isSent()) {
                    throw e;
                }
                exchange.abort();
                throw new Sent(answer.status(), e);
            } catch (RuntimeException | Error e) {
                if (body.isSent()) {
                    exchange.abort();
                    throw new Sent(answer.status(), e);
                }
                throw e;
            }
            if (!body.isSent()) {
                Whole whole = Whole.of(body.whole(), answer);
                if (key != null) {
                    kept.put(new Kept.Entry(key, answer.head(), whole));
                }
                send(answer, key, whole);
            }
            return answer.status();
        }

        private OutputStream sending(WebAnswer answer, String key, boolean zips) {
            OutputStream out = begin(answer.status(), head(answer, key, zips), -1);
            try {
                return zips ? new GZIPOutputStream(out, 1 << 13, true) : out;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private void send(WebAnswer answer, String key, Whole whole) {
            boolean zips = whole.zips() && zips();
            byte[] bytes = whole.bytes(zips);
            try (OutputStream out = begin(answer.status(), head(answer, key, zips), bytes.length)) {
                if (!request.method().equals("HEAD")) {
                    out.write(bytes);
                }
            } catch (IOException e) {
                exchange.abort();
                throw new Sent(answer.status(), e);
            }
        }

        private int sendFault(int status, List<Problem> problems) {
            try {
                return make(faults.answer(status, problems, request, served), null);
            } catch (Sent e) {
                return e.status;
            }
        }

        private OutputStream begin(int status, Map<String, String> head, long length) {
            return exchange.begin(status, head, length);
        }

        private Map<String, String> head(WebAnswer answer, String key, boolean zips) {
            Map<String, String> head = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
            head.putAll(answer.headers());
            head.put(AskedGeneration.EXACTLY, served.generation().id());
            if (Whole.isText(answer)) {
                head.merge("Vary", "Accept-Encoding", (had, more) -> had + ", " + more);
            }
            if (zips) {
                head.put("Content-Encoding", "gzip");
            }
            if (key != null) {
                head.put("ETag", Validators.tag(key, zips));
                head.putIfAbsent("Cache-Control", "no-cache"); // kept, and asked about each time
            } else {
                head.putIfAbsent("Cache-Control", "no-store");
            }
            return head;
        }

        private boolean zips() {
            return request.headers().getOrDefault("accept-encoding", "").contains("gzip");
        }
    }

    /** The answer was begun: nothing more can be said. */
    private static final class Sent extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final int status;

        Sent(int status, Throwable cause) {
            super(null, cause, false, false);
            this.status = status;
        }
    }

    private static Problem problem(String sentence) {
        return Problem.error(Codes.BAD_ARGUMENT, Location.of("request"), sentence, "");
    }
}
