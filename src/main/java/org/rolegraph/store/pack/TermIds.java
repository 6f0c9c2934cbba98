package org.rolegraph.store.pack;

import java.util.BitSet;
import java.util.Iterator;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.graph.Node;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.base.file.LongChunks;
import org.rolegraph.store.tdb.Literals;
import org.rolegraph.store.tdb.ValueIds;
import org.rolegraph.store.triples.JenaTrees;

/**
 * Terms as ints, while a store is written. A term of the node table has its number in first-seen
 * order, which is also the order of the ids TDB2 gives; a value that TDB2 keeps within its id has
 * the bitwise complement of its number in {@link InlineValues}, thus is negative, until {@link
 * #freeze}.
 */
final class TermIds {
    /**
     * Slots, each with the last term that hashed to it: neighbouring rows share most of their
     * terms, so that a slot lost to another term costs one look-up by MD5 and no order has to be
     * kept.
     */
    private static final int CACHE = 1 << 17;

    /** Longer literals are not kept in the cache, which thus stays below 200 MiB at its worst. */
    private static final int LONGEST_CACHED = 512;

    private final JenaTrees trees;
    private Node[] cachedNodes = new Node[CACHE];
    private int[] cachedIds = new int[CACHE];
    private HashTable hashes = new HashTable(16);
    private final LongChunks pointers = new LongChunks();
    private final InlineValues values = new InlineValues();
    private final BitSet iris = new BitSet();
    private final BitSet literals = new BitSet();
    private long[] sortedValues = new long[0];

    TermIds(JenaTrees trees) {
        this.trees = trees;
    }

    /** Number of terms in the node table. */
    int pointers() {
        return pointers.size();
    }

    /** Number of terms, within ids or in the node table. */
    int size() {
        return pointers.size() + values.size();
    }

    /** The number of an IRI, blank node, literal or triple term. */
    int of(Node node) {
        // multiplicative hashing by the golden ratio (Knuth, TAOCP 3, 6.4): the upper 17 bits
        int at = node.hashCode() * 0x9E37_79B9 >>> 15;
        Node cached = cachedNodes[at];
        if (cached != null && cached.equals(node)) {
            return cachedIds[at];
        }
        int id = find(node);
        if (!node.isLiteral() || node.getLiteralLexicalForm().length() <= LONGEST_CACHED) {
            cachedNodes[at] = node;
            cachedIds[at] = id;
        }
        return id;
    }

    boolean isIri(int id) {
        return id >= 0 && iris.get(id);
    }

    boolean isLiteral(int id) {
        return id < 0 || literals.get(id);
    }

    private int find(Node node) {
        if (!node.isConcrete()) {
            throw new IllegalArgumentException("not a term: " + node);
        }
        // 1.5 and 1.50 would get two ids that read back as one spelling: the same triple twice
        Node term = Literals.canonical(node);
        long value = ValueIds.of(term);
        if (value != ValueIds.NONE) {
            return ~values.number(value);
        }
        byte[] hash = JenaTrees.hash(term);
        int number = hashes.add(BigEndian.get(hash, 0), BigEndian.get(hash, 8));
        if (number >= 0) {
            return number;
        }
        pointers.add(trees.append(term));
        if (term.isURI()) {
            iris.set(~number);
        } else if (term.isLiteral()) {
            literals.set(~number);
        }
        return ~number;
    }

    /**
     * Ends the taking of terms and replaces the negative numbers of a column by ranks above those
     * of all other terms, so that the ints of rows sort as the ids of TDB2 do.
     */
    void freeze(Tuples rows, int column, int[] ranks) {
        int above = pointers();
        for (int row = 0; row < rows.size(); row++) {
            int value = rows.get(row, column);
            if (value < 0) {
                rows.set(row, column, above + ranks[~value]);
            }
        }
    }

    /** Ranks the values within ids; to be called once, after the last term. */
    int[] rankValues() {
        sortedValues = values.sorted();
        return values.ranks(sortedValues);
    }

    /** The id on disk of a term, by the int it has after {@link #freeze}. */
    long encoded(int id) {
        int above = pointers.size();
        return id < above ? pointers.get(id) : sortedValues[id - above];
    }

    /** Hash and id of each term in the node table, by hash; no term can be added afterwards. */
    Iterator<Record> nodeRecords() {
        HashTable table = hashes;
        int[] order = table.sort();
        return new Records(order.length, 16, 8) {
            @Override
            public void fill(int row, byte[] key, byte[] value) {
                int number = order[row];
                BigEndian.put(key, 0, table.high(number));
                BigEndian.put(key, 8, table.low(number));
                BigEndian.put(value, 0, pointers.get(number));
            }
        };
    }

    /** Rows as records of an index. */
    Iterator<Record> tupleRecords(Tuples rows, int[] columns) {
        return new Records(rows.size(), columns.length * 8, 0) {
            @Override
            public void fill(int row, byte[] key, byte[] value) {
                int[] chunk = rows.chunk(row);
                int at = rows.offset(row);
                for (int i = 0; i < columns.length; i++) {
                    BigEndian.put(key, i * 8, encoded(chunk[at + columns[i]]));
                }
            }
        };
    }

    /** Gives back the memory that only the taking of terms needed. */
    void forgetHashes() {
        hashes = new HashTable(1);
        cachedNodes = new Node[0];
        cachedIds = new int[0];
    }
}
