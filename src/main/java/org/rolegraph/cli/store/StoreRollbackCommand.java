package org.rolegraph.cli.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Problem;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.generation.WriteLock;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code store rollback}. */
@Command(
        name = "rollback",
        description =
                "Make another generation the current one, after all its files have been read;"
                        + " nothing is deleted. It repairs a missing or damaged pointer too.")
final class StoreRollbackCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "By default the last whole one before the current.")
    private String id;

    private final Invocation root;

    StoreRollbackCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        if (!store.exists()) {
            throw FirstLoad.missing(store);
        }
        try (WriteLock lock = store.lock(Duration.ZERO, "store rollback", Instant.now())) {
            Generation to;
            if (id == null) {
                to = lock.rollback(this::passedOver);
            } else {
                to = store.find(id);
                lock.rollback(to);
            }
            root.console().say("generation " + to.id() + " is current");
        }
        return Exit.OK.code();
    }

    private void passedOver(Generation generation, List<Problem> damage) {
        root.console()
                .say(
                        "generation "
                                + generation.id()
                                + " is passed over: "
                                + damage.get(0).where()
                                + ": "
                                + damage.get(0).message());
    }
}
