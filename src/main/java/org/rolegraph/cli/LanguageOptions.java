package org.rolegraph.cli;

import java.util.List;
import picocli.CommandLine.Option;

/** In which languages labels are shown. */
public final class LanguageOptions {
    @Option(
            names = "--lang",
            paramLabel = "TAG",
            split = ",",
            defaultValue = "en",
            description = "Languages of labels, the preferred first; by default ${DEFAULT-VALUE}.")
    private List<String> languages = List.of("en");

    /** The preferred first; never empty. */
    public List<String> languages() {
        return languages;
    }
}
