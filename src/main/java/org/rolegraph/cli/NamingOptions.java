package org.rolegraph.cli;

import java.util.List;
import java.util.Set;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How names are understood and shown. */
public final class NamingOptions {
    @Mixin private LanguageOptions labels = new LanguageOptions();

    @Option(
            names = "--scheme",
            paramLabel = "SOURCE",
            split = ",",
            description = "Only names of these sources, such as curated.")
    private List<String> schemes = List.of();

    public List<String> languages() {
        return labels.languages();
    }

    public Set<String> schemes() {
        return Set.copyOf(schemes);
    }
}
