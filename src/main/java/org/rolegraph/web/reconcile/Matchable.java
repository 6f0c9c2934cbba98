package org.rolegraph.web.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.rolegraph.base.result.Cell;

/** What a service matches with, for one request. Thread-safe. */
interface Matchable {
    /** For people, who have many services. */
    String name();

    /** IRI that says which vocabulary the ids are of. */
    String identifierSpace();

    /** The types that have entities, the usual one first. */
    List<ServiceType> types();

    List<ServiceProperty> properties();

    /** The entity of an id; also of the whole IRI. */
    Optional<ServiceEntity> entity(String id);

    /**
     * What a text may mean, the likeliest first.
     *
     * @param types ids of those to look among; those that there are not have no entities
     * @param limit how many of each type at most
     */
    List<NamedMatch> find(String text, Set<String> types, int limit);

    /**
     * The entities of which the text is an id or a code, so that nothing else is meant by it.
     *
     * @param types ids of those to look among
     */
    List<ServiceEntity> coded(String text, Set<String> types);

    /** The same, or whose name it is. */
    List<ServiceEntity> called(String text, Set<String> types);

    /** The entities that have a name which begins so, the best first. */
    List<ServiceEntity> begun(String prefix, int limit);

    /**
     * What there is to say of an entity.
     *
     * @return by the id of a property, which may be one that the service does not have
     */
    Facts facts(ServiceEntity entity);

    /** The id of an entity that is the value of a property. */
    String idOf(String iri);

    /** The path of the page on an entity; empty where there is none but its preview. */
    String page(ServiceEntity entity);

    /** What there is to say of one entity. Used by one thread. */
    @FunctionalInterface
    interface Facts {
        /** The values of a property; none for one that it has not. */
        List<Cell> of(String property);
    }
}
