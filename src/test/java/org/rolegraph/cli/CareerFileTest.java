package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.career.build.SkillGraphFile;

/** The file that career questions are answered from. */
class CareerFileTest {
    @TempDir private Path home;

    @Test
    void is_repaired_when_it_is_missing_or_damaged() throws IOException {
        TinyStore.in(home);
        Run right = gap();
        assertEquals(0, right.exit(), right.err());
        byte[] whole = Files.readAllBytes(file("000001"));
        Files.delete(file("000001"));
        Run missing = gap();
        assertEquals(5, missing.exit());
        assertTrue(missing.err().contains("the file is missing"), missing.err());
        assertEquals(0, Run.Place.at(home).run("store", "repair").exit());
        assertEquals(right, gap());
        assertArrayEquals(whole, Files.readAllBytes(file("000002")));
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file("000002"), damaged);
        Run verified = Run.Place.at(home).run("store", "verify");
        assertTrue(verified.err().contains("the file has changed"), verified.err());
        assertEquals(0, Run.Place.at(home).run("store", "repair").exit());
        assertEquals(right, gap());
        assertArrayEquals(whole, Files.readAllBytes(file("000003")));
    }

    private Path file(String generation) {
        return home.resolve(".local/share/rolegraph/generations")
                .resolve(generation)
                .resolve(SkillGraphFile.NAME);
    }

    private Run gap() {
        return Run.Place.at(home)
                .run("gap", "--from", "data-analyst", "--to", "data-engineer", "-o", "csv");
    }
}
