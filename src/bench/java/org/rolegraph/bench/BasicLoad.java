package org.rolegraph.bench;

import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.tdb2.DatabaseMgr;
import org.apache.jena.tdb2.loader.DataLoader;
import org.apache.jena.tdb2.loader.LoaderFactory;

/** Loads N-Quads into an empty TDB2 database by Jena's basic loader, and does nothing else. */
public final class BasicLoad {
    private BasicLoad() {}

    /** Loads. Arguments: the folder of the database, the file. */
    public static void main(String[] args) {
        DatasetGraph dataset = DatabaseMgr.connectDatasetGraph(args[0]);
        DataLoader loader = LoaderFactory.basicLoader(dataset, (format, values) -> {});
        loader.startBulk();
        loader.load(args[1]);
        loader.finishBulk();
    }
}
