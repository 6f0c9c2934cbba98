package org.rolegraph.store.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.file.Ints;

/** Names and the numbers they got, from 0, in the order in which they were met. */
final class Numbered {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> names = new ArrayList<>();

    int number(String name) {
        Integer known = numbers.putIfAbsent(name, names.size());
        if (known != null) {
            return known;
        }
        names.add(name);
        return names.size() - 1;
    }

    /** The number, or -1 for a name that was never met. */
    int known(String name) {
        return numbers.getOrDefault(name, -1);
    }

    String name(int number) {
        return names.get(number);
    }

    int size() {
        return names.size();
    }

    /** Number in alphabetical order by number in order of meeting. */
    int[] alphabetical() {
        int[] sorted = Ints.sorted(names.size(), (a, b) -> names.get(a).compareTo(names.get(b)));
        int[] places = new int[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            places[sorted[place]] = place;
        }
        return places;
    }
}
