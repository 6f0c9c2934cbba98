package org.rolegraph.load.ingest;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.ask.search.EntityResolver;
import org.rolegraph.ask.search.Resolution;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.TechnologyIds;
import org.rolegraph.load.source.Known;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Labels;
import org.rolegraph.store.names.Scope;

/** What exists, by the one resolver's rules. */
final class KnownNames implements Known {
    private final Labels labels;

    KnownNames(Labels labels) {
        this.labels = labels;
    }

    @Override
    public boolean has(Iri entity) {
        return labels.entity(TechnologyIds.current(entity).value()).isPresent();
    }

    @Override
    public Optional<String> preferred(Iri entity, String language) {
        return labels.preferredLabel(entity.value(), List.of(language))
                .filter(label -> label.language().equals(language))
                .map(Label::text);
    }

    @Override
    public List<Named> named(String text, String type, String language) {
        Set<Kind> kinds = Kind.ofType(type).map(Set::of).orElse(Set.of());
        Scope all = new Scope(kinds, Set.of(), Set.of());
        EntityResolver resolver =
                EntityResolver.of(labels, language.isEmpty() ? List.of() : List.of(language));
        Optional<Resolution> named = Optional.empty();
        // a name in the table's language first: a word may name something else in another
        if (!language.isEmpty()) {
            named = resolver.named(text, all.withLanguages(Set.of(language)));
        }
        return named.or(() -> resolver.named(text, all))
                .map(resolution -> named(resolution, language))
                .orElse(List.of());
    }

    private List<Named> named(Resolution resolution, String language) {
        return resolution.fold(
                found -> List.of(named(found.entity(), language)),
                several ->
                        several.candidates().stream()
                                .map(candidate -> named(candidate.entity(), language))
                                .toList(),
                unknown -> List.of());
    }

    private Named named(Entity entity, String language) {
        String label =
                labels.preferredLabel(entity.iri(), List.of(language))
                        .map(Label::text)
                        .orElse(entity.iri());
        return new Named(new Iri(entity.iri()), label, entity.source());
    }
}
