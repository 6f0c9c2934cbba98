package org.rolegraph.web.operation;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;

/** Some rows of a table, and what is to be said of them. Not thread-safe. */
public final class RowPage {
    /** How many rows. */
    public static final String LIMIT = "limit";

    /** How many are left out before them. */
    public static final String OFFSET = "offset";

    /** Rows of a page at most. */
    static final int MOST = 10_000;

    /** Rows before a page at most: as many as a query gives. */
    public static final int MOST_BEFORE = 1_000_000;

    private final int limit;
    private final int offset;
    private final List<Supplier<List<String>>> notes = new ArrayList<>();
    private Table table;
    private boolean more;

    /** The page that is asked for. */
    public RowPage(Asked asked) {
        this.limit = asked.whole(LIMIT).orElseThrow();
        this.offset = asked.whole(OFFSET).orElseThrow();
    }

    public int limit() {
        return limit;
    }

    public int offset() {
        return offset;
    }

    /** How many rows there must be of the whole to know the page, and whether there are more. */
    int enough() {
        return offset + limit + 1;
    }

    /** Takes the rows of the page out of the whole, of which no more is read. */
    void take(Table whole) {
        List<List<Cell>> rows = new ArrayList<>();
        Iterator<List<Cell>> all = whole.rows();
        for (int i = 0; i < offset && all.hasNext(); i++) {
            all.next();
        }
        while (rows.size() < limit && all.hasNext()) {
            rows.add(all.next());
        }
        more = all.hasNext();
        table = Table.of(whole.columns(), whole.entities(), rows);
    }

    /** Takes note of what an answer rests on, which is made only for who reads it. */
    void note(Supplier<List<String>> lines) {
        notes.add(lines);
    }

    /** What the answer rests on, as sentences; mostly none. */
    public List<String> notes() {
        return notes.stream().flatMap(lines -> lines.get().stream()).toList();
    }

    /** Whether rows follow; known once it was taken. */
    public boolean hasMore() {
        return more;
    }

    /** The rows; null until they are taken. */
    public Table table() {
        return table;
    }
}
