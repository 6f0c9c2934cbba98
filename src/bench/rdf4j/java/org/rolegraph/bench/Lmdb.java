package org.rolegraph.bench;

import java.io.BufferedInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.rdf4j.query.TupleQueryResult;
import org.eclipse.rdf4j.repository.RepositoryConnection;
import org.eclipse.rdf4j.repository.sail.SailRepository;
import org.eclipse.rdf4j.rio.RDFFormat;
import org.eclipse.rdf4j.sail.lmdb.LmdbStore;
import org.eclipse.rdf4j.sail.lmdb.config.LmdbStoreConfig;

/**
 * RDF4J's LMDB store: {@code load FILE DIR} loads N-Quads in one transaction, with the indexes that
 * it has by default; {@code query DIR FILE.rq} counts the rows of a query.
 */
public final class Lmdb {
    private Lmdb() {}

    public static void main(String[] args) throws IOException {
        boolean load = args[0].equals("load");
        SailRepository store =
                new SailRepository(
                        new LmdbStore(new File(args[load ? 2 : 1]), new LmdbStoreConfig()));
        store.init();
        try (RepositoryConnection connection = store.getConnection()) {
            if (load) {
                load(connection, Path.of(args[1]));
            } else {
                query(connection, Path.of(args[2]));
            }
        } finally {
            store.shutDown();
        }
    }

    private static void load(RepositoryConnection connection, Path file) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 20)) {
            connection.begin();
            connection.add(in, "", RDFFormat.NQUADS);
            connection.commit();
        }
        System.out.println(connection.size() + " quads");
    }

    private static void query(RepositoryConnection connection, Path file) throws IOException {
        long rows = 0;
        try (TupleQueryResult result =
                connection.prepareTupleQuery(Files.readString(file)).evaluate()) {
            for (; result.hasNext(); result.next()) {
                rows++;
            }
        }
        System.out.println(rows + " rows");
    }
}
