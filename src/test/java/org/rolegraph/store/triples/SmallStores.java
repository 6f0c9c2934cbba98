package org.rolegraph.store.triples;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.sparql.sse.SSE;
import org.apache.jena.sys.JenaSystem;
import org.rolegraph.store.pack.StoreWriter;

/** Small stores, written as quads in SSE: {@code <g:1> <s:1> <p:1> <o:1>}. */
public final class SmallStores {
    static {
        JenaSystem.init();
    }

    private SmallStores() {}

    public static Quad quad(String terms) {
        return SSE.parseQuad("(" + terms + ")");
    }

    public static List<Quad> quads(String... terms) {
        return List.of(terms).stream().map(SmallStores::quad).toList();
    }

    /** Replaces the graphs {@code g:1} and {@code g:2}. */
    public static SortedMap<String, Long> write(Path tdb, String... terms) {
        return write(tdb, quads(terms));
    }

    public static SortedMap<String, Long> write(Path tdb, List<Quad> quads) {
        try (StoreWriter writer = StoreWriter.open(tdb)) {
            return writer.replace(Set.of("g:1", "g:2"), Map.of(), quads::forEach);
        }
    }

    public static String digest(Path tdb) {
        try (StoreReader reader = StoreReader.open(tdb)) {
            return ContentDigest.of(reader, Set.of());
        }
    }
}
