package org.rolegraph.cli.store;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code store}. */
@Command(
        name = "store",
        description = "Manage the store: its generations, their integrity, their space on disk.",
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            StoreInfoCommand.class,
            StoreListCommand.class,
            StoreVerifyCommand.class,
            StoreRepairCommand.class,
            StoreRollbackCommand.class,
            StorePruneCommand.class,
            StorePushCommand.class,
            StorePullCommand.class,
            StoreBackupCommand.class,
            StoreRestoreCommand.class
        })
public final class StoreCommand implements Runnable {
    @Spec private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing");
    }
}
