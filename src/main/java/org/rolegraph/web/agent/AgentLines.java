package org.rolegraph.web.agent;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.web.site.ServedNow;

/**
 * The protocol by lines (its transport "stdio"), one message a line, until the input ends. Requests
 * are answered side by side, in any order.
 */
public final class AgentLines {
    private static final int MOST_BYTES = AgentRoute.MOST_BYTES;

    private static final int THREADS = Math.max(2, Runtime.getRuntime().availableProcessors());

    /** Requests that wait; beyond them no more is read for the time being. */
    private static final int MOST_WAITING = 1_000;

    private static final long LOOK_NANOS = TimeUnit.MILLISECONDS.toNanos(500);

    private final ServedNow now;
    private final OutputStream out;
    private final Consumer<String> told;
    private final AgentProtocol protocol;
    private final Map<JsonNode, Running> running = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads = threads();
    private AgentVersion version = AgentVersion.UNSAID;
    private long looked = System.nanoTime();
    private volatile boolean unread;

    /**
     * A conversation.
     *
     * @param now whose current generation is asked
     * @param out gets answers alone
     * @param told hears what happens meanwhile, a line each
     * @param bugs hears what nobody expected
     */
    public AgentLines(
            ServedNow now, OutputStream out, Consumer<String> told, Consumer<Throwable> bugs) {
        this.now = now;
        this.out = out;
        this.told = told;
        this.protocol = new AgentProtocol(now.catalogue(), bugs);
    }

    private static ThreadPoolExecutor threads() {
        return new ThreadPoolExecutor(
                THREADS,
                THREADS,
                1,
                TimeUnit.SECONDS,
                new LinkedBlockingQueue<>(MOST_WAITING),
                work -> {
                    Thread thread = new Thread(work, "agent");
                    thread.setDaemon(true);
                    return thread;
                },
                // the reader answers it itself, and reads on afterwards
                new ThreadPoolExecutor.CallerRunsPolicy());
    }

    /** Answers all that the input asks; what is under way at its end is answered too. */
    public void answer(InputStream in) throws IOException {
        InputStream bytes = new BufferedInputStream(in);
        try {
            for (Line line = next(bytes); line != null && !unread; line = next(bytes)) {
                take(line);
            }
        } finally {
            threads.shutdown();
        }
        try {
            while (!threads.awaitTermination(1, TimeUnit.MINUTES)) {
                // each request has a limit of its own
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * A request that is answered.
     *
     * @param cancellation ends what it takes
     * @param unwanted whether nobody waits for the answer any more
     */
    private record Running(Cancellation cancellation, AtomicBoolean unwanted) {}

    /**
     * A line.
     *
     * @param whole whether it is no longer than a message may be
     */
    private record Line(String text, boolean whole) {}

    /** The next line, of one that is too long only its beginning; null at the end. */
    private static Line next(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int each = in.read();
        if (each < 0) {
            return null;
        }
        boolean whole = true;
        for (; each >= 0 && each != '\n'; each = in.read()) {
            if (line.size() < MOST_BYTES) {
                line.write(each);
            } else {
                whole = false;
            }
        }
        return new Line(line.toString(StandardCharsets.UTF_8), whole);
    }

    private void take(Line line) {
        if (line.text().isBlank()) {
            return;
        }
        try {
            if (!line.whole()) {
                throw new RpcFault(
                        RpcFault.NO_REQUEST,
                        "no request: a message has at most " + MOST_BYTES / 1024 + " KiB");
            }
            take(AgentJson.message(line.text()));
        } catch (RpcFault fault) {
            write(fault.answer(null));
        }
    }

    private void take(JsonNode sent) {
        if (sent.path("method").asText().equals(RpcMessage.CANCELLED)) {
            cancel(sent.path("params").path("requestId"));
            return;
        }
        follow();
        begin(sent);
        AgentConversation conversation = new AgentConversation(protocol, version);
        if (sent.path("method").asText().equals(RpcMessage.CALL) || sent.isArray()) {
            Running call = new Running(new Cancellation(), new AtomicBoolean());
            JsonNode id = RpcMessage.id(sent);
            if (id != null) {
                running.put(id, call);
            }
            threads.execute(
                    () -> {
                        answer(conversation, sent, call);
                        if (id != null) {
                            running.remove(id, call);
                        }
                    });
        } else {
            answer(conversation, sent, new Running(new Cancellation(), new AtomicBoolean()));
        }
    }

    /** What follows is of the version that is agreed on now. */
    private void begin(JsonNode sent) {
        if (sent.path("method").asText().equals(RpcMessage.INITIALIZE)) {
            try {
                version = RpcMessage.of(sent).version();
            } catch (RpcFault fault) {
                version = AgentVersion.UNSAID; // the answer says what is wrong
            }
        }
    }

    private void cancel(JsonNode id) {
        Running call = running.get(id);
        if (call != null) {
            call.unwanted.set(true);
            call.cancellation.cancel(Cancellation.Reason.CLOSED);
        }
    }

    private void answer(AgentConversation conversation, JsonNode sent, Running call) {
        if (call.unwanted.get()) {
            return;
        }
        try (ServedNow.Lease lease = now.lease()) {
            Optional<JsonNode> answer =
                    conversation.answer(sent, lease.served(), call.cancellation);
            if (!call.unwanted.get()) {
                answer.ifPresent(this::write);
            }
        } catch (RpcFault fault) {
            write(fault.answer(null));
        }
    }

    private void write(JsonNode answer) {
        byte[] line = (answer + "\n").getBytes(StandardCharsets.UTF_8);
        synchronized (out) {
            if (unread) {
                return;
            }
            try {
                out.write(line);
                out.flush();
            } catch (IOException | RuntimeException e) {
                unread = true; // the client has gone
                threads.getQueue().clear();
                running.keySet().forEach(this::cancel);
            }
        }
    }

    /** Looks now and then whether there is another generation. */
    private void follow() {
        if (System.nanoTime() - looked > LOOK_NANOS) {
            now.follow(failure -> told.accept("not followed: " + failure.getMessage()))
                    .ifPresent(next -> told.accept("answers from generation " + next.id()));
            looked = System.nanoTime();
        }
    }
}
