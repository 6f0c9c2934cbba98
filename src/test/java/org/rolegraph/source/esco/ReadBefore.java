package org.rolegraph.source.esco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.model.Fact;
import org.rolegraph.model.Iri;
import org.rolegraph.model.Literal;
import org.rolegraph.model.Names;
import org.rolegraph.model.Role;
import org.rolegraph.model.Skill;
import org.rolegraph.model.Statement;
import org.rolegraph.problem.Location;
import org.rolegraph.problem.Problems;
import org.rolegraph.source.Known;
import org.rolegraph.source.Sink;
import org.rolegraph.source.Source;
import org.rolegraph.vocab.Terms;

/** What a source has told, for one that is read behind it. */
final class ReadBefore implements Known, Sink {
    private final Map<Iri, Map<String, String>> labels = new HashMap<>();

    static Known of(Source source) {
        ReadBefore known = new ReadBefore();
        try {
            source.read(known, new Problems());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return known;
    }

    @Override
    public void accept(Iri graph, Fact fact, Location where) {
        if (fact instanceof Role role) {
            named(role.iri(), role.names());
        } else if (fact instanceof Skill skill) {
            named(skill.iri(), skill.names());
        } else if (fact instanceof Statement told
                && told.predicate().value().equals(Terms.SKOS_PREF_LABEL)) {
            Literal label = (Literal) told.object();
            named(told.subject()).put(label.language(), label.lexical());
        }
    }

    private void named(Iri iri, Names names) {
        names.preferred().forEach(text -> named(iri).put(text.language(), text.value()));
    }

    private Map<String, String> named(Iri iri) {
        return labels.computeIfAbsent(iri, i -> new HashMap<>());
    }

    @Override
    public boolean has(Iri entity) {
        return labels.containsKey(entity);
    }

    @Override
    public Optional<String> preferred(Iri entity, String language) {
        return Optional.ofNullable(labels.getOrDefault(entity, Map.of()).get(language));
    }

    @Override
    public List<Named> named(String text, String type, String language) {
        throw new UnsupportedOperationException("labels ask by IRI alone");
    }
}
