package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.query.Query;
import org.apache.jena.query.ReadWrite;
import org.apache.jena.shared.PrefixMapping;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.ask.query.Closure;
import org.rolegraph.ask.query.QueryText;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.vocab.Rg;

/** One query, from its text to its last row, on its own thread. */
final class QueryRun implements Runnable {
    /**
     * What surrounds a query.
     *
     * @param languages of labels, or null when none are wanted
     * @param search gives null when there is none
     * @param counted where what the operators give is counted, or null
     */
    record Setting(
            DatasetGraph data,
            Limits limits,
            Access access,
            List<String> languages,
            Labelling labelling,
            Supplier<Search> search,
            CountedAlgebra counted) {}

    private final Question question;
    private final Setting setting;
    private final Handover handover;
    private final Cancellation cancellation;

    QueryRun(Question question, Setting setting, Handover handover, Cancellation cancellation) {
        this.question = question;
        this.setting = setting;
        this.handover = handover;
        this.cancellation = cancellation;
    }

    /** Whatever is thrown, an overflow of stack or heap too, becomes the last message. */
    @Override
    @SuppressWarnings("CatchingUnchecked")
    public void run() {
        Message.Ended end;
        try {
            end = new Message.Ended(null, inTransaction());
        } catch (Throwable failure) {
            // whatever the query held is unreachable here, so there is memory again
            end = new Message.Ended(failure, false);
        }
        handover.end(end);
        DeepThreads.checkStack(end.failure());
    }

    private boolean inTransaction() {
        DatasetGraph data = setting.data();
        Query query = QueryText.parse(question);
        cancellation.check();
        // before the transaction: the index may have to be made of the store first
        Search search = mayMean(question.text(), "search") ? setting.search().get() : null;
        if (!data.supportsTransactions()) {
            return answer(query, search);
        }
        data.begin(ReadWrite.READ);
        try {
            return answer(query, search);
        } finally {
            cancellation.onCancel(null);
            data.end();
        }
    }

    /** False only when the word is nowhere in the query, escaped or not. */
    private static boolean mayMean(String query, String word) {
        return query.contains(word) || query.contains("\\u") || query.contains("\\U");
    }

    /** Whether rows were cut off. */
    private boolean answer(Query query, Search search) {
        Closure.check(question, query, setting.data(), setting.access());
        Execution execution =
                new Execution(
                        setting.data(),
                        setting.access(),
                        cancellation,
                        search,
                        setting.counted(),
                        isWhole(query));
        if (query.isDescribeType()) {
            return triples(new Description(execution, query, cancellation).triples());
        }
        try (Running exec = execution.of(query)) {
            cancellation.onCancel(exec::abort);
            if (query.isSelectType()) {
                return rows(exec);
            }
            if (query.isAskType()) {
                handover.put(new Message.Decided(exec.ask()));
                return false;
            }
            return triples(exec.triples());
        }
    }

    /**
     * Whether a server answers the query as a whole: one's own always, but where it searches, which
     * only this program can.
     */
    private boolean isWhole(Query query) {
        if (!(setting.data() instanceof RemoteData remote)) {
            return true;
        }
        boolean own = !Catalogue.packed().holds(question.text());
        return own ? !searches(query) : !remote.isAskedForStatements();
    }

    private static boolean searches(Query query) {
        Query plain = query.cloneQuery();
        plain.setPrefixMapping(PrefixMapping.Factory.create());
        return plain.toString().contains("<" + Rg.SEARCH + ">");
    }

    private boolean rows(Running exec) {
        RowSet found = exec.select();
        List<Var> columns = found.getResultVars();
        TermCells cells = new TermCells(setting.data(), setting.languages(), setting.labelling());
        Iterator<Binding> rows = cells.ahead(found);
        boolean more = rows.hasNext(); // the reader is woken once, for columns and first row
        handover.put(new Message.Columns(columns.stream().map(Var::getVarName).toList()));
        Batches<List<Cell>> out = new Batches<>(batch -> handover.put(new Message.RowBatch(batch)));
        long count = 0;
        while (more) {
            if (count++ == setting.limits().rows()) {
                out.flush();
                return true;
            }
            Binding row = rows.next();
            List<Cell> line = new ArrayList<>(columns.size());
            for (Var column : columns) {
                line.add(cells.of(row.get(column)));
            }
            out.add(line);
            more = rows.hasNext();
        }
        out.flush();
        return false;
    }

    private boolean triples(Iterator<Triple> triples) {
        handover.put(new Message.Graph());
        Batches<Triple> out = new Batches<>(batch -> handover.put(new Message.TripleBatch(batch)));
        long count = 0;
        while (triples.hasNext()) {
            cancellation.check();
            if (count++ == setting.limits().rows()) {
                out.flush();
                return true;
            }
            out.add(triples.next());
        }
        out.flush();
        return false;
    }
}
