package org.rolegraph.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.OutputFormat;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Spec;

/**
 * The option {@code -o}, of a command that offers these formats. The option is made here rather
 * than by an annotation, which could name the same formats for all commands only.
 */
@Command // which picocli asks of all that is mixed in
public final class OutputOption {
    private final List<OutputFormat> offered;
    private final String otherwise;
    private OptionSpec option;

    /**
     * An option to be mixed into a command.
     *
     * @param offered in the order of the help
     * @param otherwise what is written when none is chosen, in words
     */
    OutputOption(List<OutputFormat> offered, String otherwise) {
        this.offered = List.copyOf(offered);
        this.otherwise = otherwise;
    }

    /**
     * An option to be mixed into a command.
     *
     * @param usual what is written when none is chosen; one of those offered
     * @param offered in the order of the help
     * @param more further ones
     */
    public static OutputOption of(
            OutputFormat usual, OutputFormat[] offered, OutputFormat... more) {
        List<OutputFormat> all = new ArrayList<>(Arrays.asList(offered));
        all.addAll(Arrays.asList(more));
        return new OutputOption(all, usual.id());
    }

    /** Called by picocli with the command that this is mixed into. */
    @Spec(Spec.Target.MIXEE)
    @SuppressWarnings("unused")
    void addTo(CommandSpec command) {
        option =
                OptionSpec.builder("-o", "--output")
                        .paramLabel("FORMAT")
                        .type(OutputFormat.class)
                        .converters(id -> named(id, offered))
                        .completionCandidates(ids(offered))
                        .description(
                                "One of ${COMPLETION-CANDIDATES}; by default " + otherwise + ".")
                        .build();
        command.addOption(option);
    }

    /** The format that was asked for; null for none, and where no command line was read. */
    public OutputFormat chosen() {
        return option == null ? null : option.getValue();
    }

    /**
     * The format of this name.
     *
     * @throws Failure with exit USAGE when none of those offered is called so
     */
    static OutputFormat named(String id, List<OutputFormat> offered) {
        for (OutputFormat format : offered) {
            if (format.id().equals(id)) {
                return format;
            }
        }
        throw refused("found \"" + id + "\"", offered);
    }

    /** The failure of an answer that cannot be written in the format that was asked for. */
    static Failure unfit(OutputFormat chosen, OutputFormat... fitting) {
        return refused("this answer is not written as " + chosen.id(), Arrays.asList(fitting));
    }

    private static Failure refused(String message, List<OutputFormat> expected) {
        return Failure.of(
                Exit.USAGE,
                Codes.BAD_ARGUMENT,
                Location.of("-o"),
                message + "; expected one of " + String.join(", ", ids(expected)),
                "choose one of them");
    }

    static List<String> ids(List<OutputFormat> formats) {
        List<String> ids = new ArrayList<>();
        for (OutputFormat format : formats) {
            ids.add(format.id());
        }
        return ids;
    }
}
