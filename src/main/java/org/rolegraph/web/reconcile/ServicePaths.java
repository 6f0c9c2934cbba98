package org.rolegraph.web.reconcile;

import java.util.Set;

/** Where the parts of a service are, after its own path. */
final class ServicePaths {
    /** The path of the service over the graph; those of tables stand below it. */
    static final String ROOT = "/reconcile";

    static final String VIEW = "/view";
    static final String PREVIEW = "/preview";
    static final String ENTITIES = "/suggest/entity";
    static final String TYPES = "/suggest/type";
    static final String PROPERTIES = "/suggest/property";
    static final String PROPOSED = "/properties";

    /** What no table can be called. */
    static final Set<String> TAKEN = Set.of("view", "preview", "suggest", "properties");

    private ServicePaths() {}
}
