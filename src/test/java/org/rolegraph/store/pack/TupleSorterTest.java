package org.rolegraph.store.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class TupleSorterTest {
    /** Sizes pass the end of a page; the widest digit makes one, two or several moves of a sort. */
    @Property(tries = 30)
    void every_order_is_the_order_of_a_comparing_sort(
            @ForAll @IntRange(min = 0, max = 18_000) int size,
            @ForAll @IntRange(min = 3, max = 4) int width,
            @ForAll @IntRange(min = 1, max = 5_000) int limit,
            @ForAll @IntRange(min = 2, max = 12) int widest,
            @ForAll long seed) {
        Random random = new Random(seed);
        Tuples rows = new Tuples(width);
        List<List<Integer>> expected = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            List<Integer> row = new ArrayList<>();
            for (int c = 0; c < width; c++) {
                row.add(random.nextInt(c == 0 ? Math.min(limit, 20) : limit));
            }
            add(rows, row);
            expected.add(row);
            if (i % 10 == 0) {
                add(rows, row);
            }
        }
        String layout = width == 4 ? "GSPO" : "SPO";
        List<List<Integer>> distinct = expected.stream().distinct().toList();
        Map<String, List<List<Integer>>> orders = new LinkedHashMap<>();
        IndexChain chain =
                new IndexChain(
                        new TupleSorter(rows, limit, widest),
                        (index, sorted) -> orders.put(index, list(sorted)));
        int before = rows.size();
        int repeated = width == 4 ? chain.quads() : chain.triples();
        assertEquals(before - distinct.size(), repeated);
        assertEquals(width == 4 ? 6 : 3, orders.size());
        orders.forEach(
                (index, order) -> {
                    List<List<Integer>> sorted = new ArrayList<>(distinct);
                    sorted.sort(by(index, layout));
                    assertEquals(sorted, order, index);
                });
    }

    private static Comparator<List<Integer>> by(String index, String layout) {
        return index.chars()
                .mapToObj(c -> Comparator.comparing((List<Integer> r) -> r.get(layout.indexOf(c))))
                .reduce(Comparator::thenComparing)
                .orElseThrow();
    }

    private static void add(Tuples rows, List<Integer> row) {
        if (rows.width() == 3) {
            rows.add(row.get(0), row.get(1), row.get(2));
        } else {
            rows.add(row.get(0), row.get(1), row.get(2), row.get(3));
        }
    }

    private static List<List<Integer>> list(Tuples rows) {
        List<List<Integer>> list = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            List<Integer> values = new ArrayList<>();
            for (int c = 0; c < rows.width(); c++) {
                values.add(rows.get(row, c));
            }
            list.add(values);
        }
        return list;
    }
}
