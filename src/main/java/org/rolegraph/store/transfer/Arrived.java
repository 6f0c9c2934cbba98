package org.rolegraph.store.transfer;

import java.util.Locale;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Generation;

/**
 * A generation that is current now.
 *
 * @param was whether it was so before
 * @param files how many it has
 * @param brought bytes that were read elsewhere, as they are on disk there, holes counted
 * @param kept bytes that were here already
 */
public record Arrived(Generation generation, boolean was, int files, long brought, long kept) {
    private static final int KIB = 1024;

    /** Already there. */
    static Arrived before(Generation generation) {
        return new Arrived(generation, true, 0, 0, 0);
    }

    /** All of it was here, but not current. */
    static Arrived kept(Generation generation, Arrival arrival) {
        return new Arrived(generation, false, arrival.files().size(), 0, arrival.bytes());
    }

    /** In one sentence. */
    public String sentence() {
        return was
                ? "generation " + generation.id() + " is current already"
                : String.format(
                        Locale.ROOT,
                        "generation %s is current: %s, of which %,d KiB came and %,d KiB were there",
                        generation.id(),
                        Counted.of(files, "file"),
                        brought / KIB,
                        kept / KIB);
    }
}
