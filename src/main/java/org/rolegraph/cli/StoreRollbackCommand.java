package org.rolegraph.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.generation.WriteLock;
import org.rolegraph.problem.Exit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code store rollback}. */
@Command(
        name = "rollback",
        description = "Make an earlier generation the current one; nothing is deleted.")
final class StoreRollbackCommand implements Callable<Integer> {
    @Parameters(
            arity = "0..1",
            paramLabel = "GENERATION",
            description = "By default the last one before the current.")
    private String id;

    private final RoleGraphCommand root;

    StoreRollbackCommand(RoleGraphCommand root) {
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
                to = lock.rollback();
            } else {
                to = store.find(id);
                lock.rollback(to);
            }
            root.console().say("generation " + to.id() + " is current");
        }
        return Exit.OK.code();
    }
}
