package org.rolegraph.career.need;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.rolegraph.base.model.Importance;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/** The skills that somebody has; those that exact matches make one are one. */
public final class Holdings {
    private final Map<Integer, Holding> held = new LinkedHashMap<>();
    private final int role;

    private Holdings(int role) {
        this.role = role;
    }

    /** Nothing: what is added is all that a person has. */
    public static Holdings none() {
        return new Holdings(SkillGraph.NONE);
    }

    /**
     * What who works in a role has: all that the role asks for, and the little it needs of others.
     */
    public static Holdings of(Needs needs, int role) {
        Holdings holdings = new Holdings(role);
        Requirements requirements = needs.graph().requirements();
        needs.all(role)
                .forEach(
                        (one, need) -> {
                            if (need.importance() != Importance.NOT_REQUIRED) {
                                holdings.held.put(
                                        one,
                                        new Holding(
                                                need.skill(),
                                                requirements.level(need.requirement()),
                                                need.requirement(),
                                                need.importance()));
                            }
                        });
        return holdings;
    }

    /**
     * Adds what a person says to have. Of a skill that is added twice the higher level counts; one
     * without a level is had as far as is needed.
     */
    public Holdings add(Needs needs, int skill, double level) {
        Holding holding = new Holding(skill, level, SkillGraph.NONE, Importance.ESSENTIAL);
        held.merge(
                needs.one(skill),
                holding,
                (old, added) -> Double.compare(added.level(), old.level()) > 0 ? added : old);
        return this;
    }

    /** The role that says what is held, of which sources say what they know, or none. */
    public int role() {
        return role;
    }

    /** The skills that are held, by those that stand for them, in the order they were added in. */
    public Set<Integer> ones() {
        return Collections.unmodifiableSet(held.keySet());
    }

    /** The holding of a skill, by the one that stands for it, or null. */
    public Holding get(int one) {
        return held.get(one);
    }
}
