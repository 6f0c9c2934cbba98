package org.rolegraph.cli.store;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.ArrivalWatch;
import org.rolegraph.store.transfer.Patience;
import org.rolegraph.store.transfer.Transfer;
import org.rolegraph.store.transfer.Upstream;
import org.rolegraph.store.transfer.UpstreamFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code store push}. */
@Command(
        name = "push",
        description = {
            "Bring the current generation into another folder, and make it current there.",
            "The folder is a store itself, and one that any web server can show for 'store pull' and"
                    + " 'serve --follow'."
        })
final class StorePushCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "An empty or new folder, or that of a store.")
    private String to;

    @Mixin private WaitOption wait;

    private final Invocation root;

    StorePushCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        if (!store.exists()) {
            throw FirstLoad.missing(store);
        }
        try (Upstream upstream = UpstreamFolder.of(store)) {
            StoreDirectory there = StoreDirectory.at(root.console().path(to));
            Transfer transfer = new Transfer(upstream, there, Patience.USUAL, ArrivalWatch.NONE);
            root.console()
                    .say(
                            to
                                    + ": "
                                    + transfer.run(wait.time(), "store push", Instant.now())
                                            .sentence());
        }
        return Exit.OK.code();
    }
}
