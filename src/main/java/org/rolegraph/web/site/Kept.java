package org.rolegraph.web.site;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.http.WebAnswer;

/**
 * Lasting answers that were made before, those last asked for within a number of bytes; by what
 * they are told apart by, and by the requests that led to them, so that a request that was there
 * before need not be understood again. Thread-safe.
 */
final class Kept {
    /** What an entry costs beside its bytes. */
    private static final int OVERHEAD = 400;

    /** So many requests are remembered for an answer: the same client asks in the same way. */
    private static final int MOST_REQUESTS = 8;

    /**
     * An answer.
     *
     * @param key of {@link Validators}
     * @param head the answer without its body
     */
    record Entry(String key, WebAnswer head, Whole whole) {}

    private static final class Held {
        private final Entry entry;
        private final List<String> requests = new ArrayList<>();
        private long cost;

        Held(Entry entry) {
            this.entry = entry;
            this.cost = OVERHEAD + entry.whole.size();
        }
    }

    private final long most;
    private final Map<String, Held> entries = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, String> keys = new HashMap<>();
    private long size;

    /**
     * Of so many bytes.
     *
     * @param most 0 to keep nothing
     */
    Kept(long most) {
        this.most = most;
    }

    /** The answer of the key, or null. */
    synchronized Entry get(String key) {
        Held held = entries.get(key);
        return held == null ? null : held.entry;
    }

    /** The answer that the request led to before, or null. */
    synchronized Entry asked(String request) {
        String key = keys.get(request);
        return key == null ? null : get(key);
    }

    /** Keeps an answer, unless it would take a quarter of the room or more. */
    synchronized void put(Entry entry) {
        Held held = new Held(entry);
        if (held.cost * 4 > most || entries.containsKey(entry.key)) {
            return;
        }
        entries.put(entry.key, held);
        size += held.cost;
        shrink();
    }

    /** Takes note that the request leads to the answer, where it is kept. */
    synchronized void leads(String request, String key) {
        Held held = entries.get(key);
        long cost = OVERHEAD + 2L * request.length();
        if (held == null
                || held.requests.size() == MOST_REQUESTS
                || (held.cost + cost) * 4 > most
                || keys.putIfAbsent(request, key) != null) {
            return;
        }
        held.requests.add(request);
        held.cost += cost;
        size += cost;
        shrink();
    }

    private void shrink() {
        var eldest = entries.values().iterator();
        while (size > most) {
            Held held = eldest.next();
            held.requests.forEach(keys::remove);
            size -= held.cost;
            eldest.remove();
        }
    }

    synchronized long size() {
        return size;
    }
}
