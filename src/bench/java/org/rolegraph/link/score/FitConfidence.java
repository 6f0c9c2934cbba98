package org.rolegraph.link.score;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.rolegraph.graph.Linking;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.link.measure.Benchmark;
import org.rolegraph.link.measure.Context;
import org.rolegraph.link.measure.Melo;
import org.rolegraph.link.measure.Postings;
import org.rolegraph.link.model.Embedder;
import org.rolegraph.link.model.Model;
import org.rolegraph.link.model.ModelFolder;
import org.rolegraph.link.model.Models;
import org.rolegraph.link.title.TitleStyle;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Kind;

/**
 * Fits the curves of {@code confidence.tsv} by logistic regression and prints the file; what the
 * half of the postings that is not fitted says of them goes to standard error. Arguments: the sets
 * of MELO, the postings, a store with ESCO and O*NET, the folder of models, the cache.
 */
final class FitConfidence {
    private static final int STEPS = 50;

    /** Of a step, in any direction. */
    private static final double LONGEST = 0.5;

    /** Keeps the weights of a small sample from running away; of standardised clues. */
    private static final double RIDGE = 4;

    private final Path melo;
    private final Postings postings;
    private final Pool esco;
    private final Benchmark bare;
    private final Benchmark known;
    private final ModelFolder folder;
    private final Path cache;

    private FitConfidence(Path melo, Path postings, OpenGraph graph, ModelFolder folder, Path cache)
            throws IOException {
        this.melo = melo;
        this.folder = folder;
        this.cache = cache;
        esco = new Linking(graph).names("esco", Kind.ROLE, Model.LANGUAGE);
        this.postings = Postings.read(postings, esco);
        bare = Melo.read(melo, "usa_q_en_c_en_dev").get(0);
        known = new Context(graph.labels(), graph.reader().triples()).of(bare);
    }

    public static void main(String[] args) throws IOException {
        try (OpenGraph graph =
                OpenGraph.over(
                        StoreDirectory.at(Path.of(args[2])).current().orElseThrow(),
                        List.of(Model.LANGUAGE))) {
            new FitConfidence(
                            Path.of(args[0]),
                            Path.of(args[1]),
                            graph,
                            new ModelFolder(Path.of(args[3])),
                            Path.of(args[4]))
                    .print();
        }
    }

    private void print() throws IOException {
        System.err.println(
                postings.titles().size()
                        + " titles of postings; "
                        + postings.left()
                        + " left out, whose occupation is not loaded");
        System.out.print("scorer\ttitles\tnames\tdescription\tintercept");
        Confidence.CLUES.forEach(clue -> System.out.print("\tper " + clue));
        System.out.println();
        try (Matcher lexical = Matcher.lexical(known.target(), "en")) {
            List<Sample> titles = samples(bare, lexical);
            for (String set : List.of("deu_q_de_c_de", "esp_q_es_c_es", "fra_q_fr_c_fr")) {
                Benchmark other = Melo.read(melo, set).get(0);
                titles.addAll(samples(other, Matcher.lexical(other.target(), other.language())));
            }
            official(lexical, false, false, titles);
            rest(lexical);
        }
        postings(Matcher.lexical(esco, "en").on(TitleStyle.POSTINGS));
        for (Model model : Models.ALL) {
            if (!folder.has(model)) {
                continue;
            }
            try (Matcher matcher = Matcher.embedding(known.target(), "en", embedder(model))) {
                official(matcher, false, false, samples(bare, matcher));
                rest(matcher);
            }
            try (Matcher matcher = Matcher.embedding(esco, "en", embedder(model))) {
                postings(matcher.on(TitleStyle.POSTINGS));
            }
        }
    }

    private Embedder embedder(Model model) throws IOException {
        return Embedder.of(model, folder, cache, count -> {});
    }

    /** With names, with descriptions, with both. */
    private void rest(Matcher matcher) {
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
            official(matcher, names, description, samples(part, matcher));
        }
    }

    private static void official(
            Matcher matcher, boolean names, boolean description, List<Sample> samples) {
        print(matcher.name(), TitleStyle.OFFICIAL, names, description, samples);
        if (standsForAny(matcher)) {
            print(Confidence.ANY, TitleStyle.OFFICIAL, names, description, words(samples));
        }
    }

    /** Whether what it finds stands for all models that have no curve of their own. */
    private static boolean standsForAny(Matcher matcher) {
        return matcher.name().equals(Models.ALL.get(0).name());
    }

    private static List<Sample> words(List<Sample> samples) {
        return samples.stream().map(Sample::words).toList();
    }

    private void postings(Matcher matcher) {
        List<Sample> fitted = samples(postings.half(true), matcher);
        List<Sample> judged = samples(postings.half(false), matcher);
        double[] curve = print(matcher.name(), TitleStyle.POSTINGS, false, false, fitted);
        judge(matcher.name(), curve, judged);
        if (standsForAny(matcher)) {
            double[] any = print(Confidence.ANY, TitleStyle.POSTINGS, false, false, words(fitted));
            judge(Confidence.ANY, any, words(judged));
        }
    }

    /** What was answered, and a weight that makes all sets weigh the same. */
    private record Sample(double[] clues, boolean right, double weight) {
        /** Without the scores, which are of one scorer alone. */
        Sample words() {
            double[] words = clues.clone();
            Arrays.fill(words, 0, Confidence.SCORES, 0);
            return new Sample(words, right, weight);
        }
    }

    private static List<Sample> samples(Benchmark set, Matcher matcher) {
        matcher.expect(set.queries().values());
        List<Sample> samples = new ArrayList<>();
        set.queries()
                .forEach(
                        (query, entry) -> {
                            Set<String> right = new HashSet<>();
                            set.forms().stream()
                                    .filter(f -> set.relevant().get(query).contains(f.id()))
                                    .forEach(form -> right.add(form.concept()));
                            add(matcher, entry, right, 320.0 / set.queries().size(), samples);
                        });
        return samples;
    }

    private static List<Sample> samples(List<Postings.Posting> half, Matcher matcher) {
        List<Sample> samples = new ArrayList<>();
        matcher.expect(half.stream().map(one -> Entry.titled("", one.title())).toList());
        for (Postings.Posting one : half) {
            add(matcher, Entry.titled("", one.title()), Set.of(one.concept()), 1, samples);
        }
        return samples;
    }

    /** Adds how the first candidate did; nothing where there is none. */
    private static void add(
            Matcher matcher, Entry entry, Set<String> right, double weight, List<Sample> samples) {
        Scores scores = matcher.scores(entry);
        List<Candidate> best = Candidates.of(matcher.forms(), scores, 3);
        if (best.isEmpty()) {
            return;
        }
        Candidate first = best.get(0);
        double next = best.size() < 3 ? 0 : best.get(1).score() - best.get(2).score();
        Form form = new Form("", first.concept(), first.name(), first.preferred());
        samples.add(
                new Sample(
                        scores.confidence().clues(first.score(), first.margin(), next, form),
                        right.contains(first.concept()),
                        weight));
    }

    /** Prints the curve of the samples, and returns it. */
    private static double[] print(
            String scorer,
            TitleStyle style,
            boolean names,
            boolean description,
            List<Sample> samples) {
        double[] curve = fit(samples);
        StringBuilder row = new StringBuilder(scorer).append('\t').append(style.word());
        row.append('\t').append(names ? "names" : "-");
        row.append('\t').append(description ? "description" : "-");
        for (double each : curve) {
            row.append(String.format(Locale.ROOT, "\t%.3f", each));
        }
        System.out.println(row);
        return curve;
    }

    /** What the curve says of samples that it does not know, and of how many it is sure. */
    private static void judge(String scorer, double[] curve, List<Sample> samples) {
        List<Sample> sorted = new ArrayList<>(samples);
        sorted.sort((a, b) -> Double.compare(of(curve, b), of(curve, a)));
        int size = sorted.size();
        double error = 0;
        double brier = 0;
        double right = 0;
        int sure = 0;
        StringBuilder bins = new StringBuilder();
        for (int bin = 0; bin < 10; bin++) {
            double said = 0;
            double found = 0;
            int from = bin * size / 10;
            int to = (bin + 1) * size / 10;
            for (Sample each : sorted.subList(from, to)) {
                double p = of(curve, each);
                double y = each.right() ? 1 : 0;
                said += p;
                found += y;
                brier += (p - y) * (p - y) / size;
            }
            error += Math.abs(said - found) / size;
            int count = to - from;
            bins.append(String.format(Locale.ROOT, " %.2f=%.2f", said / count, found / count));
        }
        for (int i = 0; i < size; i++) {
            right += sorted.get(i).right() ? 1 : 0;
            sure = right / (i + 1) >= 0.8 ? i + 1 : sure;
        }
        double base = right / size;
        System.err.printf(
                Locale.ROOT,
                "%s: %d judged, %.4f right; error %.4f, Brier %.4f (constant %.4f); %d at .8; said="
                        + "right%s%n",
                scorer,
                size,
                base,
                error,
                brier,
                base * (1 - base),
                sure,
                bins);
    }

    private static double of(double[] curve, Sample sample) {
        double logit = curve[0];
        for (int i = 0; i < sample.clues().length; i++) {
            logit += curve[i + 1] * sample.clues()[i];
        }
        return 1 / (1 + Math.exp(-logit));
    }

    /** Intercept, and a weight for each clue: Newton's method on standardised clues. */
    private static double[] fit(List<Sample> samples) {
        int size = Confidence.CLUES.size() + 1;
        double[] mean = new double[size];
        double[] deviation = new double[size];
        double total = samples.stream().mapToDouble(Sample::weight).sum();
        for (Sample s : samples) {
            for (int i = 1; i < size; i++) {
                mean[i] += s.weight() * s.clues()[i - 1] / total;
            }
        }
        for (Sample s : samples) {
            for (int i = 1; i < size; i++) {
                deviation[i] += s.weight() * Math.pow(s.clues()[i - 1] - mean[i], 2) / total;
            }
        }
        Arrays.setAll(deviation, i -> deviation[i] < 1e-12 ? 1 : Math.sqrt(deviation[i]));
        double[] w = new double[size];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[size];
            double[][] hessian = new double[size][size];
            hessian[0][0] = 1e-9;
            for (int i = 1; i < size; i++) {
                gradient[i] = -RIDGE * w[i];
                hessian[i][i] = RIDGE;
            }
            for (Sample s : samples) {
                double[] x = new double[size];
                Arrays.setAll(x, i -> i == 0 ? 1 : (s.clues()[i - 1] - mean[i]) / deviation[i]);
                double logit = 0;
                for (int i = 0; i < size; i++) {
                    logit += w[i] * x[i];
                }
                double p = 1 / (1 + Math.exp(-logit));
                for (int i = 0; i < size; i++) {
                    gradient[i] += s.weight() * ((s.right() ? 1 : 0) - p) * x[i];
                    for (int j = 0; j < size; j++) {
                        hessian[i][j] += s.weight() * p * (1 - p) * x[i] * x[j];
                    }
                }
            }
            double[] change = solved(hessian, gradient);
            // a whole step may lead far beyond where a small sample is well described
            double length = Arrays.stream(change).map(Math::abs).max().orElse(0);
            double part = Math.min(1, LONGEST / length);
            Arrays.setAll(w, i -> w[i] + part * change[i]);
        }
        double[] curve = new double[size];
        curve[0] = w[0];
        for (int i = 1; i < size; i++) {
            curve[i] = w[i] / deviation[i];
            curve[0] -= curve[i] * mean[i];
        }
        return curve;
    }

    /** Gauss's elimination; the matrix is positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        int size = b.length;
        for (int i = 0; i < size; i++) {
            for (int j = i + 1; j < size; j++) {
                double factor = a[j][i] / a[i][i];
                for (int k = i; k < size; k++) {
                    a[j][k] -= factor * a[i][k];
                }
                b[j] -= factor * b[i];
            }
        }
        double[] x = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < size; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
