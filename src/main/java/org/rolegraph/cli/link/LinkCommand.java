package org.rolegraph.cli.link;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code link}. */
@Command(
        name = "link",
        description = "Link entities to those of other knowledge bases, and record decisions.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            LinkSuggestCommand.class,
            LinkReviewCommand.class,
            LinkAcceptCommand.class,
            LinkRejectCommand.class,
            LinkListCommand.class,
            LinkCheckCommand.class,
            LinkEvaluateCommand.class
        })
public final class LinkCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
