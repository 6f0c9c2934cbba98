package org.rolegraph.cli.store;

import java.time.Duration;
import picocli.CommandLine.Option;

/** How long another writer of the store is waited for. */
final class WaitOption {
    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            arity = "0..1",
            fallbackValue = "86400",
            description =
                    "Wait so long for another writer, without a number until it is done; by"
                            + " default not at all.")
    private long wait;

    Duration time() {
        return Duration.ofSeconds(wait);
    }
}
