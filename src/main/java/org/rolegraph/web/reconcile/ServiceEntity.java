package org.rolegraph.web.reconcile;

import org.rolegraph.base.result.Cell;

/**
 * An entity as a service has it.
 *
 * @param iri by which the rest of the program knows it
 * @param id unique within the service; stays what it is when a client puts it into an address
 * @param name not empty
 * @param description for people; may be empty
 */
record ServiceEntity(String iri, String id, String name, String description, ServiceType type) {
    ServiceEntity {
        if (id.isEmpty() || name.isEmpty()) {
            throw new IllegalArgumentException("an entity has an id and a name: " + iri);
        }
    }

    /** As a cell of an answer. */
    Cell cell() {
        return Cell.entity(iri, name);
    }
}
