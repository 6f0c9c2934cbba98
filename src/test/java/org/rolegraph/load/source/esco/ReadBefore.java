package org.rolegraph.load.source.esco;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.rolegraph.base.model.Fact;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.model.Literal;
import org.rolegraph.base.model.Names;
import org.rolegraph.base.model.Role;
import org.rolegraph.base.model.Skill;
import org.rolegraph.base.model.Statement;
import org.rolegraph.base.problem.Location;
import org.rolegraph.base.problem.Problems;
import org.rolegraph.base.vocab.Terms;
import org.rolegraph.load.source.Known;
import org.rolegraph.load.source.Sink;
import org.rolegraph.load.source.Source;

/** What a source has said, for one that is read after it. */
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
        } else if (fact instanceof Statement said
                && said.predicate().value().equals(Terms.SKOS_PREF_LABEL)) {
            Literal label = (Literal) said.object();
            named(said.subject()).put(label.language(), label.lexical());
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
