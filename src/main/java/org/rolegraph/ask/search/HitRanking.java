package org.rolegraph.ask.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.problem.EditDistance;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;

/** Hits as they come in, better ways first: one an entity, no more than asked for. */
final class HitRanking {
    /** Longer texts are compared by length alone. */
    private static final int LONGEST = 200;

    private final Labels labels;
    private final LabelMap map;
    private final Scope scope;
    private final int limit;
    private final Map<Integer, Hit> hits = new LinkedHashMap<>();

    HitRanking(Labels labels, Scope scope, int limit) {
        this.labels = labels;
        this.map = labels.map();
        this.scope = scope;
        this.limit = limit;
    }

    boolean isFull() {
        return hits.size() >= limit;
    }

    boolean isEmpty() {
        return hits.isEmpty();
    }

    List<Hit> hits() {
        return List.copyOf(hits.values());
    }

    /**
     * The labels that are the text, in the order of the file; an id only of what is not called so.
     */
    void addExact(String text) {
        int[] exact = labels.exactLabels(text);
        Set<Integer> called = new HashSet<>();
        for (int label : exact) {
            if (map.labelWay(label) == How.PREFERRED && labels.admits(scope, label)) {
                called.add(map.labelEntity(label));
            }
        }
        for (int label : exact) {
            int entity = map.labelEntity(label);
            boolean named = map.labelWay(label) == How.ID && called.contains(entity);
            if (!isFull() && !named && labels.admits(scope, label)) {
                hits.computeIfAbsent(entity, e -> labels.hit(label, map.labelWay(label), 1));
            }
        }
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
        EditDistance distance = new EditDistance(key, key.length);
        Map<Integer, Scored> best = new HashMap<>();
        for (int n = agreeing.nextSetBit(0); n >= 0; n = agreeing.nextSetBit(n + 1)) {
            byte[] other = LabelKey.of(map.labelText(n)).getBytes(StandardCharsets.UTF_8);
            int longer = 1 + Math.max(key.length, other.length);
            offer(n, 1 - distance.to(other) / (double) longer, best);
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
        Scored scored = new Scored(label, similarity);
        best.merge(entity, scored, (a, b) -> b.similarity > a.similarity ? b : a);
    }

    private void take(How how, Map<Integer, Scored> best) {
        List<Scored> order = new ArrayList<>(best.values());
        order.sort(
                Comparator.comparingDouble((Scored s) -> -how.score(s.similarity))
                        .thenComparingInt(s -> Origin.tier(map.source(map.labelEntity(s.label))))
                        .thenComparingInt(s -> s.label));
        for (Scored scored : order) {
            if (isFull()) {
                return;
            }
            hits.put(
                    map.labelEntity(scored.label),
                    labels.hit(scored.label, how, scored.similarity));
        }
    }

    private record Scored(int label, double similarity) {}
}
