package org.rolegraph.cli.link;

import java.math.BigDecimal;
import java.util.Optional;
import org.rolegraph.base.model.Numbers;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import picocli.CommandLine.Option;

/** How sure a candidate must be to be taken; each command has its own default. */
final class ConfidenceOption {
    @Option(
            names = "--min-confidence",
            paramLabel = "N",
            description =
                    "Take nothing that is less sure than this, from 0 to 1; by default"
                            + " ${DEFAULT-VALUE}.")
    private String least;

    /**
     * Takes the default of a command.
     *
     * @param byDefault from 0 to 1, as the help shows it
     */
    ConfidenceOption(String byDefault) {
        least = byDefault;
    }

    /**
     * From 0 to 1.
     *
     * @throws Failure exit {@code USAGE} when it is no such number
     */
    double least() {
        Optional<BigDecimal> share = Numbers.share(least);
        return share.map(BigDecimal::doubleValue)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("--min-confidence"),
                                        "\"" + least + "\" is no number from 0 to 1",
                                        "write it as 0.8; 0 takes all"));
    }
}
