package org.rolegraph.career.need;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.SkillGraph;

/**
 * What roles have from others through accepted links: all that is said of a role is said of those
 * that exact matches make one with it; and where too little is, what is said of a role that is
 * close to it, or broader, stands in. Narrower and merely related roles do not. Thread-safe.
 */
public final class Kin {
    private static final List<LinkKind> NEAR =
            List.of(LinkKind.CLOSE, LinkKind.BROAD, LinkKind.PROFILE);

    /**
     * A role that another is linked to.
     *
     * @param role the other
     * @param from the role that has the link: the first, or one that is one with it
     * @param kind how the two are linked; {@link LinkKind#EXACT} when they are one
     */
    public record Relative(int role, int from, LinkKind kind) {}

    private final SkillGraph graph;
    private final Concepts concepts;

    public Kin(SkillGraph graph) {
        this.graph = graph;
        this.concepts = graph.concepts();
    }

    /** The roles that are one with it, by number, itself left out. */
    public List<Relative> ones(int role) {
        List<Relative> ones = new ArrayList<>();
        for (int other : graph.same().of(role)) {
            if (concepts.isRole(other)) {
                ones.add(new Relative(other, role, LinkKind.EXACT));
            }
        }
        return ones;
    }

    /** The roles close to it or broader, the closest first, each once. */
    public List<Relative> near(int role) {
        List<Integer> ones = new ArrayList<>(List.of(role));
        ones(role).forEach(one -> ones.add(one.role()));
        List<Relative> near = new ArrayList<>();
        List<Integer> met = new ArrayList<>(ones);
        AcceptedLinks links = graph.links();
        for (LinkKind kind : NEAR) {
            for (int one : ones) {
                for (int i = links.byConcept().from(one); i < links.byConcept().to(one); i++) {
                    int other = links.byConcept().at(i);
                    if (links.kind(i) == kind && concepts.isRole(other) && !met.contains(other)) {
                        met.add(other);
                        near.add(new Relative(other, one, kind));
                    }
                }
            }
        }
        return near;
    }

    /** The role itself, and all that have a say in what it needs. */
    public List<Integer> standing(int role) {
        List<Integer> standing = new ArrayList<>(List.of(role));
        all(role).forEach(relative -> standing.add(relative.role()));
        return standing;
    }

    /** All of {@link #ones} and {@link #near}. */
    public List<Relative> all(int role) {
        List<Relative> all = new ArrayList<>(ones(role));
        all.addAll(near(role));
        return all;
    }
}
