package org.rolegraph.store.triples;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.rolegraph.base.file.BigEndian;
import org.rolegraph.base.problem.StoreTrouble;
import org.rolegraph.store.tdb.Damage;
import org.rolegraph.store.tdb.ValueIds;

/**
 * Whether every term of every triple is in the dictionary, under its number and under its name. It
 * asks the tree of names and the file of terms themselves: Jena's table answers from its caches
 * what it was asked before.
 */
final class DictionaryCheck {
    private final Path place;
    private final DatasetGraphTDB dataset;
    private final StoredTerms terms;
    private final Index names;

    private DictionaryCheck(DatasetGraphTDB dataset, StoredTerms terms) {
        this.place = Tdb.place(dataset);
        this.dataset = dataset;
        this.terms = terms;
        this.names = ((NodeTableTRDF) Tdb.nodes(dataset).baseNodeTable()).getIndex();
    }

    /**
     * Ends with a sentence when a term is not there.
     *
     * @param lookUp whether each name is also looked up from the root of the tree, which costs as
     *     much again
     */
    static void verify(DatasetGraphTDB dataset, StoredTerms terms, boolean lookUp) {
        DictionaryCheck check = new DictionaryCheck(dataset, terms);
        Numbers known = check.named(lookUp);
        // by what each index begins with: each column of triples and of quads is first in one of
        // them,
        // where equal terms stand together and are looked up once
        check.used(known, "SPO", "POS", "OSP");
        check.used(known, "GSPO", "SPOG", "POSG", "OSPG");
    }

    /** The numbers that the tree has, each of the term that its name is made of. */
    private Numbers named(boolean lookUp) {
        Numbers numbers = new Numbers();
        byte[] last = new byte[0];
        Iterator<Record> rows = Damage.guard(place, "the dictionary", names::iterator);
        while (rows.hasNext()) {
            Record row = rows.next();
            byte[] name = row.getKey();
            long number = BigEndian.get(row.getValue(), 0);
            // a tree out of order loses look-ups that a scan does not miss
            if (Arrays.compareUnsigned(last, name) >= 0
                    || ValueIds.isValue(number)
                    || !Arrays.equals(name, JenaTrees.hash(terms.term(number)))
                    || lookUp && names.find(new Record(name, null)) == null) {
                throw StoreTrouble.damaged(
                        place,
                        "the dictionary does not find the term 0x" + Long.toHexString(number));
            }
            numbers.add(number);
            last = name;
        }
        return numbers.sorted();
    }

    /** Ends with a sentence when what some indexes begin with is not known. */
    private void used(Numbers known, String... indexes) {
        for (String index : List.of(indexes)) {
            Tdb.forEach(
                    dataset,
                    index,
                    new Tdb.Ids() {
                        private long last = StoredTerms.NONE;

                        @Override
                        public void tuple(long[] ids) {
                            if (ids[0] != last) {
                                last = ids[0];
                                require(known, last, index);
                            }
                        }
                    });
        }
    }

    private void require(Numbers known, long number, String index) {
        boolean there = ValueIds.isValue(number) ? isValue(number) : known.contains(number);
        if (!there) {
            throw StoreTrouble.damaged(
                    place,
                    "the term 0x"
                            + Long.toHexString(number)
                            + " of index "
                            + index
                            + " is not in the dictionary");
        }
    }

    private static boolean isValue(long number) {
        try {
            return ValueIds.term(number) != null;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** Numbers of terms, to be sorted once; asked in their order, each is found beside the last. */
    private static final class Numbers {
        private long[] numbers = new long[1 << 12];
        private int count;
        private int at;

        void add(long number) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, count * 2);
            }
            numbers[count++] = number;
        }

        Numbers sorted() {
            Arrays.sort(numbers, 0, count);
            return this;
        }

        boolean contains(long number) {
            if (at < count && numbers[at] > number) {
                at = 0;
            }
            if (at + 1 < count && numbers[at + 1] == number) {
                at++;
            } else {
                at = Math.max(0, Arrays.binarySearch(numbers, at, count, number));
            }
            return at < count && numbers[at] == number;
        }
    }
}
