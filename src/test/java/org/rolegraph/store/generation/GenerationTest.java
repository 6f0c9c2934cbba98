package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;

/** What a generation says of itself, whole and damaged. */
class GenerationTest {
    @TempDir Path dir;
    private Generation generation;
    private Path triples;
    private Path computed;

    @BeforeEach
    void publish() {
        Derived objects = new Samples.Objects(1);
        Triples none = (predicate, visitor) -> {};
        try (WriteLock lock = Samples.lock(StoreDirectory.at(dir));
                Draft draft = lock.begin(Optional.empty())) {
            triples = Files.writeString(draft.tdb().resolve("triples"), "of 000001");
            List<Manifest.DerivedFile> built =
                    DerivedFiles.build(draft, List.of(objects), none, Optional.empty());
            generation = draft.publish(Samples.manifest(draft.id(), built));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        triples = generation.tdb().resolve(triples.getFileName());
        computed = generation.dir().resolve("objects.txt");
    }

    private List<String> refusal(Runnable call) {
        Failure failure = assertThrows(Failure.class, call::run);
        assertEquals(Exit.STORE, failure.exit());
        return failure.problems().stream().map(p -> p.where().toString()).toList();
    }

    @Test
    void as_it_was_published_it_is_whole_and_has_a_size() {
        assertEquals(generation, generation.whole());
        assertEquals(generation, generation.withWholeTriples());
        assertEquals(Optional.empty(), generation.fault());
        assertTrue(generation.size() >= 9, "of the triples alone: " + generation.size());
    }

    @Test
    void what_is_computed_may_change_while_the_triples_stay_whole() throws IOException {
        Files.writeString(computed, "Version 1\n");
        assertEquals(generation, generation.withWholeTriples());
        assertEquals(List.of(computed.toString()), refusal(generation::whole));
        assertEquals(Optional.empty(), generation.fault(), "no size has changed");
        Files.writeString(triples, "of 00000l");
        assertEquals(List.of(triples.toString()), refusal(generation::withWholeTriples));
    }

    @Test
    void its_fault_is_a_word() throws IOException {
        Files.writeString(triples, "of");
        assertEquals(Optional.of("damaged"), generation.fault());
        Path manifest = generation.dir().resolve("manifest.json");
        Files.writeString(manifest, "{\n  \"format\": 2,\n  \"generation\": \"000001\"\n}\n");
        assertEquals(Optional.of("format 2"), generation.fault());
    }

    @Test
    void a_repaired_one_is_renewed_from_the_one_before() {
        Derived renewing = new Renewing();
        try (WriteLock lock = Samples.lock(StoreDirectory.at(dir));
                Draft draft = lock.begin(Optional.of(generation))) {
            List<Manifest.DerivedFile> built =
                    DerivedFiles.build(
                            draft,
                            List.of(new Samples.Objects(1), renewing),
                            (predicate, visitor) -> visitor.triple("g", "s", "o", null),
                            Optional.of(generation));
            Manifest repaired = generation.manifest().repaired(draft.id(), "0.2.0", "now", built);
            assertEquals("000002", repaired.generation());
            assertEquals(generation.manifest().triples(), repaired.triples());
            assertEquals(built, repaired.derived());
            Path folder = draft.publish(repaired).dir();
            assertEquals("o\nversion 1\n", Files.readString(folder.resolve("objects.txt")));
            assertEquals("after 000001", Files.readString(folder.resolve("renewed.txt")));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void of_the_same_triples_what_is_whole_is_copied_and_the_rest_built_anew() throws IOException {
        List<Derived> derived = List.of(new Samples.Objects(1));
        Triples others = (predicate, visitor) -> visitor.triple("g", "s", "other", null);
        StoreDirectory store = StoreDirectory.at(dir);
        Files.writeString(computed, "first\nversion 1\n");
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.of(generation))) {
            assertEquals(
                    List.of(new Manifest.DerivedFile("objects.txt", 1)),
                    DerivedFiles.keep(draft, derived, others, generation));
            Path kept = draft.dir().resolve("objects.txt");
            assertEquals("first\nversion 1\n", Files.readString(kept));
        }
        Files.writeString(computed, "damaged");
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.of(generation))) {
            DerivedFiles.keep(draft, derived, others, generation);
            Path built = draft.dir().resolve("objects.txt");
            assertEquals("other\nversion 1\n", Files.readString(built));
        }
        try (WriteLock lock = Samples.lock(store);
                Draft draft = lock.begin(Optional.of(generation))) {
            DerivedFiles.keep(draft, List.of(new Samples.Objects(2)), others, generation);
            Path built = draft.dir().resolve("objects.txt");
            assertEquals("other\nversion 2\n", Files.readString(built));
        }
    }

    /** Says which generation it was renewed from. */
    private static final class Renewing implements Derived {
        @Override
        public String name() {
            return "renewed.txt";
        }

        @Override
        public int version() {
            return 1;
        }

        @Override
        public void build(Path target, Triples triples) {
            throw new AssertionError("there is a generation before");
        }

        @Override
        public void renew(Path target, Triples triples, Former before) throws IOException {
            Files.writeString(target, "after " + before.dir().getFileName());
        }

        @Override
        public boolean verify(Path target) {
            return Files.exists(target);
        }
    }

    @Test
    void triples_of_strings_have_a_key_for_each_term() {
        Triples spoken =
                (predicate, visitor) -> {
                    visitor.triple("g", "s", "o", null);
                    visitor.triple("g", "s", "o", "");
                    visitor.triple("g", "o", "o", "en");
                    visitor.triple("h", "o", "s", null);
                };
        KeyedTriples keyed = spoken.keyed();
        StringBuilder all = new StringBuilder();
        keyed.forEach(
                "p",
                (graph, subject, object) -> {
                    String language = keyed.isIri(object) ? "iri" : keyed.language(object);
                    all.append(keyed.text(graph)).append(' ').append(keyed.text(subject));
                    all.append(' ').append(keyed.text(object)).append(' ').append(language);
                    all.append(subject == object ? " same\n" : "\n");
                });
        assertEquals("g s o iri\ng s o \ng o o en\nh o s iri\n", all.toString());
        StringBuilder one = new StringBuilder();
        keyed.forEach(
                "p",
                "o",
                (graph, subject, object) ->
                        one.append(keyed.text(subject)).append(keyed.text(object)));
        assertEquals("so", one.toString(), "the object is an IRI");
    }
}
