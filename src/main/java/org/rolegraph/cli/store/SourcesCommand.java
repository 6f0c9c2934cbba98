package org.rolegraph.cli.store;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.StorePlace;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.graph.LoadedSources;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Labels;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code sources}. */
@Command(
        name = "sources",
        description = {
            "List the sources: where each is offered, its licence, and what is loaded of it.",
            "Of what is loaded it says which version, since when, from how many files, and how many"
                    + " triples."
        })
public final class SourcesCommand implements Callable<Integer> {
    @Mixin private TableOptions tables;

    private final Invocation root;

    SourcesCommand(Invocation root) {
        this.root = root;
    }

    /** Without a store, what could be loaded; a named store must be there. */
    @Override
    public Integer call() throws IOException {
        StorePlace place = root.store();
        StoreDirectory store = StoreDirectory.at(place.folder());
        Optional<Generation> current = store.current();
        if (current.isEmpty()) {
            if (!place.isDefault()) {
                throw FirstLoad.missing(store);
            }
            root.console().say("nothing is loaded: there is no store at " + place.folder());
            tables.write(LoadedSources.none(root.offers()).table(), root.console());
            return Exit.OK.code();
        }
        try (OpenGraph graph = OpenGraph.over(current.get(), List.of("en"))) {
            Labels labels = graph.labels();
            LoadedSources loaded =
                    LoadedSources.of(root.offers(), current.get(), store.list(), labels);
            tables.write(loaded.table(), root.console());
        }
        return Exit.OK.code();
    }
}
