package org.rolegraph.store.tdb;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.function.Supplier;
import org.apache.jena.dboe.transaction.txn.TransactionException;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.StoreTrouble;

/** What Jena's exceptions say of a store's files when these are not what was written. */
public final class Damage {
    private Damage() {}

    /**
     * What an exception of Jena's means that came out of the files of a store: bytes that do not
     * make sense, unless the caller was wrong to ask.
     *
     * @param part what was read, such as an index
     */
    public static RuntimeException of(Path store, String part, RuntimeException e) {
        return e instanceof Failure || e instanceof TransactionException
                ? e
                : StoreTrouble.damaged(store, part + " cannot be read: its bytes make no sense");
    }

    /**
     * An iterator, whose exceptions become failures that say what was read.
     *
     * @param open begins to read
     */
    public static <T> Iterator<T> guard(Path store, String part, Supplier<Iterator<T>> open) {
        Iterator<T> rows;
        try {
            rows = open.get();
        } catch (RuntimeException e) {
            throw of(store, part, e);
        }
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                try {
                    return rows.hasNext();
                } catch (RuntimeException e) {
                    throw of(store, part, e);
                }
            }

            @Override
            public T next() {
                try {
                    return rows.next();
                } catch (RuntimeException e) {
                    throw of(store, part, e);
                }
            }
        };
    }
}
