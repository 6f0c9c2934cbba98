package org.rolegraph.load.ingest;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.rolegraph.store.generation.StoreDirectory;

/** Loads sources into a store and prints a line at each phase. */
public final class LoadingMain {
    private LoadingMain() {}

    /** The arguments are the folder of the store and sources as {@code name=path}. */
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
        load(Path.of(args[0]), progress, List.of(args).subList(1, args.length));
        say("done");
    }

    static Ingest.Outcome load(Path store, Progress progress, List<String> sources) {
        List<Sources.Named> named =
                sources.stream()
                        .map(source -> source.split("=", 2))
                        .map(s -> new Sources.Named(s[0], Optional.of(Path.of(s[1]))))
                        .toList();
        Ingest.Settings settings =
                new Ingest.Settings(Policy.NORMAL, Duration.ZERO, "test", "test", Instant.EPOCH);
        return new Ingest(StoreDirectory.at(store), settings, progress)
                .load(Sources.of(named, Optional.empty()));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
