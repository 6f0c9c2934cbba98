package org.rolegraph.store.triples;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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

    /** Those of the default graph and those of named graphs hold different triples. */
    private static final List<String> OF_TRIPLES = Tdb.INDEXES.subList(0, 3);

    private static final List<String> OF_QUADS = Tdb.INDEXES.subList(3, 9);

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
                    for (List<String> indexes : List.of(OF_TRIPLES, OF_QUADS)) {
                        agree(
                                dataset,
                                indexes.stream().map(name -> sumOfIndex(dataset, name)).toList());
                    }
                    return null;
                });
    }

    /**
     * As {@link #verify}, of a store that began as a copy of one whose indexes agree: of each index
     * those pages are read that are not there, byte by byte, as they were. Ends with a sentence as
     * well when some graphs are not what they were: the same tuples of the same ids.
     *
     * @param kept IRIs of these graphs
     * @throws org.rolegraph.base.problem.Failure exit {@code STORE}, naming the index or the graph
     */
    public static void verifyChanged(
            StoreReader copy, StoreReader original, Collection<String> kept) {
        DatasetGraphTDB now = Tdb.storage(copy.dataset());
        DatasetGraphTDB before = Tdb.storage(original.dataset());
        Map<Long, Summing> graphs = new HashMap<>();
        for (List<String> indexes : List.of(OF_TRIPLES, OF_QUADS)) {
            List<Sum> sums = new ArrayList<>();
            for (String index : indexes) {
                Summing changes = new Summing(columns(index));
                boolean byGraph = index.equals("GSPO");
                TreePages.of(now, index)
                        .forEachDiffering(
                                TreePages.of(before, index),
                                ids -> {
                                    changes.tuple(ids);
                                    if (byGraph) {
                                        of(ids[0], graphs).tuple(ids);
                                    }
                                },
                                ids -> {
                                    changes.takeAway(ids);
                                    if (byGraph) {
                                        of(ids[0], graphs).takeAway(ids);
                                    }
                                });
                sums.add(changes.sum(index + " beyond what it held"));
            }
            agree(now, sums);
        }
        for (String graph : kept) {
            Sum changes = of(copy.terms().number(graph), graphs).sum("<" + graph + ">");
            if (!changes.same(Sum.NOTHING)) {
                throw StoreTrouble.damaged(
                        Tdb.place(now),
                        "a graph that was to stay has changed: by what is in it now, or was, "
                                + changes);
            }
        }
    }

    private static Summing of(long graph, Map<Long, Summing> graphs) {
        return graphs.computeIfAbsent(graph, g -> new Summing(GSPO));
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
    private static void agree(DatasetGraphTDB dataset, List<Sum> sums) {
        // what most of them hold is right, as far as can be known
        Sum right = sums.get(0);
        for (Sum each : sums) {
            if (votes(sums, each) > votes(sums, right)) {
                right = each;
            }
        }
        for (Sum each : sums) {
            if (!each.same(right)) {
                throw StoreTrouble.damaged(
                        Tdb.place(dataset), "the indexes disagree: " + each + ", " + right);
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
            sum += hash(ids);
            count++;
        }

        void takeAway(long[] ids) {
            sum -= hash(ids);
            count--;
        }

        private long hash(long[] ids) {
            long hash = 0;
            for (int column : columns) {
                // polynomial in the columns, so that terms that change places give another hash
                hash = (hash + ids[column]) * FACTOR;
            }
            return mix(hash);
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
        static final Sum NOTHING = new Sum("", 0, 0);

        boolean same(Sum other) {
            return count == other.count && sum == other.sum;
        }

        @Override
        public String toString() {
            return name + " holds " + count + " triples, sum " + Long.toHexString(sum);
        }
    }
}
