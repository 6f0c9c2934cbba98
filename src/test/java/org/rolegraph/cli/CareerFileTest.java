package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.skills.SkillGraphFile;

/** The file that career questions are answered from. */
class CareerFileTest {
    @TempDir private Path home;

    @Test
    void is_built_anew_when_it_is_missing_or_damaged() throws IOException {
        TinyStore.in(home);
        Path file =
                home.resolve(".local/share/rolegraph/generations/000001")
                        .resolve(SkillGraphFile.NAME);
        byte[] whole = Files.readAllBytes(file);
        Run right = gap();
        assertEquals(0, right.exit(), right.err());
        Files.delete(file);
        assertEquals(right, gap());
        assertArrayEquals(whole, Files.readAllBytes(file));
        byte[] damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        Run verified = Run.Place.at(home).run("store", "verify");
        assertEquals(true, verified.err().contains("the derived file is damaged"), verified.err());
        assertEquals(right, gap());
        assertArrayEquals(whole, Files.readAllBytes(file));
    }

    private Run gap() {
        return Run.Place.at(home)
                .run("gap", "--from", "data-analyst", "--to", "data-engineer", "-o", "csv");
    }
}
