package org.rolegraph.cli.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.result.Cell;
import org.rolegraph.base.result.Table;
import org.rolegraph.cli.Invocation;
import org.rolegraph.cli.TableOptions;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.graph.LoadedSources;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code store list}. */
@Command(
        name = "list",
        description =
                "The generations of the store, the current one marked: complete, damaged, or of"
                        + " another format.")
final class StoreListCommand implements Callable<Integer> {
    private static final List<String> COLUMNS =
            List.of(
                    "generation",
                    "current",
                    "state",
                    "published",
                    "triples",
                    "KiB",
                    "sources",
                    "content");

    @Mixin private TableOptions tables;

    private final Invocation root;

    StoreListCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        List<Generation> all = store.all();
        if (all.isEmpty()) {
            store.current(); // says when it is the pointer that is damaged
            throw FirstLoad.missing(store);
        }
        String current = currentId(store);
        List<List<Cell>> rows = new ArrayList<>();
        for (Generation generation : all) {
            String mark = generation.id().equals(current) ? "*" : "";
            rows.add(row(generation, mark, generation.fault()));
        }
        tables.write(Table.of(COLUMNS, rows), root.console());
        store.current(); // what is wrong with the current one is said after what there is
        return Exit.OK.code();
    }

    /** The generation that is marked; none when the pointer is damaged. */
    private static String currentId(StoreDirectory store) {
        try {
            return store.pointed().map(Generation::id).orElse("");
        } catch (Failure e) {
            return "";
        }
    }

    private static List<Cell> row(Generation generation, String mark, Optional<String> fault)
            throws IOException {
        List<Cell> row = new ArrayList<>();
        row.add(Cell.string(generation.id()));
        row.add(Cell.string(mark));
        row.add(Cell.string(fault.orElse("complete")));
        Optional<Manifest> readable = manifest(generation);
        row.add(readable.map(m -> Cell.string(m.created())).orElse(Cell.string("")));
        row.add(readable.map(m -> Cell.number(LoadedSources.triples(m))).orElse(Cell.string("")));
        row.add(size(generation));
        row.add(readable.map(m -> Cell.string(sources(m))).orElse(Cell.string("")));
        row.add(
                readable.map(m -> Cell.string(m.content().substring(0, 12)))
                        .orElse(Cell.string("")));
        return row;
    }

    /** In KiB, where all files can be read. */
    private static Cell size(Generation generation) {
        try {
            return Cell.number(generation.size() / 1024);
        } catch (Failure e) {
            return Cell.string("");
        }
    }

    /** What a damaged generation says of itself, when that at least is whole. */
    private static Optional<Manifest> manifest(Generation generation) {
        try {
            return Optional.of(generation.manifest());
        } catch (Failure e) {
            return Optional.empty();
        }
    }

    private static String sources(Manifest manifest) {
        return manifest.sources().stream()
                .map(Manifest.Source::name)
                .collect(Collectors.joining(", "));
    }
}
