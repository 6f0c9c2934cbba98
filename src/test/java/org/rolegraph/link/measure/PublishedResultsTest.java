package org.rolegraph.link.measure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.rolegraph.link.score.Confidence;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Form;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Scorer;
import org.rolegraph.link.score.Scores;

/**
 * The measuring is believed because it gives the figures that MELO's authors publish for systems of
 * theirs; then our own scorer is held against them.
 */
class PublishedResultsTest {
    private static final String DATA = System.getProperty("rolegraph.data", "");
    private static final Path MELO = Path.of(DATA, "melo.zip");

    @BeforeEach
    void needs_the_benchmark() {
        assumeFalse(DATA.isEmpty(), "skipped: -Drolegraph.data names no folder with melo.zip");
    }

    @ParameterizedTest
    @ValueSource(strings = {"deu_q_de_c_de", "esp_q_es_c_es", "fra_q_fr_c_fr"})
    void published_rows_come_out_again(String name) throws IOException {
        Benchmark set = Melo.read(MELO, name).get(0);
        List<String> corpus = set.forms().stream().map(Form::text).toList();
        assertRow("word_tf_idf", set, Baselines.wordTfIdf(corpus));
        assertRow("char_tf_idf", set, Baselines.charTfIdf(corpus));
        assertRow("bm25", set, Baselines.bm25(corpus));
    }

    private static void assertRow(String system, Benchmark set, Function<String, float[]> scorer)
            throws IOException {
        Figures figures = Evaluation.of(set, new OfTitles(system, set.forms(), scorer)).figures();
        Map<String, Double> row = published().get(system + " " + set.name());
        Map<String, Figures.Mean> measured =
                Map.of(
                        "recip_rank", figures.reciprocalRank(false),
                        "success_1", figures.accuracy(1, false),
                        "success_5", figures.accuracy(5, false),
                        "success_10", figures.accuracy(10, false));
        measured.forEach(
                (measure, mean) ->
                        assertEquals(
                                row.get(measure),
                                mean.value(),
                                0.0005,
                                system + " " + set.name() + " " + measure));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deu_q_de_c_de",
                "esp_q_es_c_es",
                "fra_q_fr_c_fr",
                "aut_q_de_c_de",
                "cze_q_cs_c_cs"
            })
    void our_scorer_is_not_below_any_lexical_one(String name) throws IOException {
        double ours = reciprocalRank(name);
        for (String system :
                List.of(
                        "edit_distance",
                        "bm25",
                        "bm25_lemmas",
                        "word_tf_idf",
                        "word_tf_idf_lemmas",
                        "char_tf_idf",
                        "char_tf_idf_lemmas")) {
            Map<String, Double> row = published().get(system + " " + name);
            // not every language has a lemmatiser
            double theirs = row == null ? 0 : row.get("recip_rank");
            assertTrue(ours >= theirs, ours + " is below " + system + ": " + theirs);
        }
    }

    /** One of the published systems; it has no confidence of its own. */
    private record OfTitles(String name, List<Form> forms, Function<String, float[]> system)
            implements Scorer {
        @Override
        public Scores scores(Entry entry) {
            return new Scores(system.apply(entry.title()), Map.of(), Confidence.NONE);
        }

        @Override
        public float most(Entry entry) {
            return Float.MAX_VALUE;
        }
    }

    @Test
    void half_of_the_english_titles_reach_what_was_aimed_at() throws IOException {
        double ours = reciprocalRank("usa_q_en_c_en_dev");
        assertTrue(ours >= 0.61, "MRR " + ours);
    }

    private static double reciprocalRank(String name) throws IOException {
        Benchmark set = Melo.read(MELO, name).get(0);
        Scorer scorer = Matcher.lexical(set.target(), set.language());
        return Evaluation.of(set, scorer).figures().reciprocalRank(false).value();
    }

    /** System and set to measure to value. */
    private static Map<String, Map<String, Double>> published() throws IOException {
        try (ZipFile zip = new ZipFile(MELO.toFile())) {
            List<String> lines =
                    new String(
                                    zip.getInputStream(zip.getEntry("melo/published_results.tsv"))
                                            .readAllBytes(),
                                    StandardCharsets.UTF_8)
                            .lines()
                            .toList();
            String[] header = lines.get(0).split("\t");
            Map<String, Map<String, Double>> rows = new HashMap<>();
            for (String line : lines.subList(1, lines.size())) {
                String[] cells = line.split("\t");
                Map<String, Double> row = new HashMap<>();
                for (int i = 2; i < cells.length; i++) {
                    row.put(header[i], Double.valueOf(cells[i]));
                }
                rows.put(cells[0] + " " + cells[1], row);
            }
            return rows;
        }
    }
}
