package org.rolegraph.career.need;

import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.graph.Requirements;
import org.rolegraph.career.graph.SkillGraph;

/**
 * In which lists a skill is: each source has an open list, of what it states of a role or does not,
 * and a rated one, of what a survey rates for every role that it looks at (O*NET's skills and
 * knowledge). A skill of an open list that is not stated is missing; one of a rated list says
 * something only beside another rating. Lists are the bits of a set: a skill that exact matches
 * make one with others is in the lists of all of them.
 */
final class SkillLists {
    /** Sources from this one on share their lists. */
    private static final int LAST = 30;

    /** By how many bits the rated list of a source comes after its open one. */
    private static final int RATED = 32;

    /** From this score on O*NET's scale of importance, from 1 to 5, a rated skill is essential. */
    private static final double ESSENTIAL = 3;

    private static final double HIGHEST = 5;

    private static final long ALL_RATED = -1L << RATED;

    private final SkillGraph graph;
    private final Concepts concepts;
    private final boolean[] rated;

    SkillLists(SkillGraph graph) {
        this.graph = graph;
        this.concepts = graph.concepts();
        this.rated = rated(graph.requirements());
    }

    /** By skill: whether most roles that have any rating have one of it. */
    private boolean[] rated(Requirements requirements) {
        int[] counts = new int[concepts.count()];
        int roles = 0;
        int last = SkillGraph.NONE;
        for (int i = 0; i < requirements.count(); i++) {
            if (requirements.isSurveyed(i)) {
                counts[requirements.skill(i)]++;
                roles += requirements.role(i) == last ? 0 : 1;
                last = requirements.role(i);
            }
        }
        boolean[] rated = new boolean[counts.length];
        for (int skill = 0; skill < counts.length; skill++) {
            rated[skill] = counts[skill] > 0 && 2 * counts[skill] >= roles;
        }
        return rated;
    }

    /** The lists of a skill and of those that are one with it. */
    long of(int one) {
        long lists = bit(one);
        for (int i = graph.same().from(one); i < graph.same().to(one); i++) {
            int other = graph.same().at(i);
            lists |= concepts.kind(other) == ConceptKind.SKILL ? bit(other) : 0;
        }
        return lists;
    }

    private long bit(int skill) {
        int source = Math.min(LAST, concepts.sourceNumber(skill));
        return 1L << (rated[skill] ? source + RATED : source);
    }

    /** How much a rated skill is asked for, from 0 to 1: by its score above the least essential. */
    double rated(int requirement) {
        double score = graph.requirements().score(requirement);
        return Math.max(0, Math.min(1, (score - ESSENTIAL) / (HIGHEST - ESSENTIAL)));
    }

    /** Whether all of them are rated. */
    static boolean areRated(long lists) {
        return lists != 0 && (lists & ~ALL_RATED) == 0;
    }

    /** Those that are not rated. */
    static long open(long lists) {
        return lists & ~ALL_RATED;
    }

    /** The number of sources that lists can be of. */
    static int sources() {
        return LAST + 1;
    }

    /** Both lists of a source. */
    static long ofSource(int source) {
        return 1L << source | 1L << source + RATED;
    }
}
