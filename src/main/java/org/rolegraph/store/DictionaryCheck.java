package org.rolegraph.store;

import java.nio.file.Path;
import java.util.Arrays;
import org.apache.jena.dboe.base.record.Record;
import org.apache.jena.dboe.index.Index;
import org.apache.jena.graph.Node;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.nodetable.NodeTableTRDF;
import org.rolegraph.tdb.Damage;
import org.rolegraph.tdb.ValueIds;

/**
 * Whether every term of every triple is in the dictionary, under its number and under its name. It
 * asks the tree of names and the file of terms themselves: Jena's table answers from its caches
 * what it was asked before.
 */
final class DictionaryCheck implements Tdb.Ids {
    private final Path place;
    private final StoredTerms terms;
    private final Index names;
    private long[] numbers = new long[1 << 16];
    private long[] last = new long[0];
    private int count;

    private DictionaryCheck(Path place, DatasetGraphTDB dataset, StoredTerms terms) {
        this.place = place;
        this.terms = terms;
        this.names = ((NodeTableTRDF) Tdb.nodes(dataset).baseNodeTable()).getIndex();
    }

    /**
     * Ends with a sentence when a term is not there.
     *
     * @param place said in the failure
     */
    static void verify(Path place, DatasetGraphTDB dataset, StoredTerms terms) {
        for (String index : new String[] {"SPO", "GSPO"}) {
            DictionaryCheck check = new DictionaryCheck(place, dataset, terms);
            Tdb.forEach(dataset, index, check);
            check.lookUp(index);
        }
    }

    @Override
    public void tuple(long[] ids) {
        if (last.length == 0) {
            last = new long[ids.length];
            Arrays.fill(last, StoredTerms.NONE);
        }
        for (int i = 0; i < ids.length; i++) {
            if (ids[i] != last[i]) {
                last[i] = ids[i];
                add(ids[i]);
            }
        }
    }

    private void add(long number) {
        if (count == numbers.length) {
            numbers = Arrays.copyOf(numbers, distinct() * 2 + 1024);
        }
        numbers[count++] = number;
    }

    /**
     * Sorts the numbers, once each, and returns how many they are: neighbours are read together.
     */
    private int distinct() {
        Arrays.sort(numbers, 0, count);
        int kept = 0;
        for (int i = 0; i < count; i++) {
            if (kept == 0 || numbers[kept - 1] != numbers[i]) {
                numbers[kept++] = numbers[i];
            }
        }
        count = kept;
        return kept;
    }

    private void lookUp(String index) {
        distinct();
        for (int i = 0; i < count; i++) {
            if (!isKnown(numbers[i])) {
                throw Damage.of(
                        place,
                        "the term 0x"
                                + Long.toHexString(numbers[i])
                                + " of index "
                                + index
                                + " is not in the dictionary");
            }
        }
    }

    private boolean isKnown(long number) {
        try {
            Node term = terms.term(number);
            if (ValueIds.isValue(number)) {
                return true;
            }
            Record found = names.find(new Record(JenaTrees.hash(term), null));
            return found != null && BigEndian.get(found.getValue(), 0) == number;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
