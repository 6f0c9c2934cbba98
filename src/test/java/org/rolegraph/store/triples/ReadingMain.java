package org.rolegraph.store.triples;

import java.io.IOException;
import java.nio.file.Path;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;

/**
 * Opens and reads the current generation of the store of the first argument again and again, until
 * a line arrives on standard input. Prints each new generation it sees; ends with an exception when
 * one is not whole, or changes while it is open.
 */
public final class ReadingMain {
    private ReadingMain() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        StoreDirectory store = StoreDirectory.at(Path.of(args[0]));
        String last = "";
        while (System.in.available() == 0) {
            try (StoreReader reader = StoreReader.current(store)) {
                String expected = reader.generation().map(Generation::id).orElseThrow();
                String first = Versions.seen(reader);
                Thread.sleep(20);
                if (!first.equals(expected) || !Versions.seen(reader).equals(expected)) {
                    throw new IllegalStateException(expected + " but read " + first);
                }
                if (!expected.equals(last)) {
                    System.out.println("saw " + expected);
                    last = expected;
                }
            }
        }
    }
}
