package org.rolegraph.store.transfer;

import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;

/** The generation of the same id that a store has already, when one arrives. */
final class Standing {
    private Standing() {}

    /**
     * It, when it is the same, damaged or not.
     *
     * @throws Failure when it is another, which nothing may replace
     */
    static Optional<Generation> in(StoreDirectory store, Arrival arrival) {
        Optional<Generation> same =
                store.all().stream().filter(g -> g.id().equals(arrival.id())).findFirst();
        same.ifPresent(there -> check(there, arrival));
        return same;
    }

    private static void check(Generation there, Arrival arrival) {
        String sum = sum(there);
        if (!sum.equals(arrival.pointer().sum())) {
            throw Failure.of(
                    Exit.STORE,
                    Codes.ALREADY_THERE,
                    Location.of(there.dir().toString()),
                    sum.isEmpty()
                            ? "a generation of that id is here already, whose manifest is damaged"
                            : "another generation of that id is here already: the two stores were"
                                    + " loaded each by itself",
                    "name another folder with --store, or move that generation away");
        }
    }

    private static String sum(Generation there) {
        try {
            return there.checksum();
        } catch (Failure e) {
            return "";
        }
    }
}
