package org.rolegraph.ask.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.problem.EditDistance;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;

/** Hits as they come in, better ways first: one an entity, no more than asked for. */
final class HitRanking {
    /** Longer texts are compared by length alone. */
    private static final int LONGEST = 200;

    /** Where these alone are asked for, their sentences are names like any others. */
    private static final Set<Kind> RESPONSIBILITIES = Set.of(Kind.RESPONSIBILITY);

    private final Labels labels;
    private final LabelMap map;
    private final Scope scope;
    private final int limit;
    private final Map<Integer, Hit> hits = new LinkedHashMap<>();

    /** Sentences that some responsibility is called by, by entity. */
    private final Map<Integer, Scored> statements = new HashMap<>();

    HitRanking(Labels labels, Scope scope, int limit) {
        this.labels = labels;
        this.map = labels.map();
        this.scope = scope;
        this.limit = limit;
    }

    /** Whether so many names were found as were asked for; statements give way to names. */
    boolean isFull() {
        return hits.size() >= limit;
    }

    boolean isEmpty() {
        return hits.isEmpty() && statements.isEmpty();
    }

    /** Names by how they agree, then statements. */
    List<Hit> hits() {
        List<Hit> all = new ArrayList<>(hits.values());
        for (Scored scored : sorted(How.STATEMENT, statements)) {
            if (all.size() < limit) {
                all.add(labels.hit(scored.label, How.STATEMENT, scored.similarity));
            }
        }
        return all;
    }

    /** Labels that are the text, in the order of the file, whatever the way. */
    void addExact(int[] exact) {
        for (int label : exact) {
            if (!isFull()) {
                Hit hit = labels.hit(label, map.labelWay(label), 1);
                hits.putIfAbsent(map.labelEntity(label), hit);
            }
        }
    }

    /** Labels that a better reason than their own found; each with how well it does. */
    void add(How how, Map<Integer, Double> similarities) {
        Map<Integer, Scored> best = new HashMap<>();
        similarities.forEach((label, similarity) -> offer(label, similarity, best));
        take(how, best);
    }

    /**
     * The labels that agree with the text in a way, by how much of them it is.
     *
     * @param least similarity of those that agree least
     * @param most similarity of those that agree most
     */
    void add(How how, String text, BitSet agreeing, double least, double most) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        Map<Integer, Scored> best = new HashMap<>();
        for (int n = agreeing.nextSetBit(0); n >= 0; n = agreeing.nextSetBit(n + 1)) {
            offer(n, least + (most - least) * share(length, n), best);
        }
        take(how, best);
    }

    /** The labels that differ from the text by slips, the nearest first. */
    void addMistyped(String text, BitSet agreeing) {
        byte[] key = LabelKey.of(text).getBytes(StandardCharsets.UTF_8);
        if (key.length > LONGEST) {
            add(How.FUZZY, text, agreeing, 0, 1);
            return;
        }
        EditDistance distance = new EditDistance(key, LONGEST);
        Map<Integer, Scored> best = new HashMap<>();
        for (int n = agreeing.nextSetBit(0); n >= 0; n = agreeing.nextSetBit(n + 1)) {
            byte[] other = LabelKey.of(map.labelText(n)).getBytes(StandardCharsets.UTF_8);
            double longer = 1.0 + Math.max(key.length, other.length);
            // a distance above the budget, of a long label, is not told apart
            offer(n, Math.max(0, 1 - distance.to(other) / longer), best);
        }
        take(How.FUZZY, best);
    }

    /** The labels that hold a part of the text, by how much, and by how much else. */
    void addPartial(String text, float[] parts) {
        int length = text.getBytes(StandardCharsets.UTF_8).length;
        Map<Integer, Scored> best = new HashMap<>();
        for (int n = 0; n < parts.length; n++) {
            if (parts[n] > 0) {
                offer(n, 0.8 * parts[n] + 0.2 * share(length, n), best);
            }
        }
        take(How.PARTIAL, best);
    }

    /** How much of the label the text is; preferred labels a little more. */
    private double share(int length, int label) {
        double share = Math.min(1, length / (double) Math.max(1, map.labelLength(label)));
        return 0.9 * share + (map.labelWay(label) == How.PREFERRED ? 0.1 : 0);
    }

    private void offer(int label, double similarity, Map<Integer, Scored> best) {
        int entity = map.labelEntity(label);
        if (hits.containsKey(entity) || !labels.admits(scope, label)) {
            return;
        }
        best.merge(entity, new Scored(label, similarity), (a, b) -> before(a, b) ? a : b);
    }

    /** Of two that are alike the preferred label goes first, whichever was met first. */
    private boolean before(Scored one, Scored other) {
        return one.similarity != other.similarity
                ? one.similarity > other.similarity
                : map.labelWay(one.label).compareTo(map.labelWay(other.label)) <= 0;
    }

    private void take(How how, Map<Integer, Scored> best) {
        for (Scored scored : sorted(how, best)) {
            int entity = map.labelEntity(scored.label);
            if (isStatement(entity)) {
                double similarity = how.score(scored.similarity);
                statements.putIfAbsent(entity, new Scored(scored.label, similarity));
            } else if (!isFull()) {
                hits.put(entity, labels.hit(scored.label, how, scored.similarity));
            }
        }
    }

    private boolean isStatement(int entity) {
        return map.kind(entity) == Kind.RESPONSIBILITY && !scope.kinds().equals(RESPONSIBILITIES);
    }

    private List<Scored> sorted(How how, Map<Integer, Scored> best) {
        List<Scored> order = new ArrayList<>(best.values());
        // one comparator, not a chain of five: each costs a cold start a class
        order.sort((a, b) -> compare(how, a, b));
        return order;
    }

    /** By score, then source, then way, then place in the file. */
    private int compare(How how, Scored a, Scored b) {
        int order = Double.compare(how.score(b.similarity), how.score(a.similarity));
        if (order == 0) {
            order = Integer.compare(turn(a.label), turn(b.label));
        }
        if (order == 0) {
            order = map.labelWay(a.label).compareTo(map.labelWay(b.label));
        }
        return order != 0 ? order : Integer.compare(a.label, b.label);
    }

    private int turn(int label) {
        return Origin.turn(map.source(map.labelEntity(label)));
    }

    private record Scored(int label, double similarity) {}
}
