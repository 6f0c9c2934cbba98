package org.rolegraph.store.names;

import java.util.HashMap;
import java.util.Map;
import org.rolegraph.base.file.Ints;

/** Which entities an accepted exact match makes one: a union–find over IRIs. */
final class Joined {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Ints parents = new Ints();

    /** Makes the two one, and with them all that either was joined with. */
    void join(String a, String b) {
        int one = root(number(a));
        int other = root(number(b));
        parents.set(Math.max(one, other), Math.min(one, other));
    }

    /** A number that exactly the joined share, or -1 for an IRI that is joined with none. */
    int group(String iri) {
        Integer number = numbers.get(iri);
        return number == null ? -1 : root(number);
    }

    private int number(String iri) {
        Integer known = numbers.get(iri);
        if (known != null) {
            return known;
        }
        int number = parents.size();
        numbers.put(iri, number);
        parents.add(number);
        return number;
    }

    private int root(int number) {
        int at = number;
        while (parents.get(at) != at) {
            parents.set(at, parents.get(parents.get(at)));
            at = parents.get(at);
        }
        return at;
    }
}
