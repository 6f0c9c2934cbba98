package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InUseTest {
    @TempDir Path folder;

    @Test
    void counts_those_who_live_alone() throws IOException {
        StoreFolder store = new StoreFolder(folder);
        Generation first = store.generation("000001");
        assertFalse(InUse.isInUse(store, first));
        Files.createDirectories(store.holders());
        // of a process that was killed: its file is there, and nobody has it locked
        Path left = Files.createFile(store.holders().resolve("000001-99999999-1"));
        Path other = Files.createFile(store.holders().resolve("000002-99999999-1"));
        assertFalse(InUse.isInUse(store, first));
        assertFalse(Files.exists(left));
        assertTrue(Files.exists(other));
    }

    @Test
    void puts_back_what_may_not_go() throws IOException {
        Path generation = Files.createDirectories(folder.resolve("000001"));
        Files.writeString(generation.resolve("file"), "kept");
        assertFalse(Leftovers.delete(generation, () -> false));
        assertEquals("kept", Files.readString(generation.resolve("file")));
        assertTrue(Leftovers.delete(generation, () -> true));
        assertFalse(Files.exists(generation));
    }
}
