package org.rolegraph.ask.query;

import java.util.Set;

/**
 * What a query may reach besides the store.
 *
 * @param serviceHosts hosts that SERVICE may ask, as {@code host} or {@code host:port}, lower case
 */
public record Access(Set<String> serviceHosts) {
    /** Nothing. */
    public static final Access CLOSED = new Access(Set.of());

    public Access {
        serviceHosts = Set.copyOf(serviceHosts);
    }
}
