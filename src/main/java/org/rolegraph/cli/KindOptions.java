package org.rolegraph.cli;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.store.names.Kind;
import picocli.CommandLine.Option;

/** Entities of which kind are matched by name, and by names in which language. */
public final class KindOptions {
    @Option(
            names = "--type",
            paramLabel = "TYPE",
            defaultValue = "role",
            description = "role, skill, organization or product; by default ${DEFAULT-VALUE}.")
    private String type = "role";

    @Option(
            names = "--lang",
            paramLabel = "TAG",
            defaultValue = "en",
            description = "The language of the names; by default ${DEFAULT-VALUE}.")
    private String language = "en";

    public Kind kind() {
        return kind(type);
    }

    /** The language tag in lower case, as names keep it. */
    public String language() {
        return language.toLowerCase(Locale.ROOT);
    }

    /**
     * The kind that a word of {@code --type} names.
     *
     * @throws Failure exit {@code USAGE} when it names none
     */
    public static Kind kind(String word) {
        return Kind.of(word)
                .orElseThrow(
                        () ->
                                Failure.of(
                                        Exit.USAGE,
                                        Codes.BAD_ARGUMENT,
                                        Location.of("--type"),
                                        "\"" + word + "\" is no type",
                                        "write one of "
                                                + Arrays.stream(Kind.values())
                                                        .map(Kind::word)
                                                        .collect(Collectors.joining(", "))));
    }
}
