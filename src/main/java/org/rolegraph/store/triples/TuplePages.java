package org.rolegraph.store.triples;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;
import org.apache.jena.dboe.base.record.RecordFactory;
import org.apache.jena.dboe.base.record.RecordMapper;
import org.apache.jena.tdb2.store.NodeId;
import org.rolegraph.base.file.BigEndian;

/**
 * Reads the tuples of an index for Jena's iterators, a page at a time: one copy of a page, which
 * turns all its bytes, costs less than four turned numbers of each tuple. No page may change while
 * it is read.
 */
final class TuplePages implements RecordMapper<long[]> {
    private final int width;
    private final long[] ids;
    private ByteBuffer page;
    private long[] numbers = new long[0];

    /** For tuples of so many ids. */
    TuplePages(int width) {
        this.width = width;
        this.ids = new long[width];
    }

    /** The ids of a row of a page, in an array that is used anew for the next one. */
    @Override
    @SuppressWarnings("ReferenceEquality") // another buffer is another page, whatever it holds
    public long[] map(ByteBuffer block, int row, byte[] key, RecordFactory factory) {
        if (block != page) {
            read(block);
        }
        System.arraycopy(numbers, row * width, ids, 0, width);
        // Jena looks at the key only to end a range
        if (key != null) {
            for (int i = 0; i < width; i++) {
                BigEndian.put(key, i * NodeId.SIZE, ids[i]);
            }
        }
        return ids;
    }

    private void read(ByteBuffer block) {
        // where its own position and limit are is the iterator's business
        LongBuffer all = block.duplicate().clear().asLongBuffer();
        if (numbers.length < all.remaining()) {
            numbers = new long[all.remaining()];
        }
        all.get(numbers, 0, all.remaining());
        page = block;
    }
}
