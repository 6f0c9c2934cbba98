package org.rolegraph.cli.link;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.link.model.Model;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code models}. */
@Command(
        name = "models",
        description = {
            "List the embedding models by which links can be suggested; 'add' downloads one.",
            "It says which are there and how large they are. They are optional, run in this process"
                    + " and need no network once they are there."
        },
        subcommands = ModelsAddCommand.class)
public final class ModelsCommand implements Callable<Integer> {
    @Mixin private TableOptions tables;

    private final Invocation root;

    ModelsCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        ModelFolder folder = ModelOptions.folder(root.console());
        List<List<Cell>> rows = new ArrayList<>();
        for (Model model : Models.ALL) {
            rows.add(
                    List.of(
                            Cell.text(model.name()),
                            Cell.text(folder.has(model) ? "yes" : "no"),
                            Cell.text(Model.LANGUAGE),
                            Cell.number(Model.DIMENSIONS),
                            Cell.number(model.megabytes()),
                            Cell.text(model.page())));
        }
        tables.write(
                Table.of(List.of("model", "there", "language", "dimensions", "MB", "page"), rows),
                root.console());
        return Exit.OK.code();
    }
}
