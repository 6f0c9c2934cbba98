package org.rolegraph.ask.engine;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.function.Function;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problem;

/** Rows or triples of a running query, one by one. */
final class Feed<T> implements Iterator<T>, AutoCloseable {
    private final String name;
    private final Limits limits;
    private final Watch watch;
    private final Function<Message, List<T>> batches;
    private Iterator<T> batch = List.<T>of().iterator();
    private Message.Ended end;
    private long read;

    /**
     * A feed.
     *
     * @param batches what a message carries
     */
    Feed(String name, Limits limits, Watch watch, Function<Message, List<T>> batches) {
        this.name = name;
        this.limits = limits;
        this.watch = watch;
        this.batches = batches;
    }

    @Override
    public boolean hasNext() {
        while (!batch.hasNext()) {
            if (end != null) {
                return false;
            }
            Message message = watch.take(read);
            if (message instanceof Message.Ended ended) {
                end = ended;
            } else {
                batch = batches.apply(message).iterator();
            }
        }
        return true;
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        read++;
        return batch.next();
    }

    Optional<Problem> cut() {
        if (end == null || !end.cut()) {
            return Optional.empty();
        }
        return Optional.of(
                Problem.warning(
                        Codes.LIMIT,
                        Location.of(name),
                        String.format(
                                Locale.ROOT,
                                "cut at the limit of %,d rows; there are more",
                                limits.rows()),
                        "raise --rows, or ask for less with LIMIT"));
    }

    @Override
    public void close() {
        watch.close();
    }
}
