package org.rolegraph.store.generation;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.rolegraph.base.problem.Failure;

/** Takes the lock of the store of the first argument, and holds it until a line arrives. */
public final class LockingMain {
    private LockingMain() {}

    public static void main(String[] args) throws IOException {
        StoreDirectory store = StoreDirectory.at(Path.of(args[0]));
        try (WriteLock lock = store.lock(Duration.ZERO, "load esco=a folder", Instant.EPOCH);
                Draft draft = lock.begin(store.current())) {
            System.out.println("holds it, writes " + draft.id());
            System.in.read();
        } catch (Failure e) {
            System.out.println(e.getMessage());
        }
    }
}
