package org.rolegraph.ask.remote;

import java.util.List;
import java.util.OptionalLong;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;

/** The rows of an answer, each read when it is asked for. */
final class RemoteRows implements RowSet {
    private final RowSet rows;
    private final RemoteQuery query;
    private final OptionalLong most;
    private long read;
    private boolean ended;

    /**
     * Rows.
     *
     * @param most how many the server gives, where it says so
     */
    RemoteRows(RowSet rows, RemoteQuery query, OptionalLong most) {
        this.rows = rows;
        this.query = query;
        this.most = most;
    }

    @Override
    public boolean hasNext() {
        if (ended) {
            return false;
        }
        boolean more = query.reading(rows::hasNext);
        if (!more) {
            ended = true;
            query.finish();
            checkCut();
        }
        return more;
    }

    private void checkCut() {
        if (most.isPresent() && read >= most.getAsLong()) {
            throw Failure.of(
                    Exit.LIMIT,
                    Codes.LIMIT,
                    Location.of(query.server().name()),
                    "the server gives no more than " + read + " rows, and there may be more",
                    "ask for less at once, with LIMIT and OFFSET; or have its owner raise the"
                            + " limit");
        }
    }

    @Override
    public Binding next() {
        Binding row = query.reading(rows::next);
        read++;
        return row;
    }

    @Override
    public List<Var> getResultVars() {
        return query.reading(rows::getResultVars);
    }

    @Override
    public long getRowNumber() {
        return read;
    }

    @Override
    public void close() {
        query.close();
    }
}
