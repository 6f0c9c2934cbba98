package org.rolegraph.load.sieve;

import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The triples of one subject, by number; those of a predicate stand together. Used anew. */
public final class SubjectTriples {
    private long subject = NumberedGraph.NONE;
    private long[] predicates = new long[64];
    private long[] objects = new long[64];
    private int size;

    /** Shows each subject's triples to all readers, in one pass over the graph. */
    public static void read(NumberedGraph graph, List<Consumer<SubjectTriples>> readers) {
        SubjectTriples triples = new SubjectTriples();
        graph.forEach(
                (s, p, o) -> {
                    if (s != triples.subject) {
                        triples.show(readers);
                        triples.subject = s;
                    }
                    triples.add(p, o);
                });
        triples.show(readers);
    }

    /** Shows the triples of some subjects to all readers. */
    public static void read(
            NumberedGraph graph, Iterable<Long> subjects, List<Consumer<SubjectTriples>> readers) {
        SubjectTriples triples = new SubjectTriples();
        for (long subject : subjects) {
            triples.subject = subject;
            graph.forEachOf(subject, (s, p, o) -> triples.add(p, o));
            triples.show(readers);
        }
    }

    private void show(List<Consumer<SubjectTriples>> readers) {
        if (size > 0) {
            readers.forEach(reader -> reader.accept(this));
            size = 0;
        }
    }

    private void add(long predicate, long object) {
        if (size == predicates.length) {
            predicates = Arrays.copyOf(predicates, size * 2);
            objects = Arrays.copyOf(objects, size * 2);
        }
        predicates[size] = predicate;
        objects[size++] = object;
    }

    public long subject() {
        return subject;
    }

    public int size() {
        return size;
    }

    public long predicate(int at) {
        return predicates[at];
    }

    public long object(int at) {
        return objects[at];
    }

    /** Where the triples of the predicate begin; the size when there are none. */
    public int from(long predicate) {
        int at = 0;
        while (at < size && predicates[at] != predicate) {
            at++;
        }
        return at;
    }

    /** Where the triples of the predicate that stands at {@code from} end. */
    public int to(int from) {
        int at = from;
        while (at < size && predicates[at] == predicates[from]) {
            at++;
        }
        return at;
    }

    boolean has(long predicate, long object) {
        int from = from(predicate);
        return hasBetween(from, to(from), object);
    }

    boolean hasBetween(int from, int to, long object) {
        for (int at = from; at < to; at++) {
            if (objects[at] == object) {
                return true;
            }
        }
        return false;
    }
}
