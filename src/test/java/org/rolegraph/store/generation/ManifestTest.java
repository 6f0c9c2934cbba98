package org.rolegraph.store.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.base.problem.Codes;
import org.rolegraph.base.problem.Exit;
import org.rolegraph.base.problem.Failure;
import org.rolegraph.testkit.Holds;
import org.rolegraph.testkit.Promise;
import org.rolegraph.testkit.Tries;

class ManifestTest {
    private static final Manifest SAMPLE =
            Samples.manifest(
                            "000001",
                            List.of(
                                    new Manifest.DerivedFile("names", 2),
                                    new Manifest.DerivedFile("labels", 1)))
                    .withFiles(
                            List.of(
                                    new Manifest.StoredFile("tdb2/GSPO.dat", 8192, "0a0b0c0d"),
                                    new Manifest.StoredFile("labels", 5, "01020304")));

    @TempDir Path dir;

    @Test
    void it_is_sorted_and_pretty() {
        assertEquals(
                """
                {
                  "format": 4,
                  "generation": "000001",
                  "rolegraph": "0.1.0",
                  "created": "2026-01-01T00:00:00Z",
                  "ontology": "0.1.0",
                  "sources": [
                    {
                      "name": "curated",
                      "loaded": "2026-01-01T00:00:00Z",
                      "graphs": [
                        "https://example.org/graph/curated",
                        "https://example.org/graph/links"
                      ],
                      "inputs": [
                        {
                          "name": "roles.json",
                          "bytes": 20,
                          "sha256": "aa"
                        },
                        {
                          "name": "skills.json",
                          "bytes": 30,
                          "sha256": "cc"
                        }
                      ]
                    },
                    {
                      "name": "onet",
                      "loaded": "2025-12-31T00:00:00Z",
                      "graphs": [
                        "https://example.org/graph/onet"
                      ],
                      "inputs": [
                        {
                          "name": "Skills.txt",
                          "bytes": 7,
                          "sha256": "bb"
                        }
                      ]
                    }
                  ],
                  "triples": {
                    "https://example.org/graph/curated": 3,
                    "https://example.org/graph/onet": 5
                  },
                  "digests": {
                    "https://example.org/graph/curated": "11",
                    "https://example.org/graph/onet": "22"
                  },
                  "content": "33",
                  "derived": [
                    {
                      "name": "labels",
                      "version": 1
                    },
                    {
                      "name": "names",
                      "version": 2
                    }
                  ],
                  "files": [
                    {
                      "name": "labels",
                      "bytes": 5,
                      "crc32c": "01020304"
                    },
                    {
                      "name": "tdb2/GSPO.dat",
                      "bytes": 8192,
                      "crc32c": "0a0b0c0d"
                    }
                  ],
                  "crc32c": "1a5947e2"
                }
                """,
                ManifestJson.write(SAMPLE).text());
    }

    @Test
    void it_is_read_as_it_was_written() throws IOException {
        Path file = dir.resolve("manifest.json");
        Files.writeString(file, ManifestJson.write(SAMPLE).text());
        assertEquals(SAMPLE, ManifestJson.read(file));
        assertEquals(8, SAMPLE.total());
    }

    @Test
    void what_every_start_asks_is_read_without_a_parser() throws IOException {
        Path file = dir.resolve("manifest.json");
        Files.writeString(file, ManifestJson.write(SAMPLE).text());
        ManifestText text = ManifestText.read(file);
        assertEquals("000001", text.generation());
        assertEquals(SAMPLE.files(), text.files());
        assertEquals(ManifestJson.write(SAMPLE), text);
    }

    @Test
    @Holds(value = Promise.NOTHING_IS_LOST, tried = "damages")
    void any_flipped_bit_and_any_lost_end_get_a_sentence(Tries tries) {
        Path file = dir.resolve("manifest.json");
        byte[] whole = ManifestJson.write(SAMPLE).text().getBytes(StandardCharsets.UTF_8);
        for (int bit = 0; bit < 8 * whole.length; bit++) {
            byte[] flipped = whole.clone();
            flipped[bit / 8] ^= (byte) (1 << bit % 8);
            assertDamaged(file, flipped, "bit " + bit);
        }
        for (int length = 0; length < whole.length; length++) {
            assertDamaged(file, Arrays.copyOf(whole, length), "cut at " + length);
        }
        tries.held(9 * whole.length);
    }

    private static void assertDamaged(Path file, byte[] bytes, String how) {
        Failure failure = assertThrows(Failure.class, () -> ManifestText.parse(file, bytes), how);
        assertEquals(Exit.STORE, failure.exit());
        assertEquals(Codes.DAMAGED_STORE, failure.problems().get(0).code());
    }
}
