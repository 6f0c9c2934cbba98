package org.rolegraph.store.transfer;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.rolegraph.store.generation.StoreDirectory;

/** Brings a generation from one place to another and prints a line for each file of it. */
public final class TransferringMain {
    private TransferringMain() {}

    /** The arguments are {@code pull}, {@code backup} or {@code restore}, then from and to. */
    public static void main(String[] args) {
        say("begun");
        ArrivalWatch watch = (file, done, all) -> say(file);
        Path to = Path.of(args[2]);
        switch (args[0]) {
            case "pull" -> {
                try (Upstream upstream = upstream(args[1])) {
                    new Transfer(
                                    upstream,
                                    StoreDirectory.at(to),
                                    new Patience(3, Duration.ofMillis(10)),
                                    watch)
                            .run(Duration.ZERO, "test", Instant.EPOCH);
                }
            }
            case "backup" ->
                    Backup.write(StoreDirectory.at(Path.of(args[1])).current().orElseThrow(), to);
            default ->
                    Restore.of(
                            Path.of(args[1]),
                            StoreDirectory.at(to),
                            watch,
                            Duration.ZERO,
                            Instant.EPOCH);
        }
        say("done");
    }

    private static Upstream upstream(String word) {
        return Upstream.isAddress(word)
                ? UpstreamWeb.at(word, "test", Duration.ofSeconds(10))
                : UpstreamFolder.of(StoreDirectory.at(Path.of(word)));
    }

    private static void say(String line) {
        System.out.println(line);
        System.out.flush();
    }
}
