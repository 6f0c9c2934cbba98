package org.rolegraph.ask.remote;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.out.NodeFmtLib;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

/**
 * All solutions of a pattern, asked for in pages, since a server may give fewer at once than there
 * are, and break off. They are counted: each comes once, in no certain order, and none is missing.
 */
final class Pages implements Iterator<Binding> {
    /** Rows that are asked for at once. */
    private static final int PAGE = 20_000;

    /** A server that gives fewer rows than this has no more: none cuts so short. */
    private static final int FEW = 1000;

    private static final int TRIES = 3;

    private final SparqlServer server;
    private final List<Var> columns;
    private final String pattern;
    private final KeyNumbers seen = new KeyNumbers();
    private long count;
    private Iterator<Binding> page = List.<Binding>of().iterator();
    private long asked;
    private long given;
    private boolean ordered;

    private Pages(SparqlServer server, List<Var> columns, String pattern) {
        this.server = server;
        this.columns = columns;
        this.pattern = pattern;
    }

    /**
     * The solutions, which are counted first.
     *
     * @param columns of which each solution has another combination
     * @param pattern the text of a group graph pattern, with its braces
     */
    static Pages of(SparqlServer server, List<Var> columns, String pattern) {
        Pages pages = new Pages(server, columns, pattern);
        pages.count = pages.count();
        return pages;
    }

    /** The same of solutions that will be few: they are counted when they are not. */
    static Pages few(SparqlServer server, List<Var> columns, String pattern) {
        Pages pages = new Pages(server, columns, pattern);
        List<Binding> rows = pages.rows(pages.query(0));
        pages.count = rows.size() < FEW ? rows.size() : pages.count();
        pages.page = pages.fresh(rows);
        return pages;
    }

    /** How many there are. */
    long size() {
        return count;
    }

    private long count() {
        List<Binding> rows = rows("SELECT (COUNT(*) AS ?count) WHERE " + pattern);
        Node n = rows.size() == 1 ? rows.get(0).get(Var.alloc("count")) : null;
        if (n == null || !n.isLiteral() || !n.getLiteralLexicalForm().matches("\\d{1,18}")) {
            throw server.failure("it answers a COUNT with no number", "ask the server's owner");
        }
        return Long.parseLong(n.getLiteralLexicalForm());
    }

    @Override
    public boolean hasNext() {
        while (!page.hasNext()) {
            if (given == count) {
                return false;
            }
            page = next(offset());
        }
        return true;
    }

    /** Where the next page begins; where all have passed and some are missing, all in order. */
    private long offset() {
        if (asked < count) {
            return asked;
        }
        if (ordered) {
            throw changing();
        }
        ordered = true;
        asked = 0;
        return 0;
    }

    private Iterator<Binding> next(long offset) {
        List<Binding> rows = rows(query(offset));
        if (rows.isEmpty() && ordered) {
            throw changing();
        }
        if (rows.isEmpty()) {
            asked = count; // it has no more in this order
        }
        return fresh(rows);
    }

    private String query(long offset) {
        StringBuilder names = new StringBuilder();
        columns.forEach(column -> names.append(' ').append(column));
        return "SELECT"
                + names
                + " WHERE "
                + pattern
                + (ordered ? " ORDER BY" + names : "")
                + " LIMIT "
                + PAGE
                + " OFFSET "
                + offset;
    }

    private Iterator<Binding> fresh(List<Binding> rows) {
        boolean parts = rows.size() < count;
        List<Binding> fresh = new ArrayList<>(rows.size());
        for (Binding row : rows) {
            if (seen.add(key(row, parts)) == given + fresh.size()) {
                fresh.add(row);
            }
        }
        asked += rows.size();
        given += fresh.size();
        if (given > count) {
            throw changing();
        }
        return fresh.iterator();
    }

    /** A hash of 64 bits, of which a million rows have two alike once in 40 million times. */
    private long key(Binding row, boolean parts) {
        StringBuilder text = new StringBuilder();
        for (Var column : columns) {
            Node node = row.get(column);
            if (parts && node != null && node.isBlank()) {
                throw server.failure(
                        "it has blank nodes, which are called otherwise in each answer, and more"
                                + " rows than it gives at once",
                        "load its graphs with 'rolegraph load sparql=URL', which gives them names");
            }
            text.append(node == null ? "" : NodeFmtLib.strNT(node)).append('\t');
        }
        long hash = 0xcbf2_9ce4_8422_2325L; // FNV-1a, then mixed
        for (byte b : text.toString().getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b & 0xff) * 0x100_0000_01b3L;
        }
        hash ^= hash >>> 32;
        return hash * 0x9E37_79B9_7F4A_7C15L >>> 1;
    }

    /** The rows of an answer, whole, or those of the next attempt. */
    private List<Binding> rows(String sparql) {
        for (int attempt = 1; ; attempt++) {
            try (RemoteQuery query = server.page(sparql)) {
                List<Binding> rows = new ArrayList<>();
                RowSet all = query.select();
                while (all.hasNext()) {
                    rows.add(all.next());
                    if (rows.size() > PAGE) {
                        throw server.failure(
                                "it gives more rows than it was asked for",
                                "ask the server's owner");
                    }
                }
                return rows;
            } catch (Failure e) {
                if (e.exit() != Exit.NETWORK || attempt == TRIES) {
                    throw e;
                }
                server.pause(Duration.ofSeconds(attempt));
            }
        }
    }

    private Failure changing() {
        return server.failure(
                String.format(
                        Locale.ROOT,
                        "it counts %,d rows and gives %,d; it may have changed meanwhile",
                        count,
                        given),
                "ask again");
    }

    @Override
    public Binding next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return page.next();
    }
}
