package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

/** A home whose store holds the tiny graph. */
public final class TinyStore {
    private static final Path TINY = Path.of("src/test/resources/cli/tiny");

    private TinyStore() {}

    public static void in(Path home) {
        Run run = Run.Place.at(home).run("load", "curated=" + TINY.toAbsolutePath());
        assertEquals(0, run.exit(), run.err());
    }
}
