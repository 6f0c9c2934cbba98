package org.rolegraph.ask.search;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.problem.EditDistance;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;
import org.rolegraph.store.text.TextReader;

/**
 * The labels that differ from a text by a few slips, found by one run over the sorted keys: no
 * index is opened. Slips are counted in bytes of UTF-8: a letter of another script may count twice.
 */
public final class NearLabels {
    /** Longer texts have no nearest labels: nobody mistypes them, and their distance is dear. */
    private static final int LONGEST = 200;

    private static final Comparator<Hit> ORDER =
            Comparator.comparingDouble(Hit::score)
                    .reversed()
                    .thenComparingInt(hit -> Origin.turn(hit.entity().source()))
                    .thenComparing(hit -> hit.label().text())
                    .thenComparing(hit -> hit.entity().iri())
                    .thenComparing(hit -> hit.label().language());

    private final Labels labels;

    public NearLabels(Labels labels) {
        this.labels = labels;
    }

    /**
     * The nearest first, one hit an entity, at most so many; ties by source, label, IRI and
     * language.
     */
    public List<Hit> find(String text, Scope scope, int limit) {
        byte[] wanted = LabelKey.of(text).getBytes(StandardCharsets.UTF_8);
        int budget = budget(wanted.length);
        if (budget == 0 || wanted.length > LONGEST) {
            return List.of();
        }
        LabelMap map = labels.map();
        EditDistance distance = new EditDistance(wanted, budget);
        List<Hit> hits = new ArrayList<>();
        for (int key = 0; key < map.keys; key++) {
            byte[] bytes = map.keyBytes(key);
            int slips = distance.to(bytes);
            if (slips <= budget && bytes.length >= TextReader.LEAST_WITH_SLIPS) {
                double similarity = 1 - slips / (double) Math.max(bytes.length, wanted.length);
                add(key, similarity, scope, hits);
            }
        }
        hits.sort(ORDER);
        List<Hit> nearest = new ArrayList<>();
        Set<String> entities = new LinkedHashSet<>();
        for (Hit hit : hits) {
            if (nearest.size() < limit && entities.add(hit.entity().iri())) {
                nearest.add(hit);
            }
        }
        return nearest;
    }

    private void add(int key, double similarity, Scope scope, List<Hit> hits) {
        LabelMap map = labels.map();
        for (int label = map.firstLabel(key); label < map.firstLabel(key + 1); label++) {
            if (map.labelWay(label) != How.NOTATION && labels.admits(scope, label)) {
                hits.add(labels.hit(label, How.FUZZY, similarity));
            }
        }
    }

    /** How many slips a text of so many bytes may have. */
    private static int budget(int length) {
        if (length < TextReader.LEAST_WITH_SLIPS) {
            return 0;
        }
        if (length < 6) {
            return 1;
        }
        return length < 13 ? 2 : 3;
    }
}
