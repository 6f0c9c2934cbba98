package org.rolegraph.link.measure;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Scorer;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.Model;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.triples.StoreReader;

/**
 * Fits the curves of {@code confidence.tsv} by logistic regression and prints the file. Arguments:
 * the sets of MELO, a store with ESCO and O*NET, the folder of models, the cache.
 */
final class FitConfidence {
    private static final int STEPS = 50;

    /** Keeps the weights of a small sample from running away; of standardised features. */
    private static final double RIDGE = 0.5;

    private FitConfidence() {}

    public static void main(String[] args) throws Exception {
        Path melo = Path.of(args[0]);
        Benchmark bare = Melo.read(melo, "usa_q_en_c_en_dev").get(0);
        Generation generation = StoreDirectory.at(Path.of(args[1])).current().orElseThrow();
        System.out.println("scorer\tnames\tdescription\tintercept\tper score\tper margin");
        try (StoreReader reader = StoreReader.open(generation)) {
            Labels labels =
                    LabelFile.open(
                            DerivedFiles.find(generation, new LabelFile(), reader::triples));
            Benchmark known = new Context(labels, reader.triples()).of(bare);
            try (Matcher lexical = Matcher.lexical(known.target(), "en")) {
                List<Sample> titles = samples(bare, lexical);
                for (String set : List.of("deu_q_de_c_de", "esp_q_es_c_es", "fra_q_fr_c_fr")) {
                    Benchmark other = Melo.read(melo, set).get(0);
                    titles.addAll(samples(other, Matcher.lexical(other.target(), other.language())));
                }
                print("lexical", false, false, titles);
                rest(known, lexical);
            }
            ModelFolder folder = new ModelFolder(Path.of(args[2]));
            for (Model model : Models.ALL) {
                if (!folder.has(model)) {
                    continue;
                }
                Embedder embedder = Embedder.of(model, folder, Path.of(args[3]), count -> {});
                try (Matcher matcher = Matcher.embedding(known.target(), "en", embedder)) {
                    print(model.name(), false, false, samples(bare, matcher));
                    rest(known, matcher);
                }
            }
        }
    }

    /** With names, with descriptions, with both. */
    private static void rest(Benchmark known, Matcher matcher) {
        for (int with = 1; with < 4; with++) {
            boolean names = (with & 1) != 0;
            boolean description = (with & 2) != 0;
            Map<String, Entry> queries = new TreeMap<>();
            known.queries()
                    .forEach(
                            (id, entry) ->
                                    queries.put(
                                            id,
                                            new Entry(
                                                    id,
                                                    entry.title(),
                                                    names ? entry.others() : List.of(),
                                                    description ? entry.description() : "",
                                                    List.of())));
            Benchmark part =
                    new Benchmark(
                            known.name(),
                            known.language(),
                            queries,
                            known.target(),
                            known.relevant());
            print(matcher.name(), names, description, samples(part, matcher));
        }
    }

    /** What was answered, and a weight that makes all sets weigh the same. */
    private record Sample(double score, double margin, boolean right, double weight) {}

    private static List<Sample> samples(Benchmark set, Scorer scorer) {
        List<Measured> all = Evaluation.of(set, scorer).measured();
        List<Sample> samples = new ArrayList<>();
        for (Measured each : all) {
            samples.add(
                    new Sample(
                            each.score(),
                            each.margin(),
                            each.conceptRank() == 1,
                            320.0 / all.size()));
        }
        return samples;
    }

    private static void print(
            String scorer, boolean names, boolean description, List<Sample> samples) {
        double[] weights = fit(samples);
        System.out.printf(
                Locale.ROOT,
                "%s\t%s\t%s\t%.2f\t%.2f\t%.2f%n",
                scorer,
                names ? "names" : "-",
                description ? "description" : "-",
                weights[0],
                weights[1],
                weights[2]);
    }

    /** Intercept, per score, per margin: Newton's method on standardised features. */
    static double[] fit(List<Sample> samples) {
        double[] mean = new double[3];
        double[] deviation = {1, 0, 0};
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        for (Sample s : samples) {
            mean[1] += s.weight() * s.score() / total;
            mean[2] += s.weight() * s.margin() / total;
        }
        for (Sample s : samples) {
            deviation[1] += s.weight() * Math.pow(s.score() - mean[1], 2) / total;
            deviation[2] += s.weight() * Math.pow(s.margin() - mean[2], 2) / total;
        }
        deviation[1] = Math.sqrt(deviation[1]);
        deviation[2] = Math.sqrt(deviation[2]);
        double[] w = new double[3];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = {0, -RIDGE * w[1], -RIDGE * w[2]};
            double[][] hessian = {{1e-9, 0, 0}, {0, RIDGE, 0}, {0, 0, RIDGE}};
            for (Sample s : samples) {
                double[] x = {
                    1, (s.score() - mean[1]) / deviation[1], (s.margin() - mean[2]) / deviation[2]
                };
                double p = 1 / (1 + Math.exp(-(w[0] + w[1] * x[1] + w[2] * x[2])));
                for (int i = 0; i < 3; i++) {
                    gradient[i] += s.weight() * ((s.right() ? 1 : 0) - p) * x[i];
                    for (int j = 0; j < 3; j++) {
                        hessian[i][j] += s.weight() * p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] change = solved(hessian, gradient);
            for (int i = 0; i < 3; i++) {
                w[i] += change[i];
            }
        }
        double perScore = w[1] / deviation[1];
        double perMargin = w[2] / deviation[2];
        return new double[] {
            w[0] - perScore * mean[1] - perMargin * mean[2], perScore, perMargin
        };
    }

    /** Gauss's elimination; the matrix is positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        for (int i = 0; i < 3; i++) {
            for (int j = i + 1; j < 3; j++) {
                double factor = a[j][i] / a[i][i];
                for (int k = i; k < 3; k++) {
                    a[j][k] -= factor * a[i][k];
                }
                b[j] -= factor * b[i];
            }
        }
        double[] x = new double[3];
        for (int i = 2; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < 3; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
