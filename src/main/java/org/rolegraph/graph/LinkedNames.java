package org.rolegraph.graph;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.rolegraph.career.graph.AcceptedLinks;
import org.rolegraph.career.graph.LinkKind;
import org.rolegraph.career.graph.NumberRows;
import org.rolegraph.career.graph.SkillGraph;
import org.rolegraph.link.score.Pivot;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Scope;

/**
 * The names of all loaded entities as a pivot: by O*NET's alternate titles to ESCO's occupations,
 * where accepted links or the official crosswalk lead there. Names are looked up, one by one, and
 * the file of links is opened when the first of them is there, so that whoever asks for little pays
 * little.
 */
final class LinkedNames implements Pivot {
    private final OpenGraph graph;
    private final Scope scope;

    LinkedNames(OpenGraph graph, Kind kind) {
        this.graph = graph;
        scope = Scope.of(kind);
    }

    @Override
    public Map<String, Double> of(String title) {
        Map<String, Double> found = new HashMap<>();
        for (String text : spellings(title.strip())) {
            for (Hit hit : graph.labels().exact(text, scope)) {
                add(hit.entity().iri(), found);
            }
            if (!found.isEmpty()) {
                return found;
            }
        }
        return found;
    }

    /** O*NET's own titles are plural, its alternate ones are not. */
    private static Set<String> spellings(String title) {
        return title.isEmpty()
                ? Set.of()
                : new LinkedHashSet<>(List.of(title, title.replace('-', ' '), title + "s"));
    }

    private void add(String iri, Map<String, Double> found) {
        SkillGraph skills = graph.skills();
        int concept = skills.concepts().find(iri);
        if (concept < 0) {
            return;
        }
        for (int other : skills.same().of(concept)) {
            found.put(skills.concepts().iri(other), nearness(LinkKind.EXACT));
        }
        AcceptedLinks links = skills.links();
        NumberRows rows = links.byConcept();
        for (int at = rows.from(concept); at < rows.to(concept); at++) {
            String other = skills.concepts().iri(rows.at(at));
            found.merge(other, nearness(links.kind(at)), Math::max);
        }
    }

    /** How near a link makes two entities: a broader one has other narrower ones too. */
    private static double nearness(LinkKind kind) {
        return switch (kind) {
            case SAME, EXACT -> 1.0;
            case CLOSE -> 0.8;
            default -> 0.5;
        };
    }
}
