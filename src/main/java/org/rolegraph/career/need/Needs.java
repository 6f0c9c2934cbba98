package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * All that a role needs, each skill once: by its own requirements, by those of the roles that are
 * one with it, and by those of the roles {@linkplain Kin#near near} it, the nearest first to say
 * how much. What the nearest states not to be needed is not needed.
 */
public final class Needs {
    private final SkillGraph graph;
    private final Kin kin;
    private final int[] same;

    public Needs(SkillGraph graph) {
        this.graph = graph;
        this.kin = new Kin(graph);
        this.same = graph.concepts().same();
    }

    /** By the skill that stands for each, in the order in which they were met. */
    public Map<Integer, Need> all(int role) {
        List<Kin.Relative> roles = new ArrayList<>();
        roles.add(new Kin.Relative(role, role, LinkKind.SAME));
        roles.addAll(kin.all(role));
        Map<Integer, Need> needs = new LinkedHashMap<>();
        LinkKind level = LinkKind.SAME;
        Map<Integer, Need> nearer = Map.of();
        for (Kin.Relative relative : roles) {
            if (relative.kind() != level) {
                level = relative.kind();
                nearer = Map.copyOf(needs);
            }
            add(relative, relative.role() == role, needs, nearer);
        }
        return needs;
    }

    private void add(
            Kin.Relative relative,
            boolean own,
            Map<Integer, Need> needs,
            Map<Integer, Need> nearer) {
        Requirements requirements = graph.requirements();
        int to = requirements.byRole().to(relative.role());
        for (int i = requirements.byRole().from(relative.role()); i < to; i++) {
            int skill = requirements.skill(i);
            int one = same[skill];
            Importance importance = requirements.importance(i);
            if (nearer.containsKey(one)) {
                continue;
            }
            Need known = needs.get(one);
            int order = known == null ? -1 : importance.compareTo(known.importance());
            if (order < 0 || order == 0 && isHigher(requirements.level(i), level(known))) {
                needs.put(one, new Need(skill, one, i, importance, own ? null : relative));
            }
        }
    }

    /** Any level is higher than none. */
    private static boolean isHigher(double level, double other) {
        return level > other || Double.isNaN(other) && !Double.isNaN(level);
    }

    /** The level that is needed, or NaN. */
    public double level(Need need) {
        return graph.requirements().level(need.requirement());
    }

    public SkillGraph graph() {
        return graph;
    }

    public int one(int skill) {
        return same[skill];
    }
}
