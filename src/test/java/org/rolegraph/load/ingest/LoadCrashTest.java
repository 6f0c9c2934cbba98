package org.rolegraph.load.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.vocab.Graphs;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.Manifest;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.triples.ContentDigest;
import org.rolegraph.store.triples.IndexCheck;
import org.rolegraph.store.triples.StoreReader;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Jvm;
import org.rolegraph.testkit.Kills;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

/** Loads that die, and loads that come twice. */
@Timeout(600)
class LoadCrashTest {
    private static final String TINY = "curated=src/test/resources/cli/tiny";

    /** Of some 20,000 triples. */
    private static final int REQUIREMENTS = 3000;

    @TempDir private Path folder;

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_load_killed_at_any_moment_leaves_a_whole_generation_answering(Tries tries) {
        Path store = folder.resolve("store");
        String content = load(store, TINY).content();
        kill(tries, 20, store, Set.of(content), TINY);
        load(store, TINY);
        assertEquals(Set.of(), drafts(store), "leftovers are swept by the next load");
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_killed_load_that_packs_a_big_store_leaves_it_whole(Tries tries) throws IOException {
        Path store = folder.resolve("store");
        String market = market();
        String before = load(store, TINY).content();
        String after = load(folder.resolve("other"), TINY, market).content();
        kill(tries, 6, store, Set.of(before, after), market);
        assertEquals(after, load(store, market).content());
        assertEquals(Set.of(), drafts(store));
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "kills")
    void a_killed_load_that_copies_a_big_store_leaves_it_whole(Tries tries) throws IOException {
        Path store = folder.resolve("store");
        String market = market();
        String before = load(store, market).content();
        String after = load(folder.resolve("other"), market, TINY).content();
        kill(tries, 6, store, Set.of(before, after), TINY);
        assertEquals(after, load(store, TINY).content());
        assertEquals(Set.of(), drafts(store));
    }

    @Test
    @Holds(value = Promise.SAME_BYTES, tried = "orders")
    void the_way_to_a_content_does_not_show_in_it(Tries tries) throws IOException {
        String market = market();
        Manifest together = load(folder.resolve("together"), TINY, market);
        Path store = folder.resolve("store");
        load(store, TINY);
        Manifest packed = load(store, market);
        Manifest copied = load(store, TINY);
        Manifest twice = load(store, TINY);
        for (Manifest each : List.of(packed, copied, twice)) {
            assertEquals(together.content(), each.content());
            assertEquals(together.digests(), each.digests());
            assertEquals(labels(together), labels(each));
            tries.held();
        }
        answers(StoreDirectory.at(store), Set.of(together.content()));
    }

    private static String labels(Manifest manifest) {
        return manifest.files().stream()
                .filter(file -> file.name().equals("labels.bin"))
                .findFirst()
                .orElseThrow()
                .crc32c();
    }

    private static Manifest load(Path store, String... sources) {
        return LoadingMain.load(store, Progress.SILENT, List.of(sources)).manifest();
    }

    private static void kill(
            Tries tries, int times, Path store, Set<String> contents, String source) {
        Kills.of(
                times,
                20_261_123L,
                () -> Jvm.start(LoadingMain.class, store.toString(), source),
                () -> answers(StoreDirectory.at(store), contents));
        tries.held(times);
    }

    /** The current generation is whole, with all beside it, and holds what was loaded. */
    private static void answers(StoreDirectory store, Set<String> contents) {
        Generation current = store.current().orElseThrow();
        try (StoreReader reader = StoreReader.open(current)) {
            IndexCheck.verifyDeeply(reader);
            String content = ContentDigest.of(reader, Set.of(Graphs.LOADS.value()));
            assertEquals(current.manifest().content(), content);
            assertTrue(contents.contains(content), content);
        }
        assertEquals(List.of(), current.damage());
        assertTrue(DerivedFiles.verify(current, Ingest.derived()).isEmpty());
    }

    /** Roles that ask for skills, without fault, in a graph of the user's. */
    private String market() throws IOException {
        StringBuilder text =
                new StringBuilder(
                        """
                        @prefix rg: <https://w3id.org/rolegraph/ontology#> .
                        @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
                        @prefix dct: <http://purl.org/dc/terms/> .
                        @prefix m: <https://example.org/market/> .
                        m:work a rg:Reference ; skos:prefLabel "work"@en ; dct:title "work"@en .
                        m:table a rg:Evidence ; rg:reference m:work .
                        """);
        int concepts = REQUIREMENTS / 10;
        for (int i = 0; i < concepts; i++) {
            text.append(
                    "m:role%1$d a rg:Role, skos:Concept ; skos:prefLabel \"role %1$d\"@en .%n"
                            .formatted(i));
            text.append(
                    "m:skill%1$d a rg:Skill, skos:Concept ; skos:prefLabel \"skill %1$d\"@en .%n"
                            .formatted(i));
        }
        for (int i = 0; i < REQUIREMENTS; i++) {
            int role = i % concepts;
            int skill = i * 7 % concepts;
            text.append(
                    ("m:requirement%d a rg:Requirement ; rg:role m:role%d ; rg:skill m:skill%d ;"
                                    + " rg:importance rg:essential ; rg:evidence m:table .%n")
                            .formatted(i, role, skill));
            text.append("m:role%d rg:requires m:skill%d .%n".formatted(role, skill));
        }
        Path file = folder.resolve("market.ttl");
        Files.writeString(file, text);
        return "rdf=" + file;
    }

    private static Set<String> drafts(Path store) {
        try (Stream<Path> generations = Files.list(store.resolve("generations"))) {
            return generations
                    .map(generation -> generation.getFileName().toString())
                    .filter(name -> !name.matches("\\d+"))
                    .collect(java.util.stream.Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
