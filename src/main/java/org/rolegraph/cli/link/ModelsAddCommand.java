package org.rolegraph.cli.link;

import java.io.IOException;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.link.model.Model;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code models add}. */
@Command(
        name = "add",
        description = {
            "Download a model from Maven Central, by the Maven of this machine, and check each file"
                    + " of it. The first takes 118 MB that all models share."
        })
final class ModelsAddCommand implements Callable<Integer> {
    @Parameters(
            paramLabel = "NAME",
            completionCandidates = ModelOptions.Names.class,
            description = "A model of those that \"rolegraph models\" lists.")
    private String name;

    private final Invocation root;

    ModelsAddCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        Model model = Models.named(name);
        ModelFolder folder = ModelOptions.folder(root.console());
        boolean added = folder.add(model);
        root.console()
                .say(model.name() + (added ? " is now in " : " is already in ") + folder.folder());
        return Exit.OK.code();
    }
}
