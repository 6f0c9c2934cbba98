package org.rolegraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.rolegraph.base.result.Format;
import org.rolegraph.base.result.Style;
import org.rolegraph.base.result.Table;
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.Evaluation;
import org.rolegraph.link.measure.Melo;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.link.score.Matcher;

/**
 * A model as its users have it: brought by Maven, run in this process, measured on titles that its
 * makers never saw answers to.
 */
class EmbeddingModelIT {
    private static final String DATA = System.getProperty("rolegraph.data", "");

    /** A home, so that what was brought stays for the next run. */
    private static final String HOME = System.getProperty("rolegraph.models", "");

    @BeforeEach
    void needs_a_home_and_the_benchmark() {
        assumeFalse(
                HOME.isEmpty() || DATA.isEmpty(),
                "skipped: -Drolegraph.models names no folder to bring a model to, or"
                        + " -Drolegraph.data none with melo.zip");
    }

    @Test
    void one_model_on_titles_alone_is_above_the_best_published_system() throws IOException {
        Run.Place home = Run.Place.at(Path.of(HOME).toAbsolutePath());
        Run added = home.run("models", "add", "bge-small-en");
        assertEquals(0, added.exit(), added.err());
        assertEquals(
                "bge-small-en,yes",
                home.run("models", "-o", "csv")
                        .out()
                        .lines()
                        .filter(line -> line.startsWith("bge-small-en,"))
                        .findFirst()
                        .map(line -> line.substring(0, 16))
                        .orElse(""));
        Benchmark set = Melo.read(Path.of(DATA, "melo.zip"), "usa_q_en_c_en_dev").get(0);
        Path data = home.folder().resolve(".local/share/rolegraph");
        try (Matcher matcher =
                Matcher.embedding(
                        set.target(),
                        set.language(),
                        Embedder.of(
                                Models.named("bge-small-en"),
                                new ModelFolder(data.resolve("models")),
                                home.folder().resolve(".cache/rolegraph"),
                                count -> {}))) {
            Table measured = Evaluation.table(List.of(Evaluation.of(set, matcher)));
            StringBuilder csv = new StringBuilder();
            Format.CSV.write(measured, Style.PLAIN, csv);
            List<String> byForm = List.of(csv.toString().split("\r?\n")[1].split(","));
            assertTrue(Double.parseDouble(byForm.get(3)) >= 0.68, byForm.toString());
            assertTrue(Double.parseDouble(byForm.get(5)) >= 0.59, byForm.toString());
        }
    }

    @Test
    void a_damaged_model_is_reported_and_brought_again() throws IOException {
        Run.Place home = Run.Place.at(Path.of(HOME).toAbsolutePath());
        home.run("models", "add", "bge-small-en");
        Path jar = home.folder().resolve(".local/share/rolegraph/models/onnxruntime-1.20.0.jar");
        Files.delete(jar); // another may have it open
        Files.write(jar, new byte[] {'P', 'K'});
        Run again = home.run("models", "add", "bge-small-en");
        assertEquals(0, again.exit(), again.err());
        assertTrue(again.err().startsWith("bge-small-en is now in "), again.err());
        assertTrue(Files.size(jar) > 1_000_000);
    }
}
