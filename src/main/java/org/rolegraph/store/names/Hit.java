package org.rolegraph.store.names;

/**
 * A name that was found.
 *
 * @param entity whose name it is
 * @param how what was asked for and the name agree
 * @param label the name that agrees; not always the preferred one
 * @param score from 0 to 1, never higher for a worse {@code how}
 */
public record Hit(Entity entity, How how, Label label, double score) {}
