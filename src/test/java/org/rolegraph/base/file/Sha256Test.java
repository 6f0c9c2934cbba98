package org.rolegraph.base.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Sha256Test {
    /** Of "abc", the example of FIPS 180-2. */
    private static final String ABC =
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir Path dir;

    @Test
    void bytes_and_files_give_the_standard_digest() throws IOException {
        Path file = Files.writeString(dir.resolve("file"), "abc");
        assertEquals(ABC, Sha256.of("abc".getBytes(StandardCharsets.UTF_8)));
        assertEquals(ABC, Sha256.of(file));
    }

    @Test
    void a_folder_gives_the_digest_of_its_list_of_files() throws IOException {
        Files.createDirectories(dir.resolve("folder").resolve("b"));
        Files.writeString(dir.resolve("folder").resolve("b").resolve("c"), "abc");
        Files.writeString(dir.resolve("folder").resolve("a"), "abc");
        String list = ABC + "  a\n" + ABC + "  b/c\n";
        assertEquals(
                Sha256.of(list.getBytes(StandardCharsets.UTF_8)), Sha256.of(dir.resolve("folder")));
    }
}
