package org.rolegraph.api;

import java.util.ArrayList;
import java.util.List;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.career.graph.ConceptKind;
import org.rolegraph.career.graph.Concepts;
import org.rolegraph.career.need.Naming;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;

/** What the rooms below call by numbers and entities, as things. */
final class Things {
    private Things() {}

    static Thing of(Entity entity, OpenGraph graph) {
        Label label =
                graph.labels()
                        .preferredLabel(entity.iri(), graph.languages())
                        .orElseGet(() -> new Label(Prefixes.shorten(entity.iri()), ""));
        return new Thing(
                entity.iri(), label.text(), label.language(), entity.kind(), entity.source());
    }

    static List<FoundName> of(List<Hit> hits, OpenGraph graph) {
        List<FoundName> found = new ArrayList<>();
        for (Hit hit : hits) {
            Label name = hit.label();
            Thing thing = of(hit.entity(), graph);
            found.add(new FoundName(thing, hit.how(), name.text(), name.language(), hit.score()));
        }
        return found;
    }

    /** A concept of the skill graph, called as the answer calls it. */
    static Thing of(int concept, Concepts concepts, Naming naming) {
        String iri = naming.iri(concept);
        int named = concepts.find(iri);
        return new Thing(
                iri,
                naming.of(concept),
                naming.language(concept),
                kind(concepts.kind(named)),
                concepts.source(named));
    }

    static List<Thing> of(List<Integer> numbers, Concepts concepts, Naming naming) {
        return numbers.stream().map(concept -> of(concept, concepts, naming)).toList();
    }

    private static Kind kind(ConceptKind kind) {
        return switch (kind) {
            case ROLE -> Kind.ROLE;
            case SKILL -> Kind.SKILL;
            case DUTY -> Kind.RESPONSIBILITY;
            case OTHER -> Kind.OTHER;
        };
    }
}
