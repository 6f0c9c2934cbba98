package org.rolegraph.store.names;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import org.rolegraph.base.file.KeyNumbers;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.base.vocab.Withdrawals;
import org.rolegraph.store.generation.Changes;
import org.rolegraph.store.generation.KeyedTriples;

/**
 * The label file of the generation before, for whoever gathers the names of the next: what no
 * change concerns is taken over as it is. What follows from several entities at once is gathered
 * anew: kinds of organizations, what is joined, what took the place of something that changed.
 */
final class FormerNames {
    private final LabelMap names;
    private final KeyedTriples triples;
    private final KeyNumbers anew = new KeyNumbers();

    /** The graphs that were seen to name something. */
    private final Set<Long> naming = new HashSet<>();

    /** The entities of the file that are gathered anew, or are none any more. */
    private final BitSet left = new BitSet();

    /**
     * Names of before.
     *
     * @param triples of now
     * @param changed the keys of whatever names were given or taken away, see {@link #subjects}
     */
    FormerNames(LabelMap names, KeyedTriples triples, Set<Long> changed) {
        this.names = names;
        this.triples = triples;
        Set<Long> all = new HashSet<>(changed);
        int[] preferred = new int[names.entities];
        for (int label = 0; label < names.labels; label++) {
            if (names.labelWay(label) == How.PREFERRED) {
                preferred[names.labelEntity(label)]++;
            }
        }
        for (int entity = 0; entity < names.entities; entity++) {
            // which of several in a language is shown depends on who says it
            int shown = names.firstPreferred(entity + 1) - names.firstPreferred(entity);
            if (names.kind(entity) == Kind.KIND || preferred[entity] != shown) {
                all.add(triples.key(names.iri(entity)));
                left.set(entity);
            }
        }
        connect(all);
        all.remove(KeyedTriples.NONE);
        all.forEach(this::leave);
    }

    /** Adds all that took the place of one another, as each can end the line. */
    private void connect(Set<Long> all) {
        List<long[]> lines = new ArrayList<>();
        for (String replaced : Withdrawals.REPLACED_BY) {
            triples.forEach(replaced, (graph, s, o) -> lines.add(new long[] {s, o}));
        }
        triples.forEach(Terms.DCT_REPLACES, (graph, s, o) -> lines.add(new long[] {s, o}));
        boolean grew = true;
        while (grew) {
            int before = all.size();
            for (long[] line : lines) {
                if (all.contains(line[0]) || all.contains(line[1])) {
                    all.add(line[0]);
                    all.add(line[1]);
                }
            }
            grew = all.size() > before;
        }
    }

    private void leave(long subject) {
        int entity = triples.isIri(subject) ? names.entity(triples.text(subject)) : -1;
        if (entity >= 0) {
            left.set(entity);
        }
        anew.add(subject);
    }

    /** Adds to the keys of subjects whom a quad that came or went is about. */
    static void subjects(Changes changes, KeyedTriples triples, Set<Long> subjects) {
        Map<Long, String> naming = new HashMap<>();
        for (String predicate : Gathered.PREDICATES) {
            naming.put(triples.key(predicate), predicate);
        }
        changes.forEach(
                (graph, subject, predicate, object) -> {
                    if (naming.containsKey(predicate)) {
                        subjects.add(subject(naming.get(predicate), subject, object));
                    }
                });
    }

    /** Whose names follow from a triple. */
    static long subject(String predicate, long subject, long object) {
        return predicate.equals(Terms.DCT_REPLACES) ? object : subject;
    }

    /** Whether the names of a subject are to be gathered anew. */
    boolean isAnew(long subject) {
        return anew.get(subject) != KeyNumbers.NONE;
    }

    /**
     * Shows to the visitor what is told of those that are gathered anew; of the others only notes
     * which graphs tell something: they are sources, also where the same is told by another.
     *
     * @param names whether an object that is told names or types its subject
     */
    KeyedTriples.Visitor only(KeyedTriples.Visitor visitor, LongPredicate names, Gathered all) {
        return (graph, subject, object) -> {
            if (isAnew(subject)) {
                visitor.triple(graph, subject, object);
            } else if (!naming.contains(graph) && names.test(object) && all.known(subject) >= 0) {
                naming.add(graph);
                all.seen(graph);
            }
        };
    }

    /** A language counts though another definition is shown; seldom it has no other text. */
    void addLanguages(Gathered all) {
        Set<String> missing = new HashSet<>(List.of(names.languages()));
        missing.removeIf(language -> all.languages.known(language) >= 0);
        if (!missing.isEmpty()) {
            triples.forEach(
                    Terms.SKOS_DEFINITION,
                    (graph, subject, definition) -> {
                        String written = triples.language(definition);
                        String language = written == null ? "" : written.toLowerCase(Locale.ROOT);
                        if (missing.contains(language)
                                && !LabelKey.collapse(triples.text(definition)).isEmpty()
                                && all.known(subject) >= 0) {
                            all.languages.number(language);
                        }
                    });
        }
    }

    /**
     * Adds the entities that stay, with their labels in the order of the file; returns how many.
     */
    int into(Gathered all) {
        int[] numbers = new int[names.entities];
        for (int entity = 0; entity < numbers.length; entity++) {
            numbers[entity] = left.get(entity) ? -1 : copy(entity, all);
        }
        names.forEachSuccessor(
                (former, successor) -> {
                    if (numbers[former] >= 0) {
                        all.gone.add(numbers[former], numbers[successor]);
                    }
                });
        int lastText = -1;
        int lastAt = -1;
        for (int key = 0; key < names.keys; key++) {
            byte[] bytes = names.keyBytes(key);
            int keyAt = -1;
            for (int label = names.firstLabel(key); label < names.firstLabel(key + 1); label++) {
                int entity = numbers[names.labelEntity(label)];
                if (entity < 0) {
                    continue;
                }
                if (names.textAt(label) != lastText) {
                    lastText = names.textAt(label);
                    byte[] text = names.textBytes(label);
                    lastAt = all.pool.text(text, 0, text.length);
                    keyAt = keyAt < 0 && Arrays.equals(text, bytes) ? lastAt : keyAt;
                }
                if (keyAt < 0) {
                    keyAt = all.pool.text(bytes, 0, bytes.length);
                }
                copy(entity, label, lastAt, keyAt, all);
            }
        }
        return all.entities.iris.size();
    }

    private int copy(int entity, Gathered all) {
        int number = all.entities.copy(names.iri(entity), names.kind(entity), names.source(entity));
        if (names.isWithdrawn(entity)) {
            all.gone.add(number);
        }
        Label definition = names.definition(entity);
        if (definition != null) {
            all.languages.number(definition.language());
            all.definitions.put(number, definition);
        }
        return number;
    }

    private void copy(int entity, int label, int text, int key, Gathered all) {
        all.owners.add(entity);
        all.ways.add(names.labelWay(label).code());
        // who says it matters where several do, and such an entity is gathered anew
        all.tellers.add(all.entities.sources.get(entity));
        all.labelLanguages.add(all.languages.number(names.labelLanguage(label)));
        all.texts.add(text);
        all.keys.add(key);
    }
}
