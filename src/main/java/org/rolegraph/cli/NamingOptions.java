package org.rolegraph.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Option;

/** How names are understood and shown. */
final class NamingOptions {
    @Option(
            names = "--lang",
            paramLabel = "TAG",
            split = ",",
            defaultValue = "en",
            description = "Languages of labels, the preferred first; by default ${DEFAULT-VALUE}.")
    private List<String> languages = List.of("en");

    @Option(
            names = "--scheme",
            paramLabel = "SOURCE",
            split = ",",
            description = "Only names of these sources, such as curated.")
    private List<String> schemes = List.of();

    List<String> languages() {
        return languages;
    }

    Set<String> schemes() {
        return Set.copyOf(schemes);
    }
}
