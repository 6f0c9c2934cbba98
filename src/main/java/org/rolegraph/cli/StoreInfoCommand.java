package org.rolegraph.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.rolegraph.generation.Generation;
import org.rolegraph.generation.Manifest;
import org.rolegraph.generation.StoreDirectory;
import org.rolegraph.problem.Exit;
import picocli.CommandLine.Command;

/** {@code store info}. */
@Command(name = "info", description = "What the current generation holds, and of what it is made.")
final class StoreInfoCommand implements Callable<Integer> {
    private final RoleGraphCommand root;

    StoreInfoCommand(RoleGraphCommand root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        Generation generation = store.current().orElseThrow(() -> FirstLoad.missing(store));
        Manifest manifest = generation.manifest();
        PrintWriter text = root.console().text();
        text.println("store       " + store.dir());
        text.println("generation  " + generation.id() + ", published " + manifest.created());
        text.println(
                "made by     rolegraph "
                        + manifest.rolegraph()
                        + ", store format "
                        + manifest.format()
                        + ", ontology "
                        + manifest.ontology());
        text.printf(Locale.ROOT, "size        %,d KiB%n", generation.size() / 1024);
        text.println("content     sha256 " + manifest.content());
        text.println();
        manifest.triples()
                .forEach(
                        (graph, count) ->
                                text.printf(Locale.ROOT, "%,12d  triples in %s%n", count, graph));
        for (Manifest.Source source : manifest.sources()) {
            text.println();
            text.println("source " + source.name());
            for (Manifest.Input input : source.inputs()) {
                text.printf(
                        Locale.ROOT,
                        "%,12d  bytes %s  sha256 %s%n",
                        input.bytes(),
                        input.name(),
                        input.sha256());
            }
        }
        text.flush();
        return Exit.OK.code();
    }
}
