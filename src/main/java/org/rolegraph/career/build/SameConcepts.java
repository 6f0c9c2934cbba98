package org.rolegraph.career.build;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.rolegraph.base.section.SectionWriter;
import org.rolegraph.career.graph.GraphSection;
import org.rolegraph.career.graph.SkillGraph;

/**
 * Which concepts accepted exact matches make one: a union–find. The one that stands for the others
 * is the first by kind, then source, then number.
 */
final class SameConcepts {
    private final ConceptNumbers concepts;
    private final int[] parents;

    SameConcepts(ConceptNumbers concepts) {
        this.concepts = concepts;
        this.parents = IntStream.range(0, concepts.count()).toArray();
    }

    void join(int one, int other) {
        int a = root(one);
        int b = root(other);
        parents[Math.max(a, b)] = Math.min(a, b);
    }

    private int root(int concept) {
        int at = concept;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void write(SectionWriter out) {
        int[] best = new int[parents.length];
        Arrays.fill(best, SkillGraph.NONE);
        Grid members = new Grid();
        for (int i = 0; i < parents.length; i++) {
            int root = root(i);
            if (best[root] < 0 || comesBefore(i, best[root])) {
                best[root] = i;
            }
            if (root != i) {
                members.add(root, i);
            }
        }
        int[] same = IntStream.range(0, parents.length).map(i -> best[root(i)]).toArray();
        out.ints(GraphSection.CONCEPT_SAME, same);
        Grid others = new Grid();
        int[] offsets = members.sorted().offsets(parents.length);
        for (int i = 0; i < parents.length; i++) {
            int root = root(i);
            if (offsets[root] == offsets[root + 1]) {
                continue;
            }
            if (root != i) {
                others.add(i, root);
            }
            for (int k = offsets[root]; k < offsets[root + 1]; k++) {
                if (members.get(k, 1) != i) {
                    others.add(i, members.get(k, 1));
                }
            }
        }
        out.ints(GraphSection.SAME_ROWS, others.sorted().offsets(parents.length));
        out.ints(GraphSection.SAME, others.column(1));
    }

    private boolean comesBefore(int one, int other) {
        int byKind = concepts.kind(one).compareTo(concepts.kind(other));
        int bySource = concepts.source(one).compareTo(concepts.source(other));
        return byKind != 0 ? byKind < 0 : bySource != 0 ? bySource < 0 : one < other;
    }
}
