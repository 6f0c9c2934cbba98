package org.rolegraph.store.triples;

import java.nio.file.Path;
import org.rolegraph.store.generation.StoreDirectory;

/** Publishes one generation in the store of the first argument, printing each stage. */
public final class PublishingMain {
    private PublishingMain() {}

    public static void main(String[] args) {
        Versions.publish(StoreDirectory.at(Path.of(args[0])), System.out::println);
    }
}
