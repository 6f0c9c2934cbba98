package org.rolegraph.ask.search;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.LabelMap;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** What is said of a text that names nothing: what is near, elsewhere, or withdrawn. */
final class UnknownNames {
    private static final int SUGGESTIONS = 5;

    /** Enough to see whether several are equally near. */
    private static final int NEAREST = 50;

    private final Labels labels;
    private final LabelMap map;
    private final Search search;
    private final Choice choice;

    UnknownNames(Labels labels, Search search, Choice choice) {
        this.labels = labels;
        this.map = labels.map();
        this.search = search;
        this.choice = choice;
    }

    /** What there is to say of a text, without brackets, that names nothing within the scope. */
    Resolution of(String plain, Scope scope) {
        String iri = Prefixes.expand(plain).orElse(EntityResolver.isIri(plain) ? plain : "");
        List<Hit> elsewhere = new ArrayList<>(labels.exact(plain, Scope.ANY));
        int entity = map.entity(iri);
        if (entity >= 0) {
            elsewhere.add(
                    0,
                    new Hit(map.toEntity(entity), How.IRI, new Label(iri, ""), How.IRI.score(1)));
        }
        return new Resolution.Unknown(
                plain,
                scope,
                iri,
                EntityResolver.isIri(plain) ? List.of() : suggestions(plain, scope, SUGGESTIONS),
                elsewhere,
                withdrawn(plain, scope));
    }

    /** What the text is a name of that is withdrawn, with what has taken its place. */
    private List<Resolution.Withdrawn> withdrawn(String text, Scope scope) {
        List<Resolution.Withdrawn> withdrawn = new ArrayList<>();
        for (Hit hit : labels.exact(text, scope.withWithdrawn())) {
            int entity = map.entity(hit.entity().iri());
            if (map.isWithdrawn(entity)) {
                withdrawn.add(
                        new Resolution.Withdrawn(
                                hit.entity(),
                                map.successors(entity).stream().map(choice::candidate).toList()));
            }
        }
        return withdrawn;
    }

    /** The nearest names, best first, one of those that are one. */
    List<Hit> suggestions(String text, Scope scope, int limit) {
        int colon = text.indexOf(':');
        boolean ofKind = colon > 0 && Kind.of(text.substring(0, colon)).isPresent();
        String name = ofKind ? text.substring(colon + 1) : text;
        List<Hit> hits = new NearLabels(labels).find(name, scope, NEAREST);
        List<Hit> all = hits.isEmpty() ? search.find(name, scope, limit) : hits;
        // one suggestion for entities that are one
        Set<Integer> groups = new LinkedHashSet<>();
        return all.stream()
                .filter(hit -> groups.add(map.joined(map.entity(hit.entity().iri()))[0]))
                .limit(limit)
                .toList();
    }
}
