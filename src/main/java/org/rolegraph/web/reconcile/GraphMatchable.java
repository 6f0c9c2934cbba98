package org.rolegraph.web.reconcile;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.model.Iri;
import org.rolegraph.base.vocab.Ids;
import org.rolegraph.base.vocab.Prefixes;
import org.rolegraph.graph.BegunNames;
import org.rolegraph.graph.OpenGraph;
import org.rolegraph.store.names.Entity;
import org.rolegraph.store.names.Hit;
import org.rolegraph.store.names.How;
import org.rolegraph.store.names.Kind;
import org.rolegraph.store.names.Label;
import org.rolegraph.store.names.Scope;
import org.rolegraph.web.match.Linker;
import org.rolegraph.web.match.Linkers;
import org.rolegraph.web.page.PageLinks;
import org.rolegraph.web.site.Served;

/** The graph as a service. An id is a CURIE, or the IRI where there is none. */
final class GraphMatchable implements Matchable {
    /** Ids are CURIEs, which stand behind no namespace: the space only says whose they are. */
    private static final String SPACE = Ids.BASE.substring(0, Ids.BASE.length() - 1);

    private final Served served;
    private final OpenGraph graph;
    private final Linkers linkers;

    /**
     * What is served, named in some languages.
     *
     * @param languages best first
     */
    GraphMatchable(Served served, List<String> languages) {
        this.served = served;
        this.graph = served.graph(languages);
        this.linkers = Linkers.of(served);
    }

    @Override
    public String name() {
        return "rolegraph: roles, skills, technologies, organizations";
    }

    @Override
    public String identifierSpace() {
        return SPACE;
    }

    @Override
    public List<ServiceType> types() {
        return linkers.kinds().stream().map(GraphMatchable::type).toList();
    }

    /** A kind as a type. */
    static ServiceType type(Kind kind) {
        return switch (kind) {
            case PRODUCT -> new ServiceType(kind.word(), "product or technology");
            case OTHER -> new ServiceType("group", "group");
            default -> new ServiceType(kind.word(), kind.word());
        };
    }

    @Override
    public List<ServiceProperty> properties() {
        return GraphProperty.all();
    }

    @Override
    public Optional<ServiceEntity> entity(String id) {
        return byId(id).or(() -> byId(ServiceIds.text(id)));
    }

    private Optional<ServiceEntity> byId(String id) {
        String iri = Prefixes.expand(id).orElse(id);
        return Iri.isAbsolute(iri)
                ? graph.labels().entity(iri).flatMap(this::named)
                : Optional.empty();
    }

    /** Nothing for what has no name. */
    private Optional<ServiceEntity> named(Entity entity) {
        String iri = entity.iri();
        return graph.labels()
                .preferredLabel(iri, graph.languages())
                .map(
                        label ->
                                new ServiceEntity(
                                        iri,
                                        id(iri),
                                        label.text(),
                                        described(entity),
                                        type(entity.kind())));
    }

    private String described(Entity entity) {
        String definition =
                graph.labels().definition(entity.iri()).map(Label::text).orElse("").strip();
        String what = type(entity.kind()).name() + " of " + entity.source();
        return definition.isEmpty() ? what : what + ": " + definition;
    }

    /** The id of an IRI. */
    static String id(String iri) {
        return Prefixes.curie(iri).orElseGet(() -> ServiceIds.of(iri));
    }

    @Override
    public List<NamedMatch> find(String text, Set<String> types, int limit) {
        List<NamedMatch> matches = new ArrayList<>();
        for (Kind kind : kinds(types)) {
            Optional<Linker> linker = linkers.of(kind);
            if (linker.isPresent()) {
                for (Linker.Found found : linker.get().find(text, limit)) {
                    graph.labels()
                            .entity(found.iri())
                            .flatMap(this::named)
                            .ifPresent(
                                    entity ->
                                            matches.add(
                                                    new NamedMatch(
                                                            entity,
                                                            found.confidence(),
                                                            found.likeness(),
                                                            found.isAlone())));
                }
            }
        }
        return matches;
    }

    /** The kinds of some types, in their order. */
    private List<Kind> kinds(Set<String> types) {
        return linkers.kinds().stream().filter(kind -> types.contains(kind.word())).toList();
    }

    @Override
    public List<ServiceEntity> called(String text, Set<String> types) {
        List<ServiceEntity> called = new ArrayList<>();
        entity(text).filter(each -> types.contains(each.type().id())).ifPresent(called::add);
        List<Kind> kinds = kinds(types);
        if (!kinds.isEmpty() && called.isEmpty()) {
            Scope scope = new Scope(EnumSet.copyOf(kinds), Set.of(), Set.of());
            for (Hit hit : graph.labels().exact(text, scope)) {
                named(hit.entity()).filter(each -> !called.contains(each)).ifPresent(called::add);
            }
        }
        return called;
    }

    @Override
    public List<ServiceEntity> coded(String text, Set<String> types) {
        Optional<ServiceEntity> byId = entity(text);
        if (byId.isPresent()) {
            return byId.filter(each -> types.contains(each.type().id())).stream().toList();
        }
        List<Kind> kinds = kinds(types);
        // what does not begin with a digit may as well be a name: topics are counted by theirs
        if (kinds.isEmpty() || text.isEmpty() || !Character.isDigit(text.charAt(0))) {
            return List.of();
        }
        Scope scope = new Scope(EnumSet.copyOf(kinds), Set.of(), Set.of());
        return graph.labels().exact(text, scope).stream()
                .filter(hit -> hit.how() == How.NOTATION)
                .flatMap(hit -> named(hit.entity()).stream())
                .distinct()
                .toList();
    }

    @Override
    public List<ServiceEntity> begun(String prefix, int limit) {
        Set<Kind> kinds = linkers.kinds().isEmpty() ? Set.of() : EnumSet.copyOf(linkers.kinds());
        List<ServiceEntity> begun = new ArrayList<>(entity(prefix).stream().toList());
        for (Hit hit : BegunNames.of(graph, prefix, new Scope(kinds, Set.of(), Set.of()), limit)) {
            named(hit.entity()).filter(each -> !begun.contains(each)).ifPresent(begun::add);
        }
        return begun;
    }

    @Override
    public Facts facts(ServiceEntity entity) {
        EntityFacts facts = new EntityFacts(graph, served.limits(), entity);
        return property -> GraphProperty.of(property).map(facts::of).orElse(List.of());
    }

    @Override
    public String idOf(String iri) {
        return id(iri);
    }

    @Override
    public String page(ServiceEntity entity) {
        return PageLinks.page(entity.iri());
    }
}
