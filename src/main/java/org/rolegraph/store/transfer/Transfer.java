package org.rolegraph.store.transfer;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.Arrival;
import org.rolegraph.store.generation.Draft;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest.StoredFile;
import org.rolegraph.store.generation.Pointer;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;

/**
 * Brings the current generation of an upstream into a store, where it is current under the same id.
 * It holds the lock of the store as a load does; whatever goes wrong, what was current stays so,
 * and what has come is not brought again.
 */
public final class Transfer {
    /** How often a generation may be replaced by the next while it is brought. */
    private static final int MOST_ROUNDS = 5;

    private final Upstream upstream;
    private final StoreDirectory store;
    private final Patience patience;
    private final ArrivalWatch watch;

    public Transfer(
            Upstream upstream, StoreDirectory store, Patience patience, ArrivalWatch watch) {
        this.upstream = upstream;
        this.store = store;
        this.patience = patience;
        this.watch = watch;
    }

    /**
     * Brings it, unless it is current already.
     *
     * @param wait for another writer
     * @param command what others read of who holds the lock
     * @throws Failure exit {@code NETWORK} or {@code STORE}
     */
    public Arrived run(Duration wait, String command, Instant now) {
        for (int round = 1; ; round++) {
            Pointer pointer = pointer();
            Optional<Generation> current = current(pointer);
            if (current.isPresent()) {
                return Arrived.before(current.get());
            }
            try {
                Arrival arrival = arrival(pointer);
                try (WriteLock lock = store.lock(wait, command, now)) {
                    return receive(arrival, lock);
                }
            } catch (Upstream.Gone e) {
                // it may have been pruned, where there is a newer one
                if (round == MOST_ROUNDS || pointer().equals(pointer)) {
                    throw upstream.fault("", e.getMessage());
                }
            }
        }
    }

    /**
     * Looks whether the store could take it, without taking it.
     *
     * @throws Failure exit {@code STORE} when the store has another generation of that id, {@code
     *     NETWORK} when nobody knows
     */
    public void check() {
        Pointer pointer = pointer();
        if (current(pointer).isEmpty()) {
            try {
                Standing.in(store, arrival(pointer));
            } catch (Upstream.Gone e) {
                throw upstream.fault("", e.getMessage());
            }
        }
    }

    private Pointer pointer() {
        try {
            byte[] bytes = patiently(Upstream.POINTER, Arrival.MOST_POINTER_BYTES);
            return Arrival.pointer(bytes, said -> upstream.fault(Upstream.POINTER, said));
        } catch (Upstream.Gone e) {
            throw upstream.fault(Upstream.POINTER, "there is no store: " + e.getMessage());
        }
    }

    private Arrival arrival(Pointer pointer) {
        String path = Upstream.path(pointer.id(), Upstream.MANIFEST);
        byte[] bytes = patiently(path, Arrival.MOST_MANIFEST_BYTES);
        return Arrival.of(pointer, bytes, said -> upstream.fault(path, said));
    }

    private byte[] patiently(String path, int most) {
        for (int inVain = 1; ; inVain++) {
            try {
                return upstream.read(path, most);
            } catch (IOException e) {
                if (inVain >= patience.tries()) {
                    throw upstream.fault(path, upstream.reason(e));
                }
                patience.after(inVain);
            }
        }
    }

    /** What is current here, when it is what the pointer names. */
    private Optional<Generation> current(Pointer pointer) {
        try {
            return store.current()
                    .filter(each -> each.id().equals(pointer.id()))
                    .filter(each -> each.checksum().equals(pointer.sum()));
        } catch (Failure e) {
            return Optional.empty(); // it is damaged, and another comes
        }
    }

    private Arrived receive(Arrival arrival, WriteLock lock) {
        Optional<Generation> same = Standing.in(store, arrival);
        if (same.isPresent() && same.get().damage().isEmpty()) {
            lock.rollback(same.get());
            return Arrived.kept(same.get(), arrival);
        }
        try (Draft draft = lock.receive(arrival)) {
            Receiving receiving = new Receiving(draft, arrival, watch);
            Map<StoredFile, Path> here = here();
            for (StoredFile file : arrival.files()) {
                receiving.get(file, here, upstream, patience);
            }
            return receiving.publish();
        }
    }

    /**
     * The files of all generations that may be opened, those of the newest where several have one.
     */
    private Map<StoredFile, Path> here() {
        Map<StoredFile, Path> here = new HashMap<>();
        for (Generation each : store.all()) {
            files(each).forEach(file -> here.put(file, each.dir().resolve(file.name())));
        }
        return here;
    }

    /** Those of a generation; none of one of another format, or whose manifest is damaged. */
    private static List<StoredFile> files(Generation generation) {
        try {
            return generation.manifest().files();
        } catch (Failure e) {
            return List.of();
        }
    }
}
