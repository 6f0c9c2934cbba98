package org.rolegraph.web.reconcile;

/**
 * An entity that a text may mean.
 *
 * @param confidence how sure it is that the text means this, from 0 to 1
 * @param likeness of the names, from 0 to 1 or a little above
 * @param isAlone false where another of its type is as good
 */
record NamedMatch(ServiceEntity entity, double confidence, double likeness, boolean isAlone) {}
