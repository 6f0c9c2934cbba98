package org.rolegraph.ask.engine;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.apache.jena.graph.Triple;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.query.QueryForm;
import org.rolegraph.ask.query.Question;
import org.rolegraph.ask.search.Search;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.base.result.Cell;

/**
 * Answers SPARQL 1.1 queries over a dataset, whose default graph is the union of its named graphs.
 *
 * <p>Each query runs on its own thread with a large stack, in its own read transaction, under the
 * limits; nothing that it says reaches a file, another process or, unless allowed, the network. Any
 * number of threads may ask at once.
 */
public final class Engine {
    static {
        JenaSystem.init();
    }

    private final DatasetGraph data;
    private final Limits limits;
    private final Access access;
    private final List<String> languages;
    private final Supplier<Search> search;
    private final LongSupplier clock;

    /** Whether the limit of time is one of CPU time. */
    private boolean byCpu;

    /** An engine for which rg:search is a property like all others. */
    public Engine(DatasetGraph data, Limits limits, Access access, List<String> languages) {
        this(data, limits, access, languages, () -> null);
    }

    /**
     * An engine.
     *
     * @param data stays open as long as answers are read
     * @param languages of labels, the preferred one first, as BCP 47 tags
     * @param search what rg:search looks in; asked, outside of any transaction, by queries that may
     *     use it
     */
    public Engine(
            DatasetGraph data,
            Limits limits,
            Access access,
            List<String> languages,
            Supplier<Search> search) {
        this(data, limits, access, languages, search, System::nanoTime);
    }

    /**
     * An engine whose limit of time counts what the processor does for a query, so that it does not
     * depend on what else the machine is at; {@value Watch#PATIENCE} times as long by the clock
     * ends a query all the same.
     */
    public static Engine byCpu(
            DatasetGraph data, Limits limits, Access access, List<String> languages) {
        Engine engine = new Engine(data, limits, access, languages);
        engine.byCpu = true;
        return engine;
    }

    /** By another clock, for tests. */
    Engine(
            DatasetGraph data,
            Limits limits,
            Access access,
            List<String> languages,
            Supplier<Search> search,
            LongSupplier clock) {
        this.clock = clock;
        this.search = search;
        this.data = data;
        this.limits = limits;
        this.access = access;
        this.languages = List.copyOf(languages);
    }

    /**
     * What can be said of a query's answer before it is asked.
     *
     * @throws org.rolegraph.base.problem.Failure with exit USAGE for a query that cannot be
     *     understood, LIMIT for one that is too large
     */
    public static QueryForm form(Question question) {
        CompletableFuture<QueryForm> form = new CompletableFuture<>();
        DeepThreads.run(() -> complete(form, question));
        try {
            return form.get();
        } catch (ExecutionException e) {
            throw Watch.failure(question.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Watch.interrupted(question.name());
        }
    }

    @SuppressWarnings("CatchingUnchecked") // an overflow of the stack too
    private static void complete(CompletableFuture<QueryForm> form, Question question) {
        try {
            form.complete(QueryForm.of(question));
        } catch (Throwable failure) {
            form.completeExceptionally(failure);
            DeepThreads.checkStack(failure);
        }
    }

    /**
     * Starts a query and waits until its kind is known.
     *
     * @param labels whether entities of the rows get labels and CURIEs
     * @throws org.rolegraph.base.problem.Failure with exit USAGE for a query that cannot be
     *     understood or asks for what is closed, LIMIT when a limit ends it
     */
    public Answer ask(Question question, Labelling labels) {
        return ask(question, labels, new Cancellation());
    }

    /**
     * The same, where others may end it.
     *
     * @param cancellation for this question alone
     */
    public Answer ask(Question question, Labelling labels, Cancellation cancellation) {
        return ask(question, labels, cancellation, null);
    }

    /**
     * Runs a query, and says how it was answered instead of its answer. Its limits hold; what ends
     * it early stands after what was counted until then.
     *
     * @throws org.rolegraph.base.problem.Failure as {@link #ask} does, but for the limits
     */
    public QueryExplanation explain(Question question) {
        return explain(question, new CountedAlgebra());
    }

    /** As {@link #explain(Question)}; others may read what is counted meanwhile. */
    QueryExplanation explain(Question question, CountedAlgebra counted) {
        Cancellation cancellation = new Cancellation();
        List<Problem> problems = new ArrayList<>();
        try (Answer answer = ask(question, Labelling.NONE, cancellation, counted)) {
            answer.fold(rows -> read(rows.rows()), truth -> 1L, triples -> read(triples.triples()));
            answer.cut().ifPresent(problems::add);
        } catch (Failure failure) {
            if (failure.exit() != Exit.LIMIT || counted.root() == null) {
                throw failure;
            }
            problems.addAll(failure.problems());
        }
        return new QueryExplanation(AlgebraText.of(counted), problems);
    }

    private Answer ask(
            Question question,
            Labelling labels,
            Cancellation cancellation,
            CountedAlgebra counted) {
        Handover handover = new Handover(cancellation);
        QueryRun.Setting setting =
                new QueryRun.Setting(data, limits, access, languages, labels, search, counted);
        QueryRun run = new QueryRun(question, setting, handover, cancellation);
        CpuClock cpu = byCpu ? new CpuClock() : null;
        Watch watch =
                new Watch(question.name(), limits, handover, cancellation, byCpu ? cpu : clock);
        DeepThreads.run(byCpu ? cpu.timed(run) : run);
        Message first = watch.take(0);
        if (first instanceof Message.Columns columns) {
            return new Answer.Rows(
                    columns.names(),
                    question.entities(),
                    new Feed<List<Cell>>(
                            question.name(),
                            limits,
                            watch,
                            message -> ((Message.RowBatch) message).rows()));
        }
        if (first instanceof Message.Graph) {
            return new Answer.Triples(
                    new Feed<Triple>(
                            question.name(),
                            limits,
                            watch,
                            message -> ((Message.TripleBatch) message).triples()));
        }
        watch.close();
        return new Answer.Truth(((Message.Decided) first).value());
    }

    private static long read(Iterator<?> items) {
        long count = 0;
        for (; items.hasNext(); items.next()) {
            count++;
        }
        return count;
    }
}
