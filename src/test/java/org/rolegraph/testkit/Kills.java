package org.rolegraph.testkit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;

/**
 * Kills a process at moments spread over its run. The process prints one line at each stage of its
 * work and then ends. Half of the kills come at a random part of the time that a whole run took,
 * the other half within milliseconds of a stage, each stage in turn, so that the short stages get
 * theirs on a slow machine too.
 */
public final class Kills {
    private static final int AFTER_STAGE_MILLIS = 8;

    private final Supplier<Jvm> start;
    private final Random random;
    private final List<Long> stages = new ArrayList<>();

    private Kills(Supplier<Jvm> start, long seed) {
        this.start = start;
        this.random = new Random(seed);
    }

    /**
     * Runs the process once to its end, then {@code times} with a kill.
     *
     * @param check called after the whole run and after each kill
     */
    public static void of(int times, long seed, Supplier<Jvm> start, Runnable check) {
        Kills kills = new Kills(start, seed);
        kills.measure();
        check.run();
        int killed = 0;
        for (int i = 0; i < times; i++) {
            killed += i % 2 == 0 ? kills.atTime(i, times) : kills.atStage(i / 2);
            check.run();
        }
        assertTrue(killed > times / 2, "only " + killed + " of " + times + " were still running");
    }

    private void measure() {
        try (Jvm jvm = start.get()) {
            long begin = -1;
            StringBuilder printed = new StringBuilder();
            for (String line = jvm.line(); line != null; line = jvm.line()) {
                begin = begin < 0 ? System.nanoTime() : begin;
                stages.add(System.nanoTime() - begin);
                printed.append(line).append('\n');
            }
            assertEquals(0, jvm.exit(), printed.toString());
            assertTrue(stages.size() > 1, "the process prints its stages");
        }
    }

    /** Kills in the i-th of {@code times} equal parts of the run after its first line. */
    private int atTime(int i, int times) {
        long run = stages.get(stages.size() - 1);
        long wait = (long) ((i + random.nextDouble()) / times * run);
        try (Jvm jvm = start.get()) {
            jvm.line();
            pause(wait / 1_000_000, (int) (wait % 1_000_000));
            return end(jvm);
        }
    }

    private int atStage(int i) {
        int stage = i % stages.size();
        try (Jvm jvm = start.get()) {
            for (int line = 0; line <= stage; line++) {
                jvm.line();
            }
            pause(random.nextInt(AFTER_STAGE_MILLIS), 0);
            return end(jvm);
        }
    }

    private static int end(Jvm jvm) {
        boolean running = jvm.isRunning();
        jvm.kill();
        return running ? 1 : 0;
    }

    private static void pause(long millis, int nanos) {
        try {
            Thread.sleep(millis, nanos);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
