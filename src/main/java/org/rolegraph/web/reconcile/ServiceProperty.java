package org.rolegraph.web.reconcile;

import java.util.Set;

/**
 * What a service can say of its entities.
 *
 * @param description what its values are, in a phrase
 * @param types ids of the types that may have it; empty for all
 */
record ServiceProperty(String id, String name, String description, Set<String> types) {
    ServiceProperty {
        types = Set.copyOf(types);
    }

    boolean isOf(String type) {
        return types.isEmpty() || types.contains(type);
    }
}
