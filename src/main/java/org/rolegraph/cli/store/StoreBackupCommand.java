package org.rolegraph.cli.store;

import java.util.Locale;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.store.generation.InUse;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.transfer.Backup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code store backup}. */
@Command(
        name = "backup",
        description = {
            "Write the current generation into one file, for 'store restore'.",
            "It is a gzipped tape archive of a store's folder: tar unpacks what --store opens."
        })
final class StoreBackupCommand implements Callable<Integer> {
    private static final int KIB = 1024;

    @Parameters(
            paramLabel = "FILE",
            description = "A file that is not there yet, such as roles.tar.gz.")
    private String file;

    private final Invocation root;

    StoreBackupCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        if (!store.exists()) {
            throw FirstLoad.missing(store);
        }
        try (InUse held = InUse.current(store)) {
            long bytes = Backup.write(held.generation(), root.console().path(file));
            root.console()
                    .say(
                            String.format(
                                    Locale.ROOT,
                                    "%s: generation %s, %,d KiB",
                                    file,
                                    held.generation().id(),
                                    bytes / KIB));
        }
        return Exit.OK.code();
    }
}
