package org.rolegraph.base.sssom;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a file says of itself before its rows.
 *
 * @param curieMap prefix to namespace, without SSSOM's own prefixes
 * @param slots the other slots, each with its lines as they stand in the file
 */
public record Metadata(Map<String, String> curieMap, List<Slot> slots) {

    /**
     * One slot.
     *
     * @param lines at least one, without the {@code #} at their beginning
     */
    public record Slot(String name, List<String> lines) {
        public Slot {
            lines = List.copyOf(lines);
        }
    }

    public Metadata {
        Map<String, String> sorted = new TreeMap<>(curieMap);
        sorted.keySet().removeAll(Slots.BUILT_IN.keySet());
        curieMap = Collections.unmodifiableMap(sorted);
        slots = List.copyOf(slots);
    }

    /** A new set's metadata, each slot with one value. */
    public static Metadata of(Map<String, String> curieMap, Map<String, String> values) {
        List<Slot> slots = new ArrayList<>();
        values.forEach((name, value) -> slots.add(slot(name, value)));
        return new Metadata(curieMap, slots);
    }

    private static Slot slot(String name, String value) {
        return new Slot(name, List.of(name + ": " + Scalar.write(value)));
    }

    /** The same with one value of a slot, in place of an earlier one. */
    Metadata withValue(String name, String value) {
        List<Slot> others = new ArrayList<>(slots);
        others.removeIf(slot -> slot.name().equals(name));
        others.add(slot(name, value));
        return new Metadata(curieMap, others);
    }

    /** The same with one prefix more. */
    public Metadata withPrefix(String prefix, String namespace) {
        Map<String, String> more = new TreeMap<>(curieMap);
        more.put(prefix, namespace);
        return new Metadata(more, slots);
    }

    /** The value of a slot, when the file gives it as one scalar on one line. */
    public Optional<String> value(String name) {
        return slots.stream()
                .filter(s -> s.name().equals(name) && s.lines().size() == 1)
                .findFirst()
                .flatMap(s -> Scalar.read(s.lines().get(0).substring(name.length() + 1)))
                .filter(v -> !v.isEmpty());
    }

    /** The IRI that a CURIE of this file stands for, or nothing when its prefix is not declared. */
    public Optional<String> expand(String curie) {
        int colon = curie.indexOf(':');
        if (colon < 1 || curie.startsWith("//", colon + 1)) {
            return Optional.empty();
        }
        String prefix = curie.substring(0, colon);
        String namespace = Slots.BUILT_IN.getOrDefault(prefix, curieMap.get(prefix));
        return Optional.ofNullable(namespace).map(n -> n + curie.substring(colon + 1));
    }

    /** The CURIE of an IRI by the longest namespace that fits, or nothing when none does. */
    public Optional<String> curie(String iri) {
        Map<String, String> all = new TreeMap<>(curieMap);
        all.putAll(Slots.BUILT_IN);
        return all.entrySet().stream()
                .filter(e -> iri.startsWith(e.getValue()))
                .max(java.util.Comparator.comparingInt(e -> e.getValue().length()))
                .map(e -> e.getKey() + ":" + iri.substring(e.getValue().length()));
    }
}
