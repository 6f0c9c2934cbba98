package org.rolegraph.career.gap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.career.need.RandomWorld;

/** The definition of a gap, followed word by word over plain facts. */
final class NaiveGap {
    private record Told(int distance, int importance, double level, boolean scored) {}

    private final RandomWorld world;

    NaiveGap(RandomWorld world) {
        this.world = world;
    }

    /** {@code skill importance status} of each skill that is asked for, sorted. */
    List<String> lines(String to, String from) {
        Map<Set<String>, Told> needs = needs(to);
        Map<Set<String>, Told> held = needs(from);
        Set<String> lines = new TreeSet<>();
        needs.forEach(
                (skill, need) -> {
                    if (need.importance <= 2) {
                        lines.add(
                                new TreeSet<>(skill)
                                        + " "
                                        + RandomWorld.IMPORTANCES.get(need.importance)
                                        + " "
                                        + status(skill, need, held, isRated(from)));
                    }
                });
        return List.copyOf(lines);
    }

    private String status(Set<String> skill, Told need, Map<Set<String>, Told> all, boolean rated) {
        Told held = all.get(skill);
        if (held == null || held.importance == 4) {
            return need.scored && !rated
                    ? "NOT_COMPARED"
                    : hasClose(skill, all) ? "PARTLY" : "MISSING";
        }
        if (need.level >= 0 && held.level >= 0) {
            return need.level - held.level > 0.5 ? "PARTLY" : "HELD";
        }
        return held.importance == 3 ? "PARTLY" : "HELD";
    }

    /** Whether anything that is said of the role, or of one that stands in for it, is rated. */
    private boolean isRated(String role) {
        Set<String> ones = same(role);
        return world.asked.stream()
                .anyMatch(asked -> asked.scored() && distance(role, ones, asked.role()) >= 0);
    }

    private boolean hasClose(Set<String> skill, Map<Set<String>, Told> all) {
        return world.links.stream()
                .filter(link -> link.predicate().equals(Terms.SKOS_CLOSE_MATCH))
                .anyMatch(
                        link ->
                                skill.contains(link.one()) && isHeld(link.other(), all)
                                        || skill.contains(link.other()) && isHeld(link.one(), all));
    }

    private boolean isHeld(String skill, Map<Set<String>, Told> all) {
        Told held = all.get(same(skill));
        return held != null && held.importance != 4;
    }

    private Map<Set<String>, Told> needs(String role) {
        Map<Set<String>, Told> needs = new HashMap<>();
        Set<String> ones = same(role);
        for (RandomWorld.Asked asked : world.asked) {
            int distance = distance(role, ones, asked.role());
            if (distance < 0) {
                continue;
            }
            int importance = RandomWorld.IMPORTANCES.indexOf(asked.importance());
            needs.merge(
                    same(asked.skill()),
                    new Told(distance, importance, asked.level(), asked.scored()),
                    NaiveGap::better);
        }
        return needs;
    }

    private static Told better(Told one, Told other) {
        if (one.distance != other.distance) {
            return one.distance < other.distance ? one : other;
        }
        if (one.importance != other.importance) {
            return one.importance < other.importance ? one : other;
        }
        return one.level >= other.level ? one : other;
    }

    /** 0 itself, 1 one with it, 2 close, 3 broader, -1 none of these. */
    private int distance(String role, Set<String> ones, String other) {
        if (other.equals(role)) {
            return 0;
        }
        if (ones.contains(other)) {
            return 1;
        }
        int least = -1;
        for (RandomWorld.Linked link : world.links) {
            boolean forth = ones.contains(link.one()) && link.other().equals(other);
            boolean back = ones.contains(link.other()) && link.one().equals(other);
            int distance = -1;
            if (link.predicate().equals(Terms.SKOS_CLOSE_MATCH) && (forth || back)) {
                distance = 2;
            } else if (link.predicate().equals(Terms.SKOS_BROAD_MATCH) && forth
                    || link.predicate().equals(Terms.SKOS_NARROW_MATCH) && back) {
                distance = 3;
            }
            least = least < 0 || distance >= 0 && distance < least ? distance : least;
        }
        return least;
    }

    /** All that exact matches reach. */
    Set<String> same(String iri) {
        Set<String> same = new HashSet<>(Set.of(iri));
        List<String> next = new ArrayList<>(same);
        while (!next.isEmpty()) {
            String at = next.remove(next.size() - 1);
            for (RandomWorld.Linked link : world.links) {
                if (link.predicate().equals(Terms.SKOS_EXACT_MATCH)) {
                    String there =
                            link.one().equals(at)
                                    ? link.other()
                                    : link.other().equals(at) ? link.one() : at;
                    if (same.add(there)) {
                        next.add(there);
                    }
                }
            }
        }
        return same;
    }
}
