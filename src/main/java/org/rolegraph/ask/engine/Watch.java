package org.rolegraph.ask.engine;

import java.util.Locale;
import java.util.function.LongSupplier;
import org.apache.jena.atlas.web.HttpException;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.query.QueryException;
import org.apache.jena.sparql.engine.http.QueryExceptionHTTP;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.operators.MemoryGuard;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/**
 * The reader's side of a running query: waits for its messages, and ends it when its time is over
 * or memory runs out. A query that does not heed this within {@link #GRACE} is left to itself on
 * its own thread, so that the reader goes on whatever Jena does.
 */
final class Watch {
    private static final long GRACE = 600_000_000L;
    private static final long TICK = 25_000_000L;
    private static final int ATTEMPTS = 10;

    /** How many times as long by the clock a query may take whose CPU time is limited. */
    static final int PATIENCE = 20;

    /** Management classes are loaded for queries that run longer than this. */
    private static final long SHORT = 200_000_000L;

    private static final String TOO_DEEP = "nesting: brackets, patterns or a path go too deep";
    private static final String FLATTEN = "flatten the query, or bound the path";

    private final String name;
    private final Limits limits;
    private final Handover handover;
    private final Cancellation cancellation;
    private final LongSupplier clock;
    private final long start;
    private final long begun = System.nanoTime();
    private MemoryGuard memory;
    private boolean settled;

    /**
     * A watch that starts now.
     *
     * @param clock gives nanoseconds, as {@link System#nanoTime} does; waiting for the reader is
     *     taken off unless it is the CPU's
     */
    Watch(
            String name,
            Limits limits,
            Handover handover,
            Cancellation cancellation,
            LongSupplier clock) {
        this.clock = clock;
        this.start = clock.getAsLong();
        this.name = name;
        this.limits = limits;
        this.handover = handover;
        this.cancellation = cancellation;
    }

    /**
     * The next message.
     *
     * @param sofar rows read before, for the sentence
     * @throws Failure when the query has failed, or a limit ends it
     */
    Message take(long sofar) {
        try {
            while (true) {
                long left = limits.time().toNanos() - running();
                if (left <= 0) {
                    throw stopped(Cancellation.Reason.TIME, sofar);
                }
                Message message = handover.poll(Math.min(left, TICK));
                if (message instanceof Message.Ended end && end.failure() != null) {
                    throw failure(end.failure(), sofar);
                }
                if (message != null) {
                    return message;
                }
                if (running() > SHORT && memoryIsLow()) {
                    throw stopped(Cancellation.Reason.HEAP, sofar);
                }
            }
        } catch (InterruptedException e) {
            cancellation.cancel(Cancellation.Reason.CLOSED);
            Thread.currentThread().interrupt();
            throw interrupted(name);
        } catch (OutOfMemoryError full) {
            // the query filled the heap, but it was this thread that asked for more
            throw stopped(Cancellation.Reason.HEAP, sofar);
        }
    }

    /** Ends the query if it still runs, and waits until it has let the store go. */
    void close() {
        if (!handover.hasEnded()) {
            cancellation.cancel(Cancellation.Reason.CLOSED);
            settle();
        }
    }

    private boolean memoryIsLow() {
        if (memory == null) {
            memory = new MemoryGuard();
        }
        return memory.isLow();
    }

    private long running() {
        long counted = clock.getAsLong() - start;
        return isByCpu()
                ? Math.max(counted, (System.nanoTime() - begun) / PATIENCE)
                : counted - handover.waitedNanos();
    }

    private boolean isByCpu() {
        return clock instanceof CpuClock;
    }

    /** Tries again where the query has not yet let go of the memory that the sentence needs. */
    private Failure stopped(Cancellation.Reason reason, long sofar) {
        for (int attempt = 1; ; attempt++) {
            try {
                cancellation.cancel(reason);
                settle();
                return limit(reason, sofar);
            } catch (OutOfMemoryError full) {
                if (attempt == ATTEMPTS) {
                    throw full;
                }
                settled = false;
            }
        }
    }

    private void settle() {
        if (settled) {
            return;
        }
        settled = true;
        long until = System.nanoTime() + GRACE;
        try {
            while (!handover.hasEnded() && System.nanoTime() < until) {
                handover.poll(TICK);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Failure limit(Cancellation.Reason reason, long sofar) {
        return switch (reason) {
            case HEAP ->
                    limit(
                            "memory: the heap of "
                                    + (Runtime.getRuntime().maxMemory() >> 20)
                                    + " MiB is full",
                            "ask for less at once: fewer columns and rows before DISTINCT, ORDER"
                                    + " BY, GROUP BY; or give the process a larger heap",
                            sofar);
            case TEXT ->
                    limit(
                            String.format(
                                    Locale.ROOT,
                                    "size: one text grows beyond %,d characters, or the long ones"
                                            + " together beyond %,d",
                                    Cancellation.LONGEST_TEXT,
                                    Cancellation.LONG_TEXTS),
                            "put fewer or shorter texts together with CONCAT, REPLACE and"
                                    + " GROUP_CONCAT",
                            sofar);
            case NUMBER ->
                    limit(
                            String.format(
                                    Locale.ROOT,
                                    "size: a number grows beyond %,d digits",
                                    Cancellation.LONGEST_NUMBER),
                            "calculate with xsd:double",
                            sofar);
            case TIME, CLOSED ->
                    limit(
                            "time: "
                                    + seconds(limits.time().toNanos())
                                    + (isByCpu() ? " s of CPU time" : " s"),
                            "narrow the query, such as patterns that share no variable, paths"
                                    + " without a start, sorting before LIMIT; or raise --timeout",
                            sofar);
        };
    }

    private Failure limit(String which, String remedy, long sofar) {
        return Failure.of(
                Exit.LIMIT,
                Codes.LIMIT,
                Location.of(name),
                String.format(
                        Locale.ROOT,
                        "stopped at the limit of %s; it had run %s s and given %,d rows",
                        which,
                        seconds(running()),
                        sofar),
                remedy);
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.1f", nanos / 1e9);
    }

    private RuntimeException failure(Throwable thrown, long sofar) {
        if (thrown instanceof QueryCancelledException) {
            return limit(cancellation.reason(), sofar);
        }
        if (thrown instanceof OutOfMemoryError error) {
            return limit(Cancellation.Reason.HEAP, sofar).because(error);
        }
        if (thrown instanceof StackOverflowError error) {
            return limit(TOO_DEEP, FLATTEN, sofar).because(error);
        }
        return failure(name, thrown);
    }

    /** What a query has thrown, as it is told. */
    static RuntimeException failure(String name, Throwable thrown) {
        if (thrown instanceof Failure failure) {
            return failure;
        }
        if (thrown instanceof StackOverflowError error) {
            return Failure.of(
                            Exit.LIMIT,
                            Codes.LIMIT,
                            Location.of(name),
                            "stopped at the limit of " + TOO_DEEP,
                            FLATTEN)
                    .because(error);
        }
        if (thrown instanceof HttpException || thrown instanceof QueryExceptionHTTP) {
            return Failure.of(
                    Exit.NETWORK,
                    Codes.NETWORK,
                    Location.of(name),
                    "SERVICE failed: " + thrown.getMessage(),
                    "SERVICE SILENT goes on without the service");
        }
        if (thrown instanceof QueryException) {
            return Failure.of(
                    Exit.USAGE, Codes.BAD_QUERY, Location.of(name), thrown.getMessage() + "", "");
        }
        return new IllegalStateException("a query failed: " + name, thrown);
    }

    static Failure interrupted(String name) {
        return Failure.of(Exit.INTERRUPTED, Codes.LIMIT, Location.of(name), "interrupted", "");
    }
}
