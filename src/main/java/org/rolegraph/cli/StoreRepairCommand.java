package org.rolegraph.cli;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.Callable;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.ingest.Repair;
import org.rolegraph.problem.Exit;
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
