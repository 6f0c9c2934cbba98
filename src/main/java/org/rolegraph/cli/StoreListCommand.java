package org.rolegraph.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.Manifest;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.problem.Exit;
import org.rolegraph.result.Cell;
import org.rolegraph.result.Table;
import org.rolegraph.vocab.Prefixes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code store list}. */
@Command(name = "list", description = "The generations of the store, the current one marked.")
final class StoreListCommand implements Callable<Integer> {
    @Mixin private TableOptions tables;

    private final RoleGraphCommand root;

    StoreListCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        List<Generation> all = store.list();
        if (all.isEmpty()) {
            throw FirstLoad.missing(store);
        }
        String current = store.pointed().map(Generation::id).orElse("");
        List<List<Cell>> rows = new ArrayList<>();
        for (Generation generation : all) {
            Manifest manifest = generation.manifest();
            rows.add(
                    List.of(
                            text(generation.id()),
                            text(generation.id().equals(current) ? "*" : ""),
                            text(manifest.created()),
                            number(LoadedSources.triples(manifest)),
                            number(generation.size() / 1024),
                            text(
                                    manifest.sources().stream()
                                            .map(Manifest.Source::name)
                                            .collect(Collectors.joining(", "))),
                            text(manifest.content().substring(0, 12))));
        }
        tables.write(
                Table.of(
                        List.of(
                                "generation",
                                "current",
                                "published",
                                "triples",
                                "KiB",
                                "sources",
                                "content"),
                        rows),
                root.console());
        return Exit.OK.code();
    }

    private static Cell text(String text) {
        return new Cell.Value(text, Prefixes.XSD + "string", "");
    }

    private static Cell number(long number) {
        return new Cell.Value(Long.toString(number), Prefixes.XSD + "integer", "");
    }
}
