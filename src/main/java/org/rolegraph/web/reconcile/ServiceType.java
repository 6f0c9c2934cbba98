package org.rolegraph.web.reconcile;

/**
 * What entities of a service may be.
 *
 * @param id such as {@code role}
 * @param name for people
 */
record ServiceType(String id, String name) {}
