package org.rolegraph.store.triples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.rolegraph.base.problem.StoreTrouble;

/**
 * Whether the nine indexes of a store hold the same triples. Each index is read as a whole and
 * summed up by its count and the sum, modulo 2^64, of a hash of each tuple's terms in the one order
 * G S P O, so that the order of the index does not matter.
 *
 * <p>A process that is killed in a bulk load was seen to leave a store that opens without an error
 * and answers by each index something else. Counts alone would miss an index that has as many, but
 * other, triples.
 */
public final class IndexCheck {
    private static final int[] GSPO = columns("GSPO");

    /** Odd, and without pattern: bits of pi. */
    private static final long FACTOR = 0x243f_6a88_85a3_08d3L;

    private IndexCheck() {}

    /**
     * Ends with a sentence when the indexes disagree.
     *
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE}, naming the index and what it
     *     holds
     */
    public static void verify(StoreReader reader) {
        DatasetGraphTDB dataset = Tdb.storage(reader.dataset());
        reader.read(
                () -> {
                    // those of the default graph and those of named graphs hold different triples
                    agree(dataset, Tdb.INDEXES.subList(0, 3));
                    agree(dataset, Tdb.INDEXES.subList(3, 9));
                    return null;
                });
    }

    /**
     * Ends with a sentence when some graphs are not what they were in the store that this one began
     * as a copy of: the same tuples of the same ids.
     *
     * @param graphs IRIs
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE}, naming the graph
     */
    public static void verifyKept(
            StoreReader copy, StoreReader original, Collection<String> graphs) {
        for (String graph : graphs) {
            Sum before = sum(original, graph);
            Sum now = sum(copy, graph);
            if (!now.same(before)) {
                throw StoreTrouble.damaged(
                        Tdb.place(Tdb.storage(copy.dataset())),
                        "a graph that was to stay has changed: " + before + ", now " + now);
            }
        }
    }

    private static Sum sum(StoreReader reader, String graph) {
        DatasetGraphTDB dataset = Tdb.storage(reader.dataset());
        Summing summing = new Summing(GSPO);
        Tdb.forEach(dataset, "GSPO", summing, reader.terms().number(graph));
        return summing.sum("<" + graph + ">");
    }

    /**
     * As {@link #verify}, and every term of every triple is in the dictionary, under its number and
     * under its name.
     */
    public static void verifyDeeply(StoreReader reader) {
        verify(reader);
        DatasetGraphTDB dataset = Tdb.storage(reader.dataset());
        reader.read(
                () -> {
                    DictionaryCheck.verify(dataset, reader.terms(), true);
                    return null;
                });
    }

    /**
     * Every term of every triple is in the dictionary: what {@link #verifyDeeply} looks up name by
     * name is compared here, for whoever has just written it.
     */
    public static void verifyDictionary(StoreReader reader) {
        DatasetGraphTDB dataset = Tdb.storage(reader.dataset());
        DictionaryCheck.verify(dataset, reader.terms(), false);
    }

    /** The majority is named as right, so that the sentence names the index that is not. */
    private static void agree(DatasetGraphTDB dataset, List<String> indexes) {
        List<Sum> sums = new ArrayList<>();
        for (String index : indexes) {
            sums.add(sumOfIndex(dataset, index));
        }
        // what most of them hold is right, as far as can be known
        Sum right = sums.get(0);
        for (Sum each : sums) {
            if (votes(sums, each) > votes(sums, right)) {
                right = each;
            }
        }
        for (int i = 0; i < sums.size(); i++) {
            if (!sums.get(i).same(right)) {
                throw StoreTrouble.damaged(
                        Tdb.place(dataset), "the indexes disagree: " + sums.get(i) + ", " + right);
            }
        }
    }

    private static long votes(List<Sum> sums, Sum candidate) {
        return sums.stream().filter(candidate::same).count();
    }

    private static Sum sumOfIndex(DatasetGraphTDB dataset, String index) {
        Summing summing = new Summing(columns(index));
        Tdb.forEach(dataset, index, summing);
        return summing.sum(index);
    }

    /** Sums up tuples of ids. */
    private static final class Summing implements Tdb.Ids {
        private final int[] columns;
        private long count;
        private long sum;

        Summing(int[] columns) {
            this.columns = columns;
        }

        @Override
        public void tuple(long[] ids) {
            long hash = 0;
            for (int column : columns) {
                // polynomial in the columns, so that terms that change places give another hash
                hash = (hash + ids[column]) * FACTOR;
            }
            sum += mix(hash);
            count++;
        }

        Sum sum(String name) {
            return new Sum(name, count, sum);
        }
    }

    /** Where G, S, P and O are in a tuple of the index. */
    private static int[] columns(String index) {
        return "GSPO".chars().map(index::indexOf).filter(column -> column >= 0).toArray();
    }

    /** The finalizer of SplitMix64 (Steele, Lea, Flood 2014), over the golden ratio. */
    private static long mix(long value) {
        long z = value + 0x9e3779b97f4a7c15L;
        z = (z ^ (z >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    private record Sum(String name, long count, long sum) {
        boolean same(Sum other) {
            return count == other.count && sum == other.sum;
        }

        @Override
        public String toString() {
            return name + " holds " + count + " triples, sum " + Long.toHexString(sum);
        }
    }
}
