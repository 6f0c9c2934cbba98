package org.rolegraph.load.quads;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.file.KeyNumbers;

/**
 * What one graph holds, counted subject by subject and by the numbers of its terms: of each
 * property the triples and subjects, of each class the members, and of some classes the properties
 * of their members.
 */
final class GraphStatistics {
    /** Whether the members of a class are counted by property. */
    interface Detail {
        boolean isWanted(long type);
    }

    /** How much of a property there is: triples, and subjects that have any. */
    static final class Usage {
        private final long property;
        private long triples;
        private long subjects;

        /** The one that was counted after it the last time, often so again. */
        private Usage next;

        Usage(long property) {
            this.property = property;
        }

        long property() {
            return property;
        }

        long triples() {
            return triples;
        }

        long subjects() {
            return subjects;
        }
    }

    /** How many members a class has, and how much of each property these; nothing of most. */
    static final class Members {
        private final long type;
        private final Usages usages;
        private long entities;

        Members(long type, boolean detailed) {
            this.type = type;
            this.usages = detailed ? new Usages() : null;
        }

        long type() {
            return type;
        }

        long entities() {
            return entities;
        }

        List<Usage> usages() {
            return usages == null ? List.of() : usages.all;
        }
    }

    /**
     * Usages by property. The members of a class mostly have the same properties in the same order,
     * so that the usage after the last one is tried before the table.
     */
    private static final class Usages {
        private final KeyNumbers numbers = new KeyNumbers();
        private final List<Usage> all = new ArrayList<>();
        private Usage last;

        void add(long property, int triples) {
            Usage usage = last == null ? null : last.next;
            if (usage == null || usage.property != property) {
                usage = of(property);
                if (last != null) {
                    last.next = usage;
                }
            }
            usage.triples += triples;
            usage.subjects++;
            last = usage;
        }

        private Usage of(long property) {
            int number = numbers.add(property);
            if (number == all.size()) {
                all.add(new Usage(property));
            }
            return all.get(number);
        }
    }

    private final long graph;
    private final long typeProperty;
    private final Detail detail;
    private final Usages usages = new Usages();
    private final KeyNumbers classNumbers = new KeyNumbers();
    private final List<Members> classes = new ArrayList<>();
    // the tables that the present subject is counted in: that of the graph, those of its classes
    private final List<Usages> wanted = new ArrayList<>();
    private long triples;
    private long subjects;
    // whose triples are held back until the next subject comes: only then are its classes known
    private long subject;
    private long[] predicates = new long[64];
    private long[] objects = new long[64];
    private int size;

    /**
     * Begins.
     *
     * @param typeProperty the number of {@code rdf:type}
     */
    GraphStatistics(long graph, long typeProperty, Detail detail) {
        this.graph = graph;
        this.typeProperty = typeProperty;
        this.detail = detail;
    }

    /** Takes the next triple; those of a subject come together, then those of a predicate. */
    void add(long s, long predicate, long object) {
        if (s != subject) {
            endSubject();
            subject = s;
        }
        if (size == predicates.length) {
            predicates = Arrays.copyOf(predicates, 2 * size);
            objects = Arrays.copyOf(objects, 2 * size);
        }
        predicates[size] = predicate;
        objects[size++] = object;
    }

    /** Counts what was taken of the last subject; to be called once more after the last triple. */
    void endSubject() {
        if (size == 0) {
            return;
        }
        wanted.clear();
        wanted.add(usages);
        for (int i = 0; i < size; i++) {
            // classes first: properties that are sorted before rdf:type count for them too
            if (predicates[i] == typeProperty) {
                addMember(objects[i]);
            }
        }
        for (int from = 0, to; from < size; from = to) {
            to = from + 1;
            while (to < size && predicates[to] == predicates[from]) {
                to++;
            }
            for (Usages each : wanted) {
                each.add(predicates[from], to - from);
            }
        }
        subjects++;
        triples += size;
        size = 0;
    }

    private void addMember(long type) {
        int number = classNumbers.add(type);
        if (number == classes.size()) {
            classes.add(new Members(type, detail.isWanted(type)));
        }
        Members members = classes.get(number);
        members.entities++;
        if (members.usages != null) {
            wanted.add(members.usages);
        }
    }

    long graph() {
        return graph;
    }

    long triples() {
        return triples;
    }

    long subjects() {
        return subjects;
    }

    /** In the order in which they were met. */
    List<Usage> usages() {
        return usages.all;
    }

    /** In the order in which they were met. */
    List<Members> classes() {
        return classes;
    }
}
