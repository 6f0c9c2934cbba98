package org.rolegraph.cli;

import java.time.Duration;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import picocli.CommandLine.Option;

/** How long each query of a command may take that runs queries on its own account. */
public final class TimeoutOption {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description =
                    "Stop a rule after so much CPU time; by default 30. One of the severity info then"
                            + " decides nothing; any other ends the check.")
    private Double seconds;

    public Limits limits() {
        if (seconds == null) {
            return Limits.FILE;
        }
        if (!(seconds > 0 && seconds < 1e9)) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of("--timeout"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        return new Limits(Duration.ofMillis((long) Math.ceil(1000 * seconds)), Limits.FILE.rows());
    }
}
