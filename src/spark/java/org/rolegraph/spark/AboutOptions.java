package org.rolegraph.spark;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import picocli.CommandLine.Option;

/** What is said of the data that is counted. */
final class AboutOptions {
    private static final String NAME = "[a-z0-9]+(-[a-z0-9]+)*";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            required = true,
            description = "A short name of the data, which its IRIs are made of: ads-2026.")
    private String name;

    @Option(
            names = "--title",
            paramLabel = "TEXT",
            required = true,
            description = "What the data is called.")
    private String title;

    @Option(
            names = "--issued",
            paramLabel = "DATE",
            required = true,
            description = "When it was gathered: 2026-11-30.")
    private String issued;

    @Option(names = "--publisher", paramLabel = "TEXT", description = "Who publishes it.")
    private String publisher;

    @Option(names = "--page", paramLabel = "URL", description = "Where it is described.")
    private String page;

    CubeAbout about(double least) {
        if (!name.matches(NAME)) {
            throw wrong("--name", name, "lower-case letters, digits and hyphens: ads-2026");
        }
        try {
            LocalDate.parse(issued);
        } catch (DateTimeParseException e) {
            throw wrong("--issued", issued, "a date: 2026-11-30");
        }
        if (page != null && !page.matches("https?://[^\\s<>\"{}|\\\\^`]+")) {
            throw wrong("--page", page, "an address: https://example.org/ads");
        }
        return new CubeAbout(
                name,
                title,
                issued,
                Optional.ofNullable(publisher),
                Optional.ofNullable(page),
                least);
    }

    private static TaskFailure wrong(String option, String found, String expected) {
        return TaskFailure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                option,
                "\"" + found + "\" cannot be it",
                "write " + expected);
    }
}
