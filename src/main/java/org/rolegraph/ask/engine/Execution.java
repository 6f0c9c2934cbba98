package org.rolegraph.ask.engine;

import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.jena.graph.Node;
import org.apache.jena.query.ARQ;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.ARQConstants;
import org.apache.jena.sparql.core.DatasetDescription;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.DatasetGraphMapLink;
import org.apache.jena.sparql.core.DynamicDatasets;
import org.apache.jena.sparql.core.GraphView;
import org.apache.jena.sparql.engine.main.OpExecutorFactory;
import org.apache.jena.sparql.engine.main.QC;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;
import org.apache.jena.tdb2.TDB2;
import org.apache.jena.tdb2.sys.TDBInternal;
import org.rolegraph.ask.operators.CancellableExecutor;
import org.rolegraph.ask.operators.CancellableTdbExecutor;
import org.rolegraph.ask.operators.Cancellation;
import org.rolegraph.ask.query.Access;
import org.rolegraph.ask.remote.RemoteData;
import org.rolegraph.ask.rewrite.SoundOptimizer;
import org.rolegraph.ask.search.Search;

/** Sets Jena up for one query, so that it can be cancelled and reaches nothing. */
final class Execution {
    private final DatasetGraph data;
    private final Access access;
    private final Cancellation cancellation;
    private final Search search;
    private final CountedAlgebra counted;
    private final boolean tdb;
    private final boolean whole;

    /**
     * For queries of one dataset.
     *
     * @param search what rg:search looks in; null when it is no more than a property
     * @param counted what the operators give is counted there; null when it is not
     * @param whole whether a server answers a query as a whole, and not its patterns
     */
    Execution(
            DatasetGraph data,
            Access access,
            Cancellation cancellation,
            Search search,
            CountedAlgebra counted,
            boolean whole) {
        this.whole = whole;
        this.counted = counted;
        this.search = search;
        this.data = data;
        this.access = access;
        this.cancellation = cancellation;
        this.tdb = TDBInternal.isBackedByTDB(data);
    }

    Running of(Query query) {
        if (whole && data instanceof RemoteData remote) {
            return new Running.There(remote.query(query));
        }
        boolean described = query.hasDatasetDescription();
        DatasetGraph view = tdb || described ? data : union(data);
        Context context = Context.setupContextForDataset(ARQ.getContext(), view);
        context.set(TDB2.symUnionDefaultGraph, tdb && !described);
        context.set(ARQ.enablePropertyFunctions, search != null);
        PropertyFunctionRegistry.set(context, new OwnProperties(search, cancellation));
        context.set(ARQ.httpServiceAllowed, !access.serviceHosts().isEmpty());
        if (!access.serviceHosts().isEmpty()) {
            // a host that is allowed must not send the query on to one that is not
            HttpClient client =
                    HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
            context.set(ARQ.httpQueryClient, client);
            context.set(ARQ.httpQueryTimeout, TimeUnit.SECONDS.toMillis(30));
        }
        context.set(
                ARQConstants.sysOptimizerFactory,
                SoundOptimizer.of(cancellation, tdb && !described ? this::graphs : null));
        QC.setFactory(context, executors());
        return new Running.Here(QueryExec.dataset(view).query(query).context(context).build());
    }

    private List<Node> graphs() {
        List<Node> names = new ArrayList<>();
        data.listGraphNodes().forEachRemaining(names::add);
        return names;
    }

    private OpExecutorFactory executors() {
        if (counted != null) {
            return cxt -> new CountingExecutor(cxt, cancellation, counted);
        }
        return tdb
                ? cxt -> new CancellableTdbExecutor(cxt, cancellation)
                : cxt -> new CancellableExecutor(cxt, cancellation);
    }

    /** The dataset in whose default graph DESCRIBE looks. */
    DatasetGraph seenBy(Query query) {
        if (data instanceof RemoteData && !query.hasDatasetDescription()) {
            return data;
        }
        return query.hasDatasetDescription()
                ? DynamicDatasets.dynamicDataset(DatasetDescription.create(query), data, false)
                : union(data);
    }

    /** The named graphs, with their union as the default graph. */
    private static DatasetGraph union(DatasetGraph data) {
        DatasetGraph view = new DatasetGraphMapLink(GraphView.createUnionGraph(data));
        for (Iterator<Node> names = data.listGraphNodes(); names.hasNext(); ) {
            Node name = names.next();
            view.addGraph(name, data.getGraph(name));
        }
        return view;
    }
}
