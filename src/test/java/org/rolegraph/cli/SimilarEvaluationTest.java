package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How good {@code similar} is, by O*NET's own related occupations. */
class SimilarEvaluationTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    @TempDir private Path home;

    @Test
    void is_good_on_the_occupations_that_it_was_not_tuned_on() throws IOException {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with O*NET's files");
        Files.createDirectories(home.resolve("onet"));
        try (ZipFile zip = new ZipFile(Path.of(DATA, "onet", "db_29_0_text.zip").toFile())) {
            for (String name :
                    List.of(
                            "Occupation Data.txt",
                            "Alternate Titles.txt",
                            "Content Model Reference.txt",
                            "Skills.txt",
                            "Knowledge.txt",
                            "Technology Skills.txt",
                            "UNSPSC Reference.txt",
                            "Task Statements.txt",
                            "Tasks to DWAs.txt",
                            "DWA Reference.txt",
                            "IWA Reference.txt",
                            "Related Occupations.txt")) {
                var entry = zip.stream().filter(e -> e.getName().endsWith("/" + name)).findFirst();
                byte[] bytes = zip.getInputStream(entry.orElseThrow()).readAllBytes();
                Files.write(home.resolve("onet").resolve(name), bytes);
            }
        }
        assertEquals(0, Run.Place.at(home).run("load", "onet=onet").exit());
        Run run = Run.Place.at(home).run("similar", "--evaluate", "-o", "csv");
        assertEquals("477 roles were tuned on, 446 roles held out\n", run.err());
        String[] inUse = run.out().strip().lines().reduce((a, b) -> b).orElseThrow().split(",");
        assertEquals("in use", inUse[0]);
        assertTrue(Double.parseDouble(inUse[3]) >= 0.57, run.out());
        assertTrue(Double.parseDouble(inUse[4]) >= 0.72, run.out());
    }
}
