package org.rolegraph.cli;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.rolegraph.ask.operators.Limits;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import picocli.CommandLine.Option;

/** How far a query may go, and what it may reach. */
public final class LimitOptions {
    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            description = "Stop after so long; by default 30.")
    private Double seconds;

    @Option(
            names = "--rows",
            paramLabel = "N",
            description =
                    "Stop after so many rows; by default 100,000 on a terminal, else a million.")
    private Long rows;

    @Option(
            names = "--allow-service",
            paramLabel = "HOST",
            split = ",",
            description = "Let SERVICE ask this host, which is otherwise denied.")
    private List<String> hosts = List.of();

    public Limits limits(Console console) {
        Limits standard = console.terminal() ? Limits.TERMINAL : Limits.FILE;
        if (seconds != null && !(seconds > 0 && seconds < 1e9) || rows != null && rows < 1) {
            throw Failure.of(
                    Exit.USAGE,
                    Codes.BAD_ARGUMENT,
                    Location.of(seconds != null && !(seconds > 0) ? "--timeout" : "--rows"),
                    "a limit is greater than zero",
                    "give a positive number");
        }
        Settings settings = Settings.of(console);
        return new Limits(
                seconds == null
                        ? settings.time().orElse(standard.time())
                        : Duration.ofMillis((long) (1000 * seconds)),
                rows == null ? settings.rows().orElse(standard.rows()) : rows);
    }

    public Set<String> hosts() {
        return Set.copyOf(hosts);
    }
}
