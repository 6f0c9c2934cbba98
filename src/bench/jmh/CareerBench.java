package org.rolegraph.bench;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.rolegraph.career.gap.Gap;
import org.rolegraph.career.need.Holdings;
import org.rolegraph.career.similar.Likeness;
import org.rolegraph.career.need.Needs;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.career.build.SkillGraphFile;

/** What career questions cost in a process that is warm, over the skill graph of a generation. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
public class CareerBench {
    /** The path of {@code skills.bin}. */
    @Param({""})
    public String file;

    private int roles;
    private int next;
    private Likeness likeness;
    private Needs needs;

    @Setup
    public void open() {
        SkillGraph graph = SkillGraphFile.open(Path.of(file));
        roles = graph.concepts().count(ConceptKind.ROLE);
        likeness = new Likeness(graph);
        needs = new Needs(graph);
    }

    /** How like one role every other is, by all parts. */
    @Benchmark
    public float[] similarOverAllRoles() {
        return likeness.all(role(17));
    }

    /** How far it is from one role to another. */
    @Benchmark
    public Gap gap() {
        return Gap.of(needs, role(17), Holdings.of(needs, role(31)));
    }

    /** Every role with every other. */
    @Benchmark
    public float allPairs() {
        float sum = 0;
        for (int role = 0; role < roles; role++) {
            sum += likeness.all(role)[0];
        }
        return sum;
    }

    private int role(int step) {
        return (int) ((long) next++ * step % roles);
    }
}
