package org.rolegraph.web.site;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.ask.query.Catalogue;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.InUse;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * The generation that is served now. Each request takes a lease of it; one that is no longer
 * current is closed when its last lease is given back, and until then no prune removes it.
 */
public final class ServedNow implements AutoCloseable {
    private final StoreDirectory store;
    private final List<String> languages;
    private final Limits limits;
    private final Catalogue catalogue;
    private final String program;
    private Leased leased;

    private ServedNow(
            StoreDirectory store,
            List<String> languages,
            Limits limits,
            Catalogue catalogue,
            String program) {
        this.store = store;
        this.languages = languages;
        this.limits = limits;
        this.catalogue = catalogue;
        this.program = program;
    }

    /**
     * Opens the current generation of a store.
     *
     * @param languages in which labels are shown where a client asks for none, best first
     * @param limits of each query
     * @param catalogue the queries that have a name, on which answers depend too
     * @param program its version
     * @throws Failure exit {@code STORE} when there is none, or it is damaged
     */
    public static ServedNow of(
            StoreDirectory store,
            List<String> languages,
            Limits limits,
            Catalogue catalogue,
            String program) {
        ServedNow now = new ServedNow(store, languages, limits, catalogue, program);
        now.leased = now.open();
        return now;
    }

    /** The same with the queries of the program. */
    public static ServedNow of(
            StoreDirectory store, List<String> languages, Limits limits, String program) {
        return of(store, languages, limits, Catalogue.packed(), program);
    }

    /** The right to read a generation until it is given back. */
    public final class Lease implements AutoCloseable {
        private final Leased of;

        private Lease(Leased of) {
            this.of = of;
        }

        public Served served() {
            return of.served;
        }

        @Override
        public void close() {
            giveBack(of);
        }
    }

    private static final class Leased {
        private final Served served;
        private final InUse held;
        private int leases = 1; // that of being current

        private Leased(Served served, InUse held) {
            this.served = served;
            this.held = held;
        }
    }

    /** The queries that have a name. */
    public Catalogue catalogue() {
        return catalogue;
    }

    /** A lease of what is current. */
    public synchronized Lease lease() {
        leased.leases++;
        return new Lease(leased);
    }

    /**
     * Looks whether another generation was published, and serves it from the next request on.
     *
     * @param trouble hears why it could not be opened; what was served before is served on
     * @return what is new, if anything
     */
    public Optional<Generation> follow(Consumer<Failure> trouble) {
        try {
            Optional<Generation> pointed = store.pointed();
            if (pointed.isEmpty() || pointed.get().id().equals(now().generation().id())) {
                return Optional.empty();
            }
            Leased next = open();
            Leased last;
            synchronized (this) {
                last = leased;
                leased = next;
            }
            giveBack(last);
            return Optional.of(next.served.generation());
        } catch (Failure failure) {
            trouble.accept(failure);
            return Optional.empty();
        }
    }

    private synchronized Served now() {
        return leased.served;
    }

    private Leased open() {
        InUse held = InUse.current(store);
        try {
            Generation generation = held.generation();
            String state =
                    generation.id()
                            + " "
                            + generation.checksum()
                            + " "
                            + program
                            + catalogue.ownTexts();
            return new Leased(
                    Served.open(generation, languages, limits, catalogue, Validators.digest(state)),
                    held);
        } catch (RuntimeException e) {
            held.close();
            throw e;
        }
    }

    private void giveBack(Leased one) {
        synchronized (this) {
            one.leases--;
            if (one.leases > 0) {
                return;
            }
        }
        one.served.close();
        one.held.close();
    }

    /** Closes what is served, when nobody reads it any more. */
    @Override
    public void close() {
        giveBack(leased);
    }
}
