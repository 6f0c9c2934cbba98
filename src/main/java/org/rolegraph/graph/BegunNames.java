package org.rolegraph.graph;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.LabelKey;
import org.rolegraph.store.names.Origin;
import org.rolegraph.store.names.Scope;

/**
 * Names that begin as a text does, in all languages that are loaded: those that are the text first,
 * then preferred labels, the shortest first; of entities that are one, the best. Where hardly any
 * begin so, names that have its words anywhere follow.
 */
public final class BegunNames {
    /** Names are in the order of their letters: so many are looked at for the best of them. */
    private static final int LOOKED_AT = 600;

    /** So few leave room for names that have the words elsewhere. */
    private static final int FEW = 3;

    private static final Comparator<Hit> ORDER =
            Comparator.comparing((Hit hit) -> hit.label().text().length() / 4)
                    .thenComparing(Hit::how)
                    .thenComparing(hit -> hit.entity().kind())
                    .thenComparing(hit -> hit.label().text().length())
                    .thenComparing(hit -> Origin.turn(hit.entity().source()))
                    .thenComparing(hit -> hit.label().text());

    private BegunNames() {}

    /**
     * The names, the best first, of entities that are not one.
     *
     * @param most how many
     */
    public static List<Hit> of(OpenGraph graph, String text, Scope scope, int most) {
        if (LabelKey.of(text).isEmpty()) {
            return List.of();
        }
        List<Hit> hits = new ArrayList<>(graph.labels().completions(text, scope, LOOKED_AT));
        hits.sort(ORDER);
        List<Hit> kept = distinct(graph, hits, most);
        if (kept.size() <= FEW) {
            List<Hit> more = new ArrayList<>(kept);
            more.addAll(graph.search().find(text, scope, most));
            return distinct(graph, more, most);
        }
        return kept;
    }

    private static List<Hit> distinct(OpenGraph graph, List<Hit> hits, int most) {
        Set<String> met = new HashSet<>();
        List<Hit> kept = new ArrayList<>();
        for (Hit hit : hits) {
            if (kept.size() < most && !met.contains(hit.entity().iri())) {
                kept.add(hit);
                met.add(hit.entity().iri());
                graph.labels().joined(hit.entity().iri()).forEach(one -> met.add(one.iri()));
            }
        }
        return kept;
    }
}
