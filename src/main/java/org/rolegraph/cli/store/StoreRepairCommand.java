package org.rolegraph.cli.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.Build;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.load.ingest.Repair;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import picocli.CommandLine.Command;

/** {@code store repair}. */
@Command(
        name = "repair",
        description =
                "Make the files anew that are computed from the triples (names, words, skills), in"
                        + " a new generation of the same content. The triples must be whole.")
final class StoreRepairCommand implements Callable<Integer> {
    private final Invocation root;

    StoreRepairCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        Generation current = store.pointed().orElseThrow(() -> FirstLoad.missing(store));
        Generation mended =
                Repair.of(
                        store,
                        current,
                        Build.version(),
                        Instant.now().truncatedTo(ChronoUnit.SECONDS));
        root.console()
                .say("generation " + mended.id() + " is current, with what is in " + current.id());
        return Exit.OK.code();
    }
}
