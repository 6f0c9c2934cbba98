package org.rolegraph.cli.store;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.cli.Invocation;
import org.rolegraph.graph.FirstLoad;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import picocli.CommandLine.Command;

/** {@code store info}. */
@Command(name = "info", description = "What the current generation holds, and of what it is made.")
final class StoreInfoCommand implements Callable<Integer> {
    private final Invocation root;

    StoreInfoCommand(Invocation root) {
        this.root = root;
    }

    @Override
    public Integer call() throws IOException {
        StoreDirectory store = StoreDirectory.at(root.store().folder());
        PrintWriter text = root.console().text();
        Optional<Generation> current;
        try {
            current = store.current();
        } catch (Failure e) {
            damaged(store, text);
            throw e;
        }
        print(store, current.orElseThrow(() -> FirstLoad.missing(store)), text);
        return Exit.OK.code();
    }

    /** What there is where nothing can be said of the current generation. */
    private static void damaged(StoreDirectory store, PrintWriter text) {
        text.println("store       " + store.dir());
        for (Generation each : store.all()) {
            text.println("generation  " + each.id() + ", " + each.fault().orElse("complete"));
        }
        text.flush();
    }

    private static void print(StoreDirectory store, Generation generation, PrintWriter text)
            throws IOException {
        Manifest manifest = generation.manifest();
        text.println("store       " + store.dir());
        text.println("generation  " + generation.id() + ", published " + manifest.created());
        text.println(
                "made by     rolegraph "
                        + manifest.rolegraph()
                        + ", store format "
                        + manifest.format()
                        + ", ontology "
                        + manifest.ontology());
        text.printf(
                Locale.ROOT,
                "size        %,d KiB in %,d files%n",
                generation.size() / 1024,
                manifest.files().size());
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
    }
}
