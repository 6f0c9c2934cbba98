package org.rolegraph.web.site;

import java.util.LinkedHashMap;
import java.util.Map;

/** Answers that were made before, those last asked for within a number of bytes. Thread-safe. */
final class Kept {
    /** What an entry costs beside its bytes. */
    private static final int OVERHEAD = 400;

    private final long most;
    private final Map<String, Whole> entries = new LinkedHashMap<>(64, 0.75f, true);
    private long size;

    /**
     * Of so many bytes.
     *
     * @param most 0 to keep nothing
     */
    Kept(long most) {
        this.most = most;
    }

    synchronized Whole get(String key) {
        return entries.get(key);
    }

    /** Keeps an answer, unless it would take a quarter of the room or more. */
    synchronized void put(String key, Whole whole) {
        if (cost(whole) * 4 > most || entries.containsKey(key)) {
            return;
        }
        entries.put(key, whole);
        size += cost(whole);
        var eldest = entries.entrySet().iterator();
        while (size > most) {
            size -= cost(eldest.next().getValue());
            eldest.remove();
        }
    }

    synchronized long size() {
        return size;
    }

    private static long cost(Whole whole) {
        return OVERHEAD + whole.size();
    }
}
