package org.rolegraph.bench;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import org.rolegraph.career.Gap;
import org.rolegraph.career.Holdings;
import org.rolegraph.career.Likeness;
import org.rolegraph.career.Needs;
import org.rolegraph.skills.ConceptKind;
import org.rolegraph.skills.SkillGraph;
import org.rolegraph.skills.SkillGraphFile;

/**
 * What career questions cost in a process that is warm, over the skill graph of a generation:
 * medians in milliseconds. One thread.
 */
public final class CareerBench {
    private static final int RUNS = 200;

    private CareerBench() {}

    /** Takes the path of {@code skills.bin}. */
    public static void main(String[] args) {
        SkillGraph graph = SkillGraphFile.open(Path.of(args[0]));
        int roles = graph.concepts().count(ConceptKind.ROLE);
        int skills = graph.concepts().count(ConceptKind.SKILL);
        System.out.printf(Locale.ROOT, "%,d roles, %,d skills%n", roles, skills);
        Likeness likeness = new Likeness(graph);
        Needs needs = new Needs(graph);
        median("vectors of all roles", 20, i -> new Likeness(graph).borrowed(i));
        median("similar, over all roles", RUNS, i -> likeness.all(i * 17 % roles));
        median(
                "gap between two roles",
                RUNS,
                i -> Gap.of(needs, i * 17 % roles, Holdings.of(needs, i * 31 % roles)));
        long begin = System.nanoTime();
        float sum = 0;
        for (int role = 0; role < roles; role++) {
            sum += likeness.all(role)[0];
        }
        System.out.printf(
                Locale.ROOT,
                "all pairs: %.2f s (sum %.3f)%n",
                (System.nanoTime() - begin) / 1e9,
                sum);
    }

    private interface Work {
        Object of(int i);
    }

    private static void median(String name, int runs, Work work) {
        double[] times = new double[runs];
        int seen = 0;
        for (int i = -runs; i < runs; i++) {
            long begin = System.nanoTime();
            seen += work.of(Math.abs(i)) == null ? 0 : 1;
            if (i >= 0) {
                times[i] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Arrays.sort(times);
        System.out.printf(Locale.ROOT, "%s: %.3f ms (%d)%n", name, times[runs / 2], seen);
    }
}
