package org.rolegraph.web.rest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.web.http.Values;
import org.rolegraph.web.http.WebRequest;
import org.rolegraph.web.operation.RowPage;

/** Where the rows before and after those of a page are (RFC 8288). */
final class RowLinks {
    private RowLinks() {}

    /** The header Link of an answer to a request, once the rows are taken. */
    static Map<String, String> of(RowPage page, WebRequest request) {
        int offset = page.offset();
        int limit = page.limit();
        if (page.table() == null || !page.hasMore() && offset == 0) {
            return Map.of();
        }
        Map<String, Integer> links = new LinkedHashMap<>();
        links.put("first", 0);
        if (offset > 0) {
            links.put("prev", Math.max(0, offset - limit));
        }
        if (page.hasMore() && offset + limit <= RowPage.MOST_BEFORE) {
            links.put("next", offset + limit);
        }
        List<String> told = new ArrayList<>();
        links.forEach(
                (rel, at) ->
                        told.add("<" + address(request, limit, at) + ">; rel=\"" + rel + "\""));
        return Map.of("Link", String.join(", ", told));
    }

    private static String address(WebRequest request, int limit, int at) {
        Values others = request.query().without(RowPage.OFFSET).without(RowPage.LIMIT);
        Values query = others.and(RowPage.LIMIT, Integer.toString(limit));
        if (at > 0) {
            query = query.and(RowPage.OFFSET, Integer.toString(at));
        }
        return Values.encode(request.path()).replace("%2F", "/") + "?" + query;
    }
}
