package org.rolegraph.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rolegraph.generation.StoreDirectory;

/** Loads a curated folder into a store and prints a line at each phase. */
public final class LoadingMain {
    private LoadingMain() {}

    /** The arguments are the folder of the store and the curated folder. */
    public static void main(String[] args) {
        Progress progress =
                new Progress() {
                    @Override
                    public void phase(String name) {
                        say(name);
                    }

                    @Override
                    public void count(long facts) {}
                };
        load(Path.of(args[0]), Path.of(args[1]), progress);
        say("done");
    }

    static Ingest.Outcome load(Path store, Path curated, Progress progress) {
        Ingest.Settings settings =
                new Ingest.Settings(Policy.NORMAL, Duration.ZERO, "test", "test", Instant.EPOCH);
        return new Ingest(StoreDirectory.at(store), settings, progress)
                .load(
                        Sources.of(
                                List.of(new Sources.Named("curated", Optional.of(curated))),
                                Optional.empty()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
