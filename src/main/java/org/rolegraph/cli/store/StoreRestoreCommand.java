package org.rolegraph.cli.store;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.ArrivalWatch;
import org.rolegraph.store.transfer.Restore;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code store restore}. */
@Command(
        name = "restore",
        description =
                "Bring the generation of a backup into the store, and make it current. A file that"
                        + " is cut or altered is refused, and nothing changes.")
final class StoreRestoreCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "What 'store backup' wrote.")
    private String file;

    @Mixin private WaitOption wait;

    private final Invocation root;

    StoreRestoreCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        root.console()
                .say(
                        Restore.of(
                                        root.console().path(file),
                                        store,
                                        ArrivalWatch.NONE,
                                        wait.time(),
                                        Instant.now())
                                .sentence());
        return Exit.OK.code();
    }
}
