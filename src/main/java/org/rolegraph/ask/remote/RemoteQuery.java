package org.rolegraph.ask.remote;

import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.QueryCancelledException;
import org.apache.jena.riot.lang.IteratorParsers;
import org.apache.jena.riot.resultset.ResultSetLang;
import org.apache.jena.riot.rowset.RowSetReader;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.exec.QueryExecResult;
import org.apache.jena.sparql.exec.RowSet;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.CellTexts;

/** A query that a server answers; asked once, as what it is. Aborted by any thread. */
public final class RemoteQuery implements AutoCloseable {
    static {
        JenaSystem.init();
    }

    private static final List<String> RESULTS =
            List.of("application/sparql-results+json", "application/json");
    private static final List<String> LINES = List.of("application/n-triples", "text/plain");

    /** By which Virtuoso says how many rows it gives at most, whatever there are. */
    private static final String MOST_ROWS = "X-SPARQL-MaxRows";

    private static final String TRUTH = "__ASK_RETVAL";

    private final SparqlServer server;
    private final String sparql;
    private final boolean whole;
    private Asking asking;
    private boolean aborted;

    /**
     * A query.
     *
     * @param whole whether rows that a server leaves out by a limit of its own are a failure
     */
    RemoteQuery(SparqlServer server, String sparql, boolean whole) {
        this.server = server;
        this.sparql = sparql;
        this.whole = whole;
    }

    /**
     * The rows of a SELECT, as they come.
     *
     * @throws Failure exit {@code NETWORK} also while they are read, when what comes is not whole
     */
    public RowSet select() {
        HttpResponse<InputStream> head = begin(RESULTS);
        OptionalLong most =
                head.headers()
                        .firstValue(MOST_ROWS)
                        .filter(value -> whole && value.matches("\\d{1,18}"))
                        .map(value -> OptionalLong.of(Long.parseLong(value)))
                        .orElse(OptionalLong.empty());
        QueryExecResult result = reading(this::result);
        if (!result.isRowSet()) {
            throw server.failure(
                    "it answers a SELECT with true or false", "ask the server's owner");
        }
        return new RemoteRows(result.rowSet(), this, most);
    }

    /**
     * The answer to an ASK.
     *
     * @throws Failure exit {@code NETWORK} when it has none
     */
    public boolean ask() {
        begin(RESULTS);
        QueryExecResult result = reading(this::result);
        return result.isBoolean() ? result.booleanResult() : truth(result.rowSet());
    }

    /** Virtuoso writes a truth as a row of this one column. */
    private boolean truth(RowSet rows) {
        return reading(
                () -> {
                    if (!rows.getResultVars().equals(List.of(Var.alloc(TRUTH)))) {
                        throw server.failure(
                                "it answers an ASK with rows", "ask the server's owner");
                    }
                    return rows.hasNext()
                            && !rows.next().get(TRUTH).getLiteralLexicalForm().equals("0");
                });
    }

    /**
     * The triples of a CONSTRUCT, as they come.
     *
     * @throws Failure exit {@code NETWORK} also while they are read
     */
    public Iterator<Triple> triples() {
        begin(LINES);
        Iterator<Triple> triples =
                reading(() -> IteratorParsers.createIteratorNTriples(asking.body()));
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return reading(triples::hasNext);
            }

            @Override
            public Triple next() {
                return reading(triples::next);
            }
        };
    }

    private QueryExecResult result() {
        return RowSetReader.createReader(ResultSetLang.RS_JSON).readAny(asking.body(), null);
    }

    private HttpResponse<InputStream> begin(List<String> types) {
        synchronized (this) {
            if (aborted) {
                throw new QueryCancelledException();
            }
            asking = server.ask(sparql, String.join(", ", types));
        }
        return server.good(asking, types);
    }

    /** Reads something of the answer; what Jena's readers say of it becomes one sentence. */
    <T> T reading(Supplier<T> work) {
        try {
            asking.body().allow();
            return work.get();
        } catch (Failure | QueryCancelledException e) {
            throw e;
        } catch (RuntimeException e) {
            asking.checkAborted();
            Throwable deepest = e;
            while (deepest.getCause() != null) {
                deepest = deepest.getCause();
            }
            // some readers name the class of what they pass on
            String why =
                    String.valueOf(deepest.getMessage())
                            .replaceFirst("^.*\\bjava\\.io\\.IOException: ", "");
            throw server.failure(
                    "its answer is not whole, or not what it says it is: "
                            + CellTexts.line(why, 200),
                    "ask again, or for less; a server may have a limit of time or size of its own");
        }
    }

    /** Reads what follows the last row, which is nothing. */
    void finish() {
        asking.finish();
    }

    SparqlServer server() {
        return server;
    }

    /** By any thread: the one that reads ends with {@link QueryCancelledException}. */
    public synchronized void abort() {
        aborted = true;
        if (asking != null) {
            asking.abort();
        }
    }

    @Override
    public synchronized void close() {
        if (asking != null) {
            asking.close();
        }
    }
}
