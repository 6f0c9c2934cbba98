package org.rolegraph.link.relate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A multinomial logistic model of how two ends are related, fitted to half of the official
 * crosswalk of ESCO and O*NET by {@code src/bench/predicate}. It is even-handed: when the ends
 * change places, broad and narrow do too, and nothing else changes. So broad and narrow have one
 * weight for each value that speaks of direction, of opposite sign, and none for the others.
 */
final class RelationModel {
    private static final List<Relation> ORDER = List.of(Relation.values());
    private static final Map<String, RelationModel> FITTED = fitted();

    /** The intercept, then the weights of the values that speak of likeness. */
    private final double[] exact = new double[PairEvidence.ALIKE + 1];

    private final double[] close = new double[PairEvidence.ALIKE + 1];

    /** The weights of the values that speak of direction; those of narrow are their opposites. */
    private final double[] broad = new double[PairEvidence.NAMES.size() - PairEvidence.ALIKE];

    private RelationModel() {}

    /**
     * The model to use.
     *
     * @param whole whether both pools are vocabularies of a field as a whole, so that it means
     *     something how many of the one are nearest to one of the other
     */
    static RelationModel of(boolean whole) {
        return FITTED.get(whole ? "whole" : "part");
    }

    /**
     * The likeliest; of equal ones the first. Where nothing speaks for a direction, broad and
     * narrow are equally likely and neither is said.
     */
    Relation likeliest(PairEvidence evidence) {
        double[] sums = sums(evidence.values());
        int best = 0;
        for (int i = 1; i < (sums[2] == sums[3] ? 2 : sums.length); i++) {
            best = sums[i] > sums[best] ? i : best;
        }
        return ORDER.get(best);
    }

    /** The logarithms of the odds, in their order. */
    private double[] sums(double[] values) {
        double[] sums = {exact[0], close[0], 0, 0};
        for (int i = 0; i < PairEvidence.ALIKE; i++) {
            sums[0] += exact[i + 1] * values[i];
            sums[1] += close[i + 1] * values[i];
        }
        for (int i = 0; i < broad.length; i++) {
            sums[2] += broad[i] * values[PairEvidence.ALIKE + i];
        }
        sums[3] = -sums[2];
        return sums;
    }

    /** Columns: pools, evidence, exact, close, broad; what a model lacks weighs nothing. */
    private static Map<String, RelationModel> fitted() {
        Map<String, RelationModel> fitted = new HashMap<>();
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(
                                RelationModel.class.getResourceAsStream("relation.tsv"),
                                StandardCharsets.UTF_8))) {
            lines.readLine(); // the header
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] cells = line.split("\t");
                RelationModel model =
                        fitted.computeIfAbsent(cells[0], pools -> new RelationModel());
                int at = PairEvidence.NAMES.indexOf(cells[1]);
                if (at < PairEvidence.ALIKE) {
                    model.exact[at + 1] = Double.parseDouble(cells[2]);
                    model.close[at + 1] = Double.parseDouble(cells[3]);
                } else {
                    model.broad[at - PairEvidence.ALIKE] = Double.parseDouble(cells[4]);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return fitted;
    }
}
