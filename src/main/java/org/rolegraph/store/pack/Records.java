package org.rolegraph.store.pack;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.apache.jena.dboe.base.record.Record;

/**
 * Records for a B+tree, one and the same object each time with other bytes: Jena copies a record
 * into its block before it asks for the next ({@code JenaTreesTest} holds it to that).
 */
public abstract class Records implements Iterator<Record> {
    private final int size;
    private final byte[] key;
    private final byte[] value;
    private final Record record;
    private int next;

    public Records(int size, int keyLength, int valueLength) {
        this.size = size;
        this.key = new byte[keyLength];
        this.value = valueLength == 0 ? null : new byte[valueLength];
        this.record = new Record(key, value);
    }

    /**
     * Writes a row's bytes.
     *
     * @param value null when the records are all key
     */
    public abstract void fill(int row, byte[] key, byte[] value);

    @Override
    public final boolean hasNext() {
        return next < size;
    }

    @Override
    public final Record next() {
        if (next >= size) {
            throw new NoSuchElementException();
        }
        fill(next++, key, value);
        return record;
    }
}
