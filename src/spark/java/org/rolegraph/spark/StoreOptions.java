package org.rolegraph.spark;

import picocli.CommandLine.Option;

/** Which store answers, in which language. */
final class StoreOptions {
    @Option(
            names = "--store",
            paramLabel = "DIR",
            required = true,
            description =
                    "The store: a folder that all machines see, or a zip of it, there or shipped by"
                            + " --files of spark-submit.")
    private String store;

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of the names; by default ${DEFAULT-VALUE}.")
    private String language;

    PinnedStore pinned() {
        return PinnedStore.of(store, language);
    }
}
