package org.rolegraph.store.names;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which entities their publishers have withdrawn, and what has taken their place; by number. */
final class Gone {
    private final Map<Integer, Set<Integer>> successors = new HashMap<>();

    void add(int entity) {
        successors.computeIfAbsent(entity, e -> new TreeSet<>());
    }

    void add(int entity, int successor) {
        add(entity);
        successors.get(entity).add(successor);
    }

    boolean has(int entity) {
        return successors.containsKey(entity);
    }

    /** What has taken the place of an entity, followed to what is not withdrawn itself. */
    Set<Integer> successors(int entity) {
        Set<Integer> current = new TreeSet<>();
        follow(entity, current, new HashSet<>());
        current.remove(entity);
        return current;
    }

    private void follow(int entity, Set<Integer> current, Set<Integer> seen) {
        if (!seen.add(entity)) {
            return;
        }
        if (has(entity)) {
            successors.get(entity).forEach(next -> follow(next, current, seen));
        } else {
            current.add(entity);
        }
    }
}
