package org.rolegraph.link.relate;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.rolegraph.base.delimited.DelimitedReader;
import org.rolegraph.base.delimited.Row;
import org.rolegraph.base.delimited.Separator;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.link.score.Candidate;
import org.rolegraph.link.score.Entry;
import org.rolegraph.link.score.Matcher;
import org.rolegraph.link.score.Pool;
import org.rolegraph.link.score.Target;
import org.rolegraph.store.generation.DerivedFiles;
import org.rolegraph.store.generation.Generation;
import org.rolegraph.store.generation.StoreDirectory;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.LabelFile;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.triples.StoreReader;

/**
 * Fits how the two ends of a link are related to the rows of the crosswalk of ESCO and O*NET, and
 * prints the table that the program reads. Arguments: store, crosswalk. How good it is, by
 * cross-validation in which no occupation of O*NET is fitted to and judged by, goes to standard
 * error.
 */
public final class FitRelation {
    private static final int FOLDS = 10;
    private static final int STEPS = 30;
    private static final double RIDGE = 3;
    private static final List<String> TYPES =
            List.of("exactMatch", "closeMatch", "broadMatch", "narrowMatch");

    /** Of a part of something nobody knows who else is near. */
    private static final List<String> OF_WHOLES = List.of("rival", "mutual", "crowd");

    /** {@code within} says nothing that the others do not say, where they are known. */
    private static final List<String> OF_PARTS = List.of("within");

    private FitRelation() {}

    /** A row: what is known of it, what it says, and which of the folds it is in. */
    private record Sample(double[] values, int relation, int fold) {}

    public static void main(String[] args) throws IOException {
        Generation generation = StoreDirectory.at(Path.of(args[0])).current().orElseThrow();
        try (StoreReader reader = StoreReader.open(generation)) {
            Labels labels =
                    LabelFile.open(
                            DerivedFiles.find(generation, new LabelFile(), reader::triples));
            Pool esco = reader.read(() -> pool(labels, reader, "esco"));
            Pool onet = reader.read(() -> pool(labels, reader, "onet"));
            List<Row> rows = rows(Path.of(args[1]));
            System.out.println("pools\tevidence\texact\tclose\tbroad");
            List<Sample> samples = samples(rows, esco, onet);
            report(rows, samples, "whole", OF_PARTS);
            report(rows, samples, "part", OF_WHOLES);
        }
    }

    private static Pool pool(Labels labels, StoreReader reader, String source) {
        return Pool.of(labels, reader.triples(), source, Kind.ROLE, "en");
    }

    private static List<Row> rows(Path file) throws IOException {
        List<Row> rows = new ArrayList<>();
        DelimitedReader.read(
                new StringReader(Files.readString(file)),
                Separator.COMMA,
                file.toString(),
                1,
                new Problems(),
                rows::add);
        return rows.stream()
                .filter(row -> row.cells().size() > 6 && row.cells().get(0).matches("\\d\\d-.*"))
                .toList();
    }

    private static List<Sample> samples(List<Row> rows, Pool esco, Pool onet) {
        Map<String, List<Candidate>> found = new HashMap<>();
        try (Matcher matcher = Matcher.lexical(onet, "en")) {
            Target target = new Target(onet, matcher);
            for (Entry entry : esco.entries().values()) {
                found.put(entry.id(), target.find(entry, Relating.look() + 1));
            }
        }
        Relating relating = Relating.of(esco, onet, "en", found);
        List<String> codes =
                List.copyOf(new TreeSet<>(rows.stream().map(row -> row.cells().get(0)).toList()));
        List<Sample> samples = new ArrayList<>();
        for (Row row : rows) {
            Entry subject = esco.entries().get(row.cells().get(3));
            String object = Prefixes.expand("role:onet-" + row.cells().get(0)).orElseThrow();
            int relation = TYPES.indexOf(row.cells().get(6));
            if (subject != null && onet.entries().containsKey(object) && relation >= 0) {
                samples.add(
                        new Sample(
                                relating.evidence(subject, object).values(),
                                relation,
                                codes.indexOf(row.cells().get(0)) % FOLDS));
            }
        }
        return samples;
    }

    private static void report(
            List<Row> rows, List<Sample> samples, String pools, List<String> without) {
        List<Integer> used = new ArrayList<>();
        for (int i = 0; i < PairEvidence.NAMES.size(); i++) {
            if (!without.contains(PairEvidence.NAMES.get(i))) {
                used.add(i);
            }
        }
        int right = 0;
        int[][] table = new int[TYPES.size()][TYPES.size()];
        for (int fold = 0; fold < FOLDS; fold++) {
            int out = fold;
            double[] weights =
                    fit(samples.stream().filter(s -> s.fold() != out).toList(), used);
            for (Sample sample : samples) {
                if (sample.fold() == fold) {
                    int said = likeliest(weights, sample, used);
                    right += said == sample.relation() ? 1 : 0;
                    table[sample.relation()][said]++;
                }
            }
        }
        System.err.printf(
                Locale.ROOT,
                "%s: %d of %d rows right, %.3f; of %d with both ends %.3f; always broad %.3f%n",
                pools,
                right,
                rows.size(),
                right / (double) rows.size(),
                samples.size(),
                right / (double) samples.size(),
                samples.stream().filter(s -> s.relation() == 2).count() / (double) rows.size());
        for (int i = 0; i < table.length; i++) {
            System.err.println("  " + TYPES.get(i) + " said " + Arrays.toString(table[i]));
        }
        print(pools, fit(samples, used), used);
    }

    private static void print(String pools, double[] weights, List<Integer> used) {
        int alike = alike(used);
        line(pools, "1", weights[0], weights[1 + alike], 0);
        for (int i = 0; i < used.size(); i++) {
            String name = PairEvidence.NAMES.get(used.get(i));
            if (i < alike) {
                line(pools, name, weights[1 + i], weights[2 + alike + i], 0);
            } else {
                line(pools, name, 0, 0, weights[2 + alike + i]);
            }
        }
    }

    private static void line(String pools, String name, double exact, double close, double broad) {
        System.out.printf(
                Locale.ROOT, "%s\t%s\t%.3f\t%.3f\t%.3f%n", pools, name, exact, close, broad);
    }

    private static int alike(List<Integer> used) {
        return (int) used.stream().filter(i -> i < PairEvidence.ALIKE).count();
    }

    /**
     * What each weight is multiplied with for each relation: first those of exact with the
     * intercept, then those of close, then those of direction.
     */
    private static double[][] inputs(Sample sample, List<Integer> used) {
        int alike = alike(used);
        double[][] inputs = new double[TYPES.size()][2 + alike + used.size()];
        for (int relation = 0; relation < 2; relation++) {
            int begin = relation * (1 + alike);
            inputs[relation][begin] = 1;
            for (int i = 0; i < alike; i++) {
                inputs[relation][begin + 1 + i] = sample.values()[used.get(i)];
            }
        }
        for (int i = alike; i < used.size(); i++) {
            inputs[2][2 + alike + i] = sample.values()[used.get(i)];
            inputs[3][2 + alike + i] = -sample.values()[used.get(i)];
        }
        return inputs;
    }

    private static double[] sums(double[] weights, double[][] inputs) {
        double[] sums = new double[inputs.length];
        for (int k = 0; k < sums.length; k++) {
            for (int i = 0; i < weights.length; i++) {
                sums[k] += weights[i] * inputs[k][i];
            }
        }
        return sums;
    }

    private static int likeliest(double[] weights, Sample sample, List<Integer> used) {
        double[] sums = sums(weights, inputs(sample, used));
        int best = 0;
        // as the program does it: without a direction neither broad nor narrow
        for (int k = 1; k < (sums[2] == sums[3] ? 2 : sums.length); k++) {
            best = sums[k] > sums[best] ? k : best;
        }
        return best;
    }

    /** Newton's method, with a ridge on the weights of values of variance 1. */
    private static double[] fit(List<Sample> samples, List<Integer> used) {
        int count = 2 + alike(used) + used.size();
        double[] square = new double[count];
        for (Sample sample : samples) {
            for (double[] of : inputs(sample, used)) {
                for (int i = 0; i < count; i++) {
                    square[i] += of[i] * of[i] / samples.size();
                }
            }
        }
        double[] weights = new double[count];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[count];
            double[][] hessian = new double[count][count];
            for (int i = 0; i < count; i++) {
                double ridge = i == 0 || i == 1 + alike(used) ? 0 : RIDGE * square[i];
                gradient[i] -= ridge * weights[i];
                hessian[i][i] += ridge + 1e-9;
            }
            for (Sample sample : samples) {
                add(sample, inputs(sample, used), weights, gradient, hessian);
            }
            double[] change = solved(hessian, gradient);
            for (int i = 0; i < count; i++) {
                weights[i] += change[i];
            }
        }
        return weights;
    }

    private static void add(
            Sample sample,
            double[][] inputs,
            double[] weights,
            double[] gradient,
            double[][] hessian) {
        double[] share = sums(weights, inputs);
        double most = Arrays.stream(share).max().orElseThrow();
        for (int k = 0; k < share.length; k++) {
            share[k] = Math.exp(share[k] - most);
        }
        double total = Arrays.stream(share).sum();
        double[] mean = new double[weights.length];
        for (int k = 0; k < share.length; k++) {
            share[k] /= total;
            for (int i = 0; i < mean.length; i++) {
                mean[i] += share[k] * inputs[k][i];
            }
        }
        for (int i = 0; i < mean.length; i++) {
            gradient[i] += inputs[sample.relation()][i] - mean[i];
            for (int j = 0; j < mean.length; j++) {
                hessian[i][j] -= mean[i] * mean[j];
                for (int k = 0; k < share.length; k++) {
                    hessian[i][j] += share[k] * inputs[k][i] * inputs[k][j];
                }
            }
        }
    }

    /** Gauss's elimination; the matrix is positive definite. */
    private static double[] solved(double[][] a, double[] b) {
        int count = b.length;
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double factor = a[j][i] / a[i][i];
                for (int k = i; k < count; k++) {
                    a[j][k] -= factor * a[i][k];
                }
                b[j] -= factor * b[i];
            }
        }
        double[] x = new double[count];
        for (int i = count - 1; i >= 0; i--) {
            x[i] = b[i];
            for (int j = i + 1; j < count; j++) {
                x[i] -= a[i][j] * x[j];
            }
            x[i] /= a[i][i];
        }
        return x;
    }
}
