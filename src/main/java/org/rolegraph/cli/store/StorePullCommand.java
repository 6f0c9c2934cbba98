package org.rolegraph.cli.store;

import java.time.Instant;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.Build;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.ArrivalWatch;
import org.rolegraph.store.transfer.Patience;
import org.rolegraph.store.transfer.Transfer;
import org.rolegraph.store.transfer.Upstream;
import org.rolegraph.store.transfer.UpstreamFolder;
import org.rolegraph.store.transfer.UpstreamWeb;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code store pull}. */
@Command(
        name = "pull",
        description = {
            "Bring the current generation of another store here, and make it current.",
            "Only files that differ are brought, each is verified by its checksum before anything"
                    + " changes, and what was broken off goes on where it ended."
        })
final class StorePullCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "FROM",
            description =
                    "The folder of a store, or the address of one on the web: any server that shows"
                            + " such a folder, or the path /store/ of 'serve --offer'. No other host"
                            + " is asked.")
    private String from;

    @Mixin private WaitOption wait;

    private final Invocation root;

    StorePullCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        try (Upstream upstream = upstream()) {
            Transfer transfer = new Transfer(upstream, store, Patience.USUAL, ArrivalWatch.NONE);
            root.console().say(transfer.run(wait.time(), "store pull", Instant.now()).sentence());
        }
        return Exit.OK.code();
    }

    private Upstream upstream() {
        return Upstream.isAddress(from)
                ? UpstreamWeb.at(from, "rolegraph/" + Build.version(), UpstreamWeb.USUAL)
                : UpstreamFolder.of(StoreDirectory.at(root.console().path(from)));
    }
}
