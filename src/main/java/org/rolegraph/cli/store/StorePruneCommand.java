package org.rolegraph.cli.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Counted;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code store prune}. */
@Command(name = "prune", description = "Delete old generations; the current one always stays.")
final class StorePruneCommand implements Callable<Integer> {
    @Option(
            names = "--keep",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many stay, the current one among them; by default ${DEFAULT-VALUE}.")
    private int keep;

    private final Invocation root;

    StorePruneCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        if (keep < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--keep"),
                    "the current generation always stays",
                    "give 1 or more");
        }
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        if (!store.exists()) {
            throw FirstLoad.missing(store);
        }
        try (WriteLock lock = store.lock(Duration.ZERO, "store prune", Instant.now())) {
            long freed = lock.prune(keep);
            root.console()
                    .say(
                            String.format(
                                    Locale.ROOT,
                                    "freed %,d KiB; %s left",
                                    freed / 1024,
                                    Counted.of(store.list().size(), "generation")));
        }
        return Exit.OK.code();
    }
}
