package org.rolegraph.web.serve;

/**
 * Gives memory back. The collector that suits short commands lets what has died in its old
 * generation lie until the heap's maximum is reached, and answers that are kept for a while die
 * there: a server grew to the maximum within hours. Here what is alive decides when it is swept,
 * and a large question may still have all of the heap.
 */
public final class Memory {
    /** Bytes in use below which a sweep gains nothing. */
    private static final long LEAST = 256L << 20;

    private static final long LOOK_MILLIS = 5000;

    private final Runtime runtime = Runtime.getRuntime();
    private long alive;

    private Memory() {}

    /** Looks after the memory of this process as long as it runs. */
    public static void keep() {
        Regularly.run("memory", LOOK_MILLIS, new Memory()::look);
    }

    private void look() {
        if (used() > Math.max(LEAST, alive + alive / 2)) {
            System.gc();
            alive = used();
        }
    }

    private long used() {
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
