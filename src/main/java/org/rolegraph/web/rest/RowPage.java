package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;

/** Some rows of a table, and where those before and after them are (RFC 8288). Not thread-safe. */
final class RowPage {
    static final String LIMIT = "limit";
    static final String OFFSET = "offset";

    /** Rows of a page at most. */
    static final int MOST = 10_000;

    /** Rows before a page at most: as many as a query gives. */
    static final int MOST_BEFORE = 1_000_000;

    private final WebRequest request;
    private final int limit;
    private final int offset;
    private Table table;
    private boolean more;

    RowPage(WebRequest request, int limit, int offset) {
        this.request = request;
        this.limit = limit;
        this.offset = offset;
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

    /** Whether rows follow; known once it was taken. */
    boolean hasMore() {
        return more;
    }

    Table table() {
        return table;
    }

    /** The header Link, once the rows are taken. */
    Map<String, String> links() {
        if (table == null || !more && offset == 0) {
            return Map.of();
        }
        Map<String, Integer> links = new LinkedHashMap<>();
        links.put("first", 0);
        if (offset > 0) {
            links.put("prev", Math.max(0, offset - limit));
        }
        if (more && offset + limit <= MOST_BEFORE) {
            links.put("next", offset + limit);
        }
        List<String> told = new ArrayList<>();
        links.forEach((rel, at) -> told.add("<" + address(at) + ">; rel=\"" + rel + "\""));
        return Map.of("Link", String.join(", ", told));
    }

    private String address(int at) {
        Values others = request.query().without(OFFSET).without(LIMIT);
        Values query = others.and(LIMIT, Integer.toString(limit));
        if (at > 0) {
            query = query.and(OFFSET, Integer.toString(at));
        }
        return Values.encode(request.path()).replace("%2F", "/") + "?" + query;
    }
}
