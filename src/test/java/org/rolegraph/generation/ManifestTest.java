package org.rolegraph.generation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rolegraph.problem.Failure;

class ManifestTest {
    private static final Manifest SAMPLE =
            Samples.manifest(
                    "000001",
                    List.of(
                            new Manifest.DerivedFile("names", 2, "ff"),
                            new Manifest.DerivedFile("labels", 1, "ee")));

    @TempDir Path dir;

    @Test
    void it_is_sorted_and_pretty() {
        assertEquals(
                """
                {
                  "format": 2,
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
                      "version": 1,
                      "sha256": "ee"
                    },
                    {
                      "name": "names",
                      "version": 2,
                      "sha256": "ff"
                    }
                  ]
                }
                """,
                ManifestJson.write(SAMPLE));
    }

    @Test
    void it_is_read_as_it_was_written() throws IOException {
        Path file = dir.resolve("manifest.json");
        Files.writeString(file, ManifestJson.write(SAMPLE));
        assertEquals(SAMPLE, ManifestJson.read(file));
        assertEquals(8, SAMPLE.total());
    }

    @Test
    void a_broken_one_gets_a_sentence() throws IOException {
        Path file = dir.resolve("manifest.json");
        String whole = ManifestJson.write(SAMPLE);
        for (String broken :
                List.of(
                        whole.substring(0, whole.length() / 2),
                        whole.replace("\"content\": \"33\",", ""),
                        whole.replace("\"content\"", "\"kontent\""))) {
            Files.writeString(file, broken);
            Failure failure = assertThrows(Failure.class, () -> ManifestJson.read(file));
            assertTrue(
                    failure.getMessage().startsWith("the manifest cannot be read: "),
                    failure.getMessage());
        }
    }
}
