package org.rolegraph.store;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sys.JenaSystem;

/** Small stores, written as quads in SSE: {@code <g:1> <s:1> <p:1> <o:1>}. */
final class Quads {
    static {
        JenaSystem.init();
    }

    private Quads() {}

    static Quad quad(String terms) {
        return SSE.parseQuad("(" + terms + ")");
    }

    static List<Quad> quads(String... terms) {
        return List.of(terms).stream().map(Quads::quad).toList();
    }

    /** Replaces the graphs {@code g:1} and {@code g:2}. */
    static SortedMap<String, Long> write(Path tdb, String... terms) {
        return write(tdb, quads(terms));
    }

    static SortedMap<String, Long> write(Path tdb, List<Quad> quads) {
        try (StoreWriter writer = StoreWriter.open(tdb)) {
            return writer.replace(Set.of("g:1", "g:2"), Map.of(), quads::forEach);
        }
    }

    static String digest(Path tdb) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            return ContentDigest.of(reader, Set.of());
        }
    }
}
