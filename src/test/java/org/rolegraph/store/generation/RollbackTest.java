package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.base.problem.Problem;

/** Where a rollback leads when the pointer or what it names is damaged: back, never forward. */
class RollbackTest {
    @TempDir Path dir;
    private StoreDirectory store;
    private final List<String> passed = new ArrayList<>();

    @BeforeEach
    void publish_four_and_return_to_the_third() {
        store = StoreDirectory.at(dir);
        for (int i = 0; i < 4; i++) {
            Samples.publish(store);
        }
        try (WriteLock lock = Samples.lock(store)) {
            lock.rollback(store.find("3"));
        }
    }

    private String rollback() {
        try (WriteLock lock = Samples.lock(store)) {
            return lock.rollback((generation, damage) -> passed.add(generation.id())).id();
        }
    }

    private Path manifest(String id) {
        return store.find(id).dir().resolve("manifest.json");
    }

    @Test
    void a_current_one_whose_manifest_is_damaged_is_still_the_one_to_go_back_from()
            throws IOException {
        Files.delete(manifest("3"));
        assertEquals("000002", rollback());
        assertEquals(List.of(), passed);
    }

    @Test
    void a_current_one_that_is_gone_says_nothing_and_the_last_whole_one_is_taken()
            throws IOException {
        Files.move(store.find("3").dir(), dir.resolve("elsewhere"));
        assertEquals("000004", rollback());
    }

    @Test
    void where_nothing_whole_comes_before_the_remedy_depends_on_what_else_there_is()
            throws IOException {
        Files.delete(manifest("1"));
        Files.delete(manifest("2"));
        assertEquals("name one that \"rolegraph store list\" shows", nothing().remedy());
        assertEquals(List.of("000002", "000001"), passed);
        try (WriteLock lock = Samples.lock(store)) {
            lock.prune(1);
        }
        assertEquals("load the sources again with \"rolegraph load --anew\"", nothing().remedy());
    }

    private Problem nothing() {
        Failure failure = assertThrows(Failure.class, this::rollback);
        assertEquals(Exit.NOT_FOUND, failure.exit());
        assertEquals("there is no whole generation before the current one", failure.getMessage());
        return failure.problems().get(0);
    }

    @Test
    void a_pointer_to_what_is_gone_is_the_damage_of_the_store() throws IOException {
        Files.move(store.find("3").dir(), dir.resolve("elsewhere"));
        assertEquals(
                List.of("the pointer names generation 000003, which is not there"),
                store.damage().stream().map(Problem::message).toList());
        assertEquals("000003", store.pointed().orElseThrow().id(), "as far as the pointer says");
    }
}
